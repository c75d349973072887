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
    /// JSON Pointer (RFC 6901). A name has its member's.
    func pointer(of index: UInt32) -> String {
        var path: [UInt32] = []
        var index = index
        while index != 0 {
            path.append(index)
            index = records[Int(index)].parent
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(path.count * 12)
        for index in path.reversed() {
            let record = records[Int(index)]
            bytes.append(UInt8(ascii: "/"))
            if records[Int(record.parent)].kind == .sequence {
                bytes.append(contentsOf: String(record.position).utf8)
            } else {
                let name = record.traits.contains(.name) ? index : index - 1
                withBytes(of: resolved(name)) { Self.append($0, to: &bytes) }
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    static func escaped(_ token: String) -> String {
        guard token.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return token }
        var (token, bytes) = (token, [UInt8]())
        token.withUTF8 { append(UnsafeRawBufferPointer($0), to: &bytes) }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func append(_ token: UnsafeRawBufferPointer, to bytes: inout [UInt8]) {
        for byte in token {
            switch byte {
            case UInt8(ascii: "~"): bytes += [UInt8(ascii: "~"), UInt8(ascii: "0")]
            case UInt8(ascii: "/"): bytes += [UInt8(ascii: "~"), UInt8(ascii: "1")]
            default: bytes.append(byte)
            }
        }
    }
}
