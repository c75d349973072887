/// What reading and writing need of each member, packed so that no reference counting happens on the way.
///
/// The memory is written once, here, and freed with the table; indices are checked against the count.
final class MemberTable: @unchecked Sendable {
    let count: Int
    private let codes: UnsafeMutablePointer<MemberCode>
    /// `"name":` of each member, one after the other.
    private let text: UnsafeMutableBufferPointer<UInt8>
    /// Open addressing by the hash of the unescaped name; -1 where there is none.
    private let buckets: UnsafeMutableBufferPointer<Int32>
    /// The names as they are, for those that need escapes in JSON.
    private let names: [[UInt8]]

    init(_ members: [Member]) {
        count = members.count
        names = members.map { Array($0.name.utf8) }
        codes = .allocate(capacity: max(1, count))
        var bytes: [UInt8] = []
        for (index, member) in members.enumerated() {
            let quoted = Array(JSONWriter.quoted(member.name).utf8)
            let code = MemberCode(
                kind: member.schema.kind,
                isNullable: member.schema.isNullable,
                start: Int32(bytes.count),
                quotedCount: Int32(quoted.count)
            )
            (codes + index).initialize(to: code)
            bytes += quoted + [UInt8(ascii: ":")]
        }
        text = .allocate(capacity: bytes.count)
        _ = text.initialize(from: bytes)
        buckets = .allocate(capacity: max(4, (count * 2).nextPowerOfTwo))
        buckets.initialize(repeating: -1)
        for index in names.indices { insert(index) }
    }

    deinit {
        codes.deallocate()
        text.deallocate()
        buckets.deallocate()
    }

    @inline(__always)
    func code(_ index: Int) -> MemberCode {
        precondition(index >= 0 && index < count)
        return codes[index]
    }

    /// The name as JSON text.
    @inline(__always)
    func quotedName(_ index: Int) -> UnsafeBufferPointer<UInt8> {
        let code = code(index)
        return UnsafeBufferPointer(
            rebasing: UnsafeBufferPointer(text)[Int(code.start)...].prefix(Int(code.quotedCount))
        )
    }

    /// The name as JSON text and a colon.
    @inline(__always)
    func quotedNameAndColon(_ index: Int) -> UnsafeBufferPointer<UInt8> {
        let code = code(index)
        let count = Int(code.quotedCount) + 1
        return UnsafeBufferPointer(rebasing: UnsafeBufferPointer(text)[Int(code.start)...].prefix(count))
    }

    /// The member whose name, without escapes, is these bytes.
    func index(of name: UnsafeBufferPointer<UInt8>) -> Int? {
        var bucket = Self.hash(name) & (buckets.count - 1)
        while buckets[bucket] >= 0 {
            let index = Int(buckets[bucket])
            if names[index].elementsEqual(name) { return index }
            bucket = (bucket + 1) & (buckets.count - 1)
        }
        return nil
    }

    private func insert(_ index: Int) {
        var bucket = names[index].withUnsafeBufferPointer { Self.hash($0) } & (buckets.count - 1)
        while buckets[bucket] >= 0 { bucket = (bucket + 1) & (buckets.count - 1) }
        buckets[bucket] = Int32(index)
    }

    /// FNV-1a. Only names of the schema are in the table, so hostile names can't crowd it.
    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var hash: UInt32 = 0x811C_9DC5
        for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        return Int(hash ^ hash >> 15)
    }
}

/// The trivial part of a member.
struct MemberCode: BitwiseCopyable, Sendable {
    let kind: ValueSchema.Kind
    let isNullable: Bool
    let start: Int32
    let quotedCount: Int32
}

extension Int {
    fileprivate var nextPowerOfTwo: Int {
        self <= 1 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount)
    }
}
