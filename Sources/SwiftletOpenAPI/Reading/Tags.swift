import SwiftletDiagnostics

// YAML's tags: the core schema's are honoured, others mean nothing here and are passed over with a warning.
extension TreeBuilder {
    private static let prefix = "tag:yaml.org,2002:"

    /// The kind of a scalar with a tag.
    mutating func kind(
        taggedBy tag: String,
        untagged: Node.Kind,
        _ bytes: UnsafeBufferPointer<UInt8>,
        line: UInt32,
        column: UInt32
    ) -> Node.Kind {
        if tag == "!" || tag == Self.prefix + "str" { return .string }
        let written = CoreSchema.kind(of: UnsafeRawBufferPointer(bytes))
        let matches: Bool
        switch tag.dropFirst(tag.hasPrefix(Self.prefix) ? Self.prefix.count : 0) {
        case "null": matches = written == .null
        case "bool": matches = written == .boolean
        case "int": matches = written == .integer
        case "float":
            if written == .integer { return .number }
            matches = written == .number
        case "map", "seq": matches = false
        default:
            warn(ofUnknownTag: tag, line: line, column: column)
            return untagged
        }
        guard matches else {
            let value = String(decoding: bytes, as: UTF8.self).quotedForMessage
            reportMismatch("\(value) is not what its tag \(Self.short(tag)) promises", line: line, column: column)
            return untagged
        }
        return written
    }

    mutating func check(tag: String, of kind: Node.Kind, line: UInt32, column: UInt32) {
        if tag == "!" { return }
        let own = kind == .mapping ? "map" : "seq"
        let all = ["null", "bool", "int", "float", "str", "map", "seq"]
        guard let name = all.first(where: { tag == Self.prefix + $0 }) else {
            return warn(ofUnknownTag: tag, line: line, column: column)
        }
        if name != own {
            reportMismatch("a \(kind) is not what its tag !!\(name) promises", line: line, column: column)
        }
    }

    private mutating func warn(ofUnknownTag tag: String, line: UInt32, column: UInt32) {
        report.append(
            Diagnostic(
                .warning,
                .tolerated,
                "unknown-tag",
                "the tag \(Self.short(tag)) is ignored",
                at: location(line, column),
                pointer: pointer
            )
        )
    }

    private mutating func reportMismatch(_ message: String, line: UInt32, column: UInt32) {
        report.append(ReadingFailure("tag", message, at: location(line, column), pointer: pointer).diagnostic)
    }

    private static func short(_ tag: String) -> String {
        tag.hasPrefix(prefix) ? "!!" + tag.dropFirst(prefix.count) : tag
    }
}
