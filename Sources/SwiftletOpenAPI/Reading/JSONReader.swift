import SwiftletDiagnostics

/// JSON by RFC 8259 and nothing more, into the arena. Doesn't recurse.
struct JSONReader {
    var builder: TreeBuilder
    let text: SourceText
    let bytes: UnsafeBufferPointer<UInt8>
    var position = 0

    // Where `position` is: columns count scalars, so continuation bytes don't.
    var line: UInt32 = 1
    var lineStart = 0
    var continuations = 0

    static func read(_ text: SourceText) -> SourceReader.Outcome {
        text.bytes.withUnsafeBufferPointer { bytes in
            let builder = TreeBuilder(file: text.file, byteCount: bytes.count)
            var reader = JSONReader(builder: builder, text: text, bytes: bytes)
            do throws(ReadingFailure) {
                try reader.readText()
                return SourceReader.Outcome(builder: reader.builder, failure: nil)
            } catch {
                return SourceReader.Outcome(builder: reader.builder, failure: error)
            }
        }
    }

    private mutating func readText() throws(ReadingFailure) {
        skipWhiteSpace()
        if position == bytes.count { throw failure("the file is empty", identifier: "empty-document") }
        repeat {
            try readValueStart()
            try readAfterValue()
        } while !builder.open.isEmpty
        skipWhiteSpace()
        if position < bytes.count { throw failure("expected the end of the file after the value") }
    }

    /// A scalar, an empty container, or everything up to a container's first value.
    private mutating func readValueStart() throws(ReadingFailure) {
        while true {
            switch byte {
            case UInt8(ascii: "{"):
                try builder.openContainer(.mapping, line: line, column: column)
                advanceToNextToken()
                if byte == UInt8(ascii: "}") { return try close() }
                try readName()
            case UInt8(ascii: "["):
                try builder.openContainer(.sequence, line: line, column: column)
                advanceToNextToken()
                if byte == UInt8(ascii: "]") { return try close() }
            default:
                return try readScalar()
            }
        }
    }

    /// Closes containers, up to where another value must follow.
    private mutating func readAfterValue() throws(ReadingFailure) {
        while let container = builder.open.last {
            skipWhiteSpace()
            switch (byte, container.isMapping) {
            case (UInt8(ascii: ","), true):
                advanceToNextToken()
                return try readName()
            case (UInt8(ascii: ","), false):
                advanceToNextToken()
                if byte == UInt8(ascii: "]") { throw failure("a comma can't follow the last element") }
                return
            case (UInt8(ascii: "}"), true), (UInt8(ascii: "]"), false):
                try close()
            case (_, true):
                throw failureInside(container.index, "expected ',' or '}' after a member")
            case (_, false):
                throw failureInside(container.index, "expected ',' or ']' after an element")
            }
        }
    }

    private mutating func close() throws(ReadingFailure) {
        position += 1
        try builder.closeContainer()
    }

    /// `"name":` and the white space after it.
    private mutating func readName() throws(ReadingFailure) {
        guard byte == UInt8(ascii: "\"") else {
            if byte == UInt8(ascii: "}") { throw failure("a comma can't follow the last member") }
            throw failure("expected a name in double quotes")
        }
        try readString()
        skipWhiteSpace()
        guard byte == UInt8(ascii: ":") else { throw failure("expected ':' after a name") }
        advanceToNextToken()
    }

    private mutating func readScalar() throws(ReadingFailure) {
        switch byte {
        case UInt8(ascii: "\""): try readString()
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try readNumber()
        case UInt8(ascii: "t"): try readWord("true", .boolean)
        case UInt8(ascii: "f"): try readWord("false", .boolean)
        case UInt8(ascii: "n"): try readWord("null", .null)
        default: throw expectedValue()
        }
    }

    private mutating func readWord(_ word: StaticString, _ kind: Node.Kind) throws(ReadingFailure) {
        let end = position + word.utf8CodeUnitCount
        guard end <= bytes.count, word.withUTF8Buffer({ bytes[position..<end].elementsEqual($0) }) else {
            throw expectedValue()
        }
        addScalar(kind, to: end)
    }

    /// The text from `position` to `end` as it stands.
    mutating func addScalar(_ kind: Node.Kind, to end: Int) {
        let start = builder.arena.text.count
        builder.arena.text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[position..<end]))
        builder.scalar(kind, textFrom: start, line: line, column: column)
        position = end
    }
}

extension JSONReader {
    /// The next byte; 0, which no token starts with, at the end.
    var byte: UInt8 { position < bytes.count ? bytes[position] : 0 }

    var column: UInt32 { UInt32(position - lineStart - continuations + 1) }

    private mutating func advanceToNextToken() {
        position += 1
        skipWhiteSpace()
    }

    private mutating func skipWhiteSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x09: position += 1
            case 0x0A: startLine()
            case 0x0D:
                if position + 1 < bytes.count, bytes[position + 1] == 0x0A { position += 1 }
                startLine()
            default: return
            }
        }
    }

    private mutating func startLine() {
        position += 1
        line += 1
        lineStart = position
        continuations = 0
    }

    /// At `position`, or at another byte.
    func failure(
        _ message: String,
        identifier: String = "json-syntax",
        atByte offset: Int? = nil,
        help: String? = nil,
        notes: [Diagnostic.Note] = []
    ) -> ReadingFailure {
        ReadingFailure(
            identifier,
            message,
            at: text.location(atByte: offset ?? position),
            pointer: builder.open.last.map { builder.arena.pointer(of: $0.index) },
            help: help,
            notes: notes
        )
    }

    private func expectedValue() -> ReadingFailure {
        if builder.arena.records.isEmpty {
            return failure("expected JSON", help: "if this is YAML, name the file '.yaml'")
        }
        if position == bytes.count { return failure("the file ends where a value is expected") }
        return failure("expected a value", help: "put text in double quotes")
    }

    private func failureInside(_ container: UInt32, _ message: String) -> ReadingFailure {
        failure(message, notes: [.init("it starts here", at: builder.location(of: container))])
    }
}
