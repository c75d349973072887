import SwiftletOpenAPI

extension Schema {
    /// Bytes as they are: 3.0's `format: binary`, 3.1's media type without an encoding. JSON has no such bytes: there the
    /// latter is text.
    func isBinary(in index: DocumentIndex) -> Bool {
        if let reference { return index.schema(reference)?.isBinary(in: index) ?? false }
        if types.isEmpty, string.contentMediaType == nil { return false }
        guard types.isEmpty || writtenType == .string else { return false }
        return format == "binary" || string.isBinary
    }

    /// A list of such, too.
    func isOneOrMoreBinary(in index: DocumentIndex) -> Bool {
        let schema = index.resolved(self)
        return schema.isBinary(in: index) || schema.array?.items?.isBinary(in: index) ?? false
    }

    /// Alternatives of which one is a file and the other is a list of files.
    func isOneOrMoreFiles(in index: DocumentIndex) -> Bool {
        guard let composition, composition.allOf.isEmpty, !hasStructure else { return false }
        let alternatives = (composition.anyOf + composition.oneOf).filter { !$0.isNull }
        let lists = alternatives.filter { $0.array?.items?.isBinary(in: index) ?? false }
        return lists.count == 1 && alternatives.count == 2 && alternatives.contains { $0.isBinary(in: index) }
    }
}

extension Schema.StringKeywords {
    var isBinary: Bool {
        if contentEncoding == "binary" { return true }
        guard contentEncoding == nil, let contentMediaType else { return false }
        return contentMediaType == "application/octet-stream"
            || ["image/", "audio/", "video/"].contains { contentMediaType.hasPrefix($0) }
    }
}
