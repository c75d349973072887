import CLibYAML
import SwiftletDiagnostics

/// What libyaml found, in words that say what to do.
struct YAMLProblem {
    let failure: ReadingFailure

    init(_ parser: yaml_parser_t, in text: SourceText, _ breaks: ForeignLineBreaks) {
        switch parser.error {
        case YAML_READER_ERROR: failure = Self.unreadable(Int(parser.problem_offset), in: text)
        case YAML_MEMORY_ERROR:
            failure = ReadingFailure("out-of-memory", "there is no memory to read this", at: text.location(atByte: 0))
        default: failure = Self.syntax(parser, in: text, breaks)
        }
    }

    /// libyaml's mark is no good here, and neither is its offset when it has buffered ahead.
    private static func unreadable(_ offset: Int, in text: SourceText) -> ReadingFailure {
        let place = text.firstUnreadable ?? (offset: offset, scalar: nil)
        let location = text.location(atByte: place.offset)
        guard let scalar = place.scalar else {
            return ReadingFailure("invalid-utf-8", "these bytes are not UTF-8", at: location)
        }
        let digits = String(scalar, radix: 16, uppercase: true)
        let code = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return ReadingFailure(
            "control-character",
            "the character U+\(code) is not allowed in YAML",
            at: location,
            help: "write it as an escape in a double-quoted string"
        )
    }

    private static func syntax(
        _ parser: yaml_parser_t,
        in text: SourceText,
        _ breaks: ForeignLineBreaks
    ) -> ReadingFailure {
        func location(_ mark: yaml_mark_t) -> SourceLocation {
            let (line, column) = breaks.place(of: mark)
            return SourceLocation(file: text.file, line: Int(line), column: Int(column))
        }
        let problem = parser.problem.map { String(cString: $0) } ?? ""
        let context = parser.context.map { String(cString: $0) } ?? ""
        let place = location(parser.problem_mark)
        let wording = YAMLWording(
            problem: problem,
            context: context,
            character: text.scalar(at: parser.problem_mark),
            column: place.column
        )
        var notes: [Diagnostic.Note] = []
        let start = location(parser.context_mark)
        if let opening = wording.opening, start != place { notes.append(.init(opening, at: start)) }
        return ReadingFailure("yaml-syntax", wording.message, at: place, help: wording.help, notes: notes)
    }
}

extension SourceText {
    fileprivate func scalar(at mark: yaml_mark_t) -> Unicode.Scalar? {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.dropFirst(Int(mark.index)).first
    }

    /// The first bytes that are not UTF-8 (without a scalar), or a character that YAML forbids.
    fileprivate var firstUnreadable: (offset: Int, scalar: UInt32?)? {
        bytes.withUnsafeBufferPointer { bytes in
            var offset = 0
            while offset < bytes.count {
                guard bytes[offset] >= 0x80 else {
                    if !Self.isAllowed(UInt32(bytes[offset])) { return (offset, UInt32(bytes[offset])) }
                    offset += 1
                    continue
                }
                guard let length = UTF8Sequence.length(at: offset, in: bytes) else { return (offset, nil) }
                let scalar = UTF8Sequence.scalar(at: offset, length: length, in: bytes)
                if !Self.isAllowed(scalar) { return (offset, scalar) }
                offset += length
            }
            return nil
        }
    }

    private static func isAllowed(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF:
            return true
        default: return false
        }
    }
}
