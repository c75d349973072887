import HTTPTypes

extension Response {
    /// A header's value as a type: `response.header("X-Rate-Limit-Remaining", as: Int.self)`.
    ///
    /// - Parameters:
    ///   - name: In any case.
    ///   - type: A text, number, boolean, date, UUID or the like, or an array of those for a list with commas.
    /// - Returns: Nil where there is no such header, or it can't be read as the type.
    public func header<Text: ModelValue>(_ name: String, as type: Text.Type = String.self) -> Text? {
        HeaderReading.value(name, of: headers, as: type)
    }
}

/// Header values in the style `simple`, read back.
enum HeaderReading {
    static func value<Value: ModelValue>(_ name: String, of fields: HTTPFields, as type: Value.Type) -> Value? {
        guard let name = HTTPField.Name(name), let text = fields[name] else { return nil }
        let parts = text.split(separator: ",").map { trimmed($0) }
        let forms = [quoted(text), text, "[\(parts.map(quoted).joined(separator: ","))]", "[\(text)]"]
        for form in forms {
            if let value = try? JSONCodec.decode(type, from: Array(form.utf8)) { return value }
        }
        return nil
    }

    /// As a JSON string.
    private static func quoted(_ text: some StringProtocol) -> String { JSONWriter.quoted(String(text)) }

    private static func trimmed(_ text: Substring) -> Substring {
        let start = text.drop { $0 == " " || $0 == "\t" }
        let end = start.lastIndex { $0 != " " && $0 != "\t" }
        return end.map { start[...$0] } ?? ""
    }
}
