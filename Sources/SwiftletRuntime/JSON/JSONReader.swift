/// Reads JSON text (RFC 8259, nothing more) byte by byte, without a tree in between.
///
/// It borrows the bytes: a reader lives only inside the call that lends them, which `~Copyable` and the
/// internal initialiser see to. Every access to the bytes is checked against their count.
public struct JSONReader: ~Copyable {
    let base: UnsafePointer<UInt8>
    let count: Int
    let options: JSONDecodingOptions
    var position = 0
    private(set) var depth = 0
    /// What was read although it fits its schema badly: values that fit no branch of a union, nulls where none belong.
    var misfits = 0
    /// Values that wouldn't be written again as they were read: a date with an offset, a UUID in upper case.
    var respellings = 0
    /// Members of models that were there before.
    var duplicates = 0
    /// How many bytes may still be read again while the branch of a union is looked for. It bounds nested trials.
    var trialBytes: Int
    /// Whether the text turned out not to be JSON, or to nest too deep, so that no branch of a union can be read.
    var isBroken = false
    /// How many unions are being read at one place. A union that is a branch of itself would never end.
    var unions = (start: -1, count: 0)
    static let unionLimit = 8
    /// Whether the value is only read to be validated: then validation tells which members are missing or null.
    var isForValidation = false

    /// The bytes stay valid for as long as the caller lends them.
    init(_ base: UnsafePointer<UInt8>, count: Int, options: JSONDecodingOptions) {
        self.base = base
        self.count = count
        self.options = options
        let (bytes, overflow) = count.multipliedReportingOverflow(by: 32)
        trialBytes = overflow ? .max : max(bytes, 65_536)
    }

    /// Counts a union; gives what has to be put back behind it.
    mutating func enterUnion(at start: Int) -> (start: Int, count: Int) {
        let outer = unions
        unions = (start, outer.start == start ? outer.count + 1 : 1)
        return outer
    }

    /// Returns to a place where it was before, outside of what it has entered since.
    mutating func rewind(to position: Int, depth: Int) {
        self.position = position
        self.depth = depth
    }

    /// The byte at the position; 0, which starts nothing in JSON, at the end.
    @inline(__always)
    func peek() -> UInt8 {
        position < count ? base[position] : 0
    }

    /// Moves over white space and shows the byte behind it.
    @inline(__always)
    mutating func next() -> UInt8 {
        var byte = peek()
        while byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            position += 1
            byte = peek()
        }
        return byte
    }

    /// Whether the bytes at the position are these. Eight are compared at a time.
    @inline(__always)
    func matches(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard count - position >= bytes.count, let start = bytes.baseAddress else { return false }
        let text = base + position
        var index = 0
        while index + 8 <= bytes.count {
            let left = UnsafeRawPointer(start + index).loadUnaligned(as: UInt64.self)
            let right = UnsafeRawPointer(text + index).loadUnaligned(as: UInt64.self)
            if left != right { return false }
            index += 8
        }
        while index < bytes.count {
            if start[index] != text[index] { return false }
            index += 1
        }
        return true
    }

    /// Moves over `word`, one of the three literal names of RFC 8259.
    mutating func consume(_ word: StaticString) -> Bool {
        guard matches(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)) else { return false }
        position += word.utf8CodeUnitCount
        return true
    }

    /// Enters an array or object, whose bracket is at the position.
    mutating func enter() throws(JSONDecodingError) {
        depth += 1
        if depth > options.maximumDepth {
            throw error(expected: "at most \(options.maximumDepth) levels", found: "one more")
        }
        position += 1
    }

    /// Leaves it again, at its closing bracket.
    mutating func leave() {
        depth -= 1
        position += 1
    }

    /// Moves behind a comma and tells true, or to the closing bracket and tells false.
    @inline(__always)
    mutating func hasNext(before close: UInt8) throws(JSONDecodingError) -> Bool {
        let byte = next()
        if byte == UInt8(ascii: ",") {
            position += 1
            return true
        }
        guard byte == close else {
            throw error(expected: close == UInt8(ascii: "}") ? "',' or '}'" : "',' or ']'")
        }
        return false
    }

    /// Moves over the colon behind a member's name.
    @inline(__always)
    mutating func readColon() throws(JSONDecodingError) {
        guard next() == UInt8(ascii: ":") else { throw error(expected: "':'") }
        position += 1
    }

    /// Makes sure that nothing but white space follows the value.
    mutating func finish() throws(JSONDecodingError) {
        _ = next()
        if position < count { throw error(expected: "end of input") }
    }

    /// Moves over `null` if it is there.
    @inline(__always)
    mutating func readNull() -> Bool {
        guard next() == UInt8(ascii: "n") else { return false }
        return consume("null")
    }

    /// Reads `true` or `false`.
    mutating func readBool() throws(JSONDecodingError) -> Bool {
        let byte = next()
        if byte == UInt8(ascii: "t"), consume("true") { return true }
        if byte == UInt8(ascii: "f"), consume("false") { return false }
        throw error(expected: "boolean")
    }
}
