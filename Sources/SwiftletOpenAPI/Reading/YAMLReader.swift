import CLibYAML
import SwiftletDiagnostics

/// libyaml's events, straight into the arena.
struct YAMLReader {
    private var builder: TreeBuilder
    private let text: SourceText
    private let breaks: ForeignLineBreaks
    private var hasDocument = false

    static func read(_ text: SourceText) -> SourceReader.Outcome {
        var reader = YAMLReader(text: text)
        do throws(ReadingFailure) {
            try reader.readStream()
            return SourceReader.Outcome(builder: reader.builder, failure: nil)
        } catch {
            return SourceReader.Outcome(builder: reader.builder, failure: error)
        }
    }

    private init(text: SourceText) {
        self.text = text
        breaks = ForeignLineBreaks(in: text.bytes)
        builder = TreeBuilder(file: text.file, byteCount: text.bytes.count)
    }

    private mutating func readStream() throws(ReadingFailure) {
        let failure: ReadingFailure? = text.bytes.withUnsafeBufferPointer { bytes in
            var parser = yaml_parser_t()
            guard yaml_parser_initialize(&parser) == 1 else {
                return ReadingFailure("out-of-memory", "there is no memory to read this", at: builder.location(1, 1))
            }
            defer { yaml_parser_delete(&parser) }
            yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
            yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
            do throws(ReadingFailure) {
                try readEvents(of: &parser)
                return nil
            } catch {
                return error
            }
        }
        if let failure { throw failure }
        if builder.arena.records.isEmpty || isEmptyDocument {
            throw ReadingFailure("empty-document", "the file is empty", at: builder.location(1, 1))
        }
    }

    /// `---` and nothing else.
    private var isEmptyDocument: Bool {
        builder.arena.records.count == 1 && builder.arena.records[0].kind == .null && builder.arena.text.isEmpty
    }

    private mutating func readEvents(of parser: inout yaml_parser_t) throws(ReadingFailure) {
        var event = yaml_event_t()
        while true {
            guard yaml_parser_parse(&parser, &event) == 1 else { throw YAMLProblem(parser, in: text, breaks).failure }
            defer { yaml_event_delete(&event) }
            if event.type == YAML_STREAM_END_EVENT { return }
            try readEvent(&event)
        }
    }

    private mutating func readEvent(_ event: UnsafeMutablePointer<yaml_event_t>) throws(ReadingFailure) {
        let (line, column) = breaks.place(of: event.pointee.start_mark)
        switch event.pointee.type {
        case YAML_SCALAR_EVENT:
            readScalar(event, line, column)
        case YAML_MAPPING_START_EVENT:
            let start = event.pointee.data.mapping_start
            try openContainer(.mapping, tag: start.tag, anchor: start.anchor, line, column)
        case YAML_SEQUENCE_START_EVENT:
            let start = event.pointee.data.sequence_start
            try openContainer(.sequence, tag: start.tag, anchor: start.anchor, line, column)
        case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT:
            try builder.closeContainer()
        case YAML_ALIAS_EVENT:
            try builder.alias(Self.string(event.pointee.data.alias.anchor) ?? "", line: line, column: column)
        case YAML_DOCUMENT_START_EVENT:
            try startDocument(line, column)
        default: break
        }
    }

    private mutating func startDocument(_ line: UInt32, _ column: UInt32) throws(ReadingFailure) {
        if hasDocument {
            throw ReadingFailure(
                "several-documents",
                "a second document starts here; expected one",
                at: builder.location(line, column)
            )
        }
        hasDocument = true
    }

    private mutating func readScalar(_ event: UnsafeMutablePointer<yaml_event_t>, _ line: UInt32, _ column: UInt32) {
        let scalar = event.pointee.data.scalar
        let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
        let start = builder.arena.text.count
        builder.arena.text.append(contentsOf: bytes)
        let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
        var kind = isPlain ? CoreSchema.kind(of: UnsafeRawBufferPointer(bytes)) : .string
        if let tag = Self.string(scalar.tag) {
            kind = builder.kind(taggedBy: tag, untagged: kind, bytes, line: line, column: column)
        }
        let isMergeKey = isPlain && bytes.count == 2 && bytes.elementsEqual("<<".utf8) && builder.expectsName
        builder.scalar(kind, textFrom: start, line: line, column: column, traits: isMergeKey ? .mergeKey : [])
        if let anchor = Self.string(scalar.anchor) { builder.anchorScalar(anchor) }
    }

    private mutating func openContainer(
        _ kind: Node.Kind,
        tag: UnsafeMutablePointer<yaml_char_t>?,
        anchor: UnsafeMutablePointer<yaml_char_t>?,
        _ line: UInt32,
        _ column: UInt32
    ) throws(ReadingFailure) {
        if let tag = Self.string(tag) { builder.check(tag: tag, of: kind, line: line, column: column) }
        try builder.openContainer(kind, line: line, column: column)
        if let anchor = Self.string(anchor) { builder.anchorContainer(anchor) }
    }

    private static func string(_ bytes: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        bytes.map { String(cString: UnsafePointer($0)) }
    }
}
