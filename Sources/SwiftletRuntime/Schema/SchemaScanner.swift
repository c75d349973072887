/// Walks over a schema text.
struct SchemaScanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { index == bytes.count }

    /// Whether a text is there.
    func isAt(_ text: StaticString) -> Bool {
        bytes[index...].starts(with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Moves over a text if it is there.
    mutating func skip(_ text: StaticString) -> Bool {
        guard isAt(text) else { return false }
        index += text.utf8CodeUnitCount
        return true
    }

    /// Moves to the next line.
    mutating func endLine() throws(SchemaError) {
        guard isAtEnd || skip("\n") else { throw error("expected ', ' or the end of the line") }
    }

    /// A name of a member: an identifier, or a JSON string.
    mutating func memberName() throws(SchemaError) -> String {
        if index < bytes.count, bytes[index] == UInt8(ascii: "\"") { return try string() }
        return try word()
    }

    /// Letters, digits, `_ $ . -` and what lies beyond ASCII. A space behind it, before a JSON value, belongs to it.
    mutating func word() throws(SchemaError) -> String {
        let word = bytes[index...].prefix { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "$"), UInt8(ascii: "."),
                UInt8(ascii: "-"), 0x80...0xFF:
                true
            default: false
            }
        }
        guard !word.isEmpty else { throw error("expected a name") }
        index = word.endIndex
        _ = skip(" ")
        return String(decoding: word, as: UTF8.self)
    }

    /// A JSON value.
    mutating func json() throws(SchemaError) -> JSONValue {
        guard let base = bytes.baseAddress, !isAtEnd else { throw error("expected JSON") }
        var reader = JSONReader(base + index, count: bytes.count - index, options: JSONDecodingOptions())
        do throws(JSONDecodingError) {
            let value = try reader.readValue()
            index += reader.position
            return value
        } catch let failure {
            throw error(failure.description)
        }
    }

    mutating func string() throws(SchemaError) -> String {
        guard let value = try json().stringValue else { throw error("expected a string before this") }
        return value
    }

    mutating func number() throws(SchemaError) -> JSONNumber {
        guard case .number(let value) = try json() else { throw error("expected a number before this") }
        return value
    }

    /// A length. One beyond `Int` bounds nothing, so the largest will do.
    mutating func count() throws(SchemaError) -> Int {
        let value = try number()
        guard let exact = value.exact, exact.isInteger, !exact.isNegative else {
            throw error("expected a whole number before this")
        }
        return value.integerValue.flatMap { Int(exactly: $0) } ?? .max
    }

    mutating func array() throws(SchemaError) -> [JSONValue] {
        guard let value = try json().arrayValue else { throw error("expected an array before this") }
        return value
    }

    /// An error at the position.
    func error(_ message: String) -> SchemaError {
        let before = bytes[..<index]
        let lineStart = (before.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
        let line = bytes[lineStart...].prefix { $0 != UInt8(ascii: "\n") }
        return SchemaError(
            message: message,
            line: before.count { $0 == UInt8(ascii: "\n") } + 1,
            column: index - lineStart + 1,
            text: String(decoding: line, as: UTF8.self)
        )
    }
}
