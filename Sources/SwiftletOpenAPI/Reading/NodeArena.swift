/// The nodes of one file in document order, and the text of their scalars in one buffer.
///
/// A node's children follow it directly; `end` skips over them. In a mapping, names and values alternate.
struct NodeArena: Sendable {
    var records: [Record] = []
    var text: [UInt8] = []

    /// 32 bytes.
    struct Record: Sendable {
        /// A scalar's text; for an alias, `start` is the index of the node that it stands for.
        var start: UInt32 = 0
        /// Bytes of a scalar's text; elements of a sequence; members of a mapping.
        var count: UInt32 = 0
        /// The index after this node's last descendant; 0 while the node is still open.
        var end: UInt32 = 0
        var parent: UInt32 = 0
        /// Among the parent's elements.
        var position: UInt32 = 0
        var line: UInt32
        var column: UInt32
        var kind: Node.Kind
        var traits: Traits = []
    }

    struct Traits: OptionSet, Sendable {
        let rawValue: UInt8
        /// The first of a mapping's pairs, not its value.
        static let name = Traits(rawValue: 1)
        static let alias = Traits(rawValue: 2)
        /// A name that walks pass over together with its value: a later duplicate won, or it was merged.
        static let hidden = Traits(rawValue: 4)
        /// A plain `<<` in the place of a name.
        static let mergeKey = Traits(rawValue: 8)
    }

    /// The node itself, or what an alias stands for.
    func resolved(_ index: UInt32) -> UInt32 {
        let record = records[Int(index)]
        return record.traits.contains(.alias) ? record.start : index
    }

    func withBytes<Result>(of index: UInt32, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        let record = records[Int(index)]
        guard record.kind.isScalar else { return body(UnsafeRawBufferPointer(start: nil, count: 0)) }
        return text.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[record.textRange])) }
    }

    func string(of index: UInt32) -> String {
        withBytes(of: index) { String(decoding: $0, as: UTF8.self) }
    }

    func hasSameText(_ one: UInt32, _ other: UInt32) -> Bool {
        let (one, other) = (records[Int(one)], records[Int(other)])
        guard one.count == other.count else { return false }
        return text.withUnsafeBytes { bytes in
            bytes[one.textRange].elementsEqual(bytes[other.textRange])
        }
    }
}

extension NodeArena.Record {
    var textRange: Range<Int> { Int(start)..<Int(start) + Int(count) }
}

extension NodeArena {
    /// The value of the member of that name.
    func value(named name: UnsafeRawBufferPointer, in mapping: UInt32) -> UInt32? {
        let end = records[Int(mapping)].end
        var next = mapping + 1
        return text.withUnsafeBytes { text in
            while next < end {
                let member = next
                next = records[Int(member) + 1].end
                guard !records[Int(member)].traits.contains(.hidden) else { continue }
                let record = records[Int(resolved(member))]
                if record.count == name.count,
                    UnsafeRawBufferPointer(rebasing: text[record.textRange]).isEqual(to: name)
                {
                    return resolved(member + 1)
                }
            }
            return nil
        }
    }

    func value(named name: StaticString, in mapping: UInt32) -> UInt32? {
        name.withUTF8Buffer { value(named: UnsafeRawBufferPointer($0), in: mapping) }
    }
}

extension UnsafeRawBufferPointer {
    /// Both are of one length.
    func isEqual(to other: UnsafeRawBufferPointer) -> Bool {
        for position in 0..<count where self[position] != other[position] { return false }
        return true
    }
}
