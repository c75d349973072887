/// The sentence for people in an error's JSON body, wherever the usual shapes have it.
///
///     {"message": "…"}    {"error": {"message": "…"}}    {"error": "…"}    {"errors": [{"message": "…"}]}
///     {"detail": "…", "title": "…"}  (RFC 9457)    {"error": "invalid_grant", "error_description": "…"}  (RFC 6749)
enum ErrorMessage {
    /// More is no sentence.
    static let limit = 500

    /// - Parameter redacting: Takes credentials out, before the text is cut.
    static func text(in body: [UInt8], redacting: (String) -> String = { $0 }) -> String? {
        guard !body.isEmpty, let value = try? JSONCodec.decode(JSONValue.self, from: body) else { return nil }
        return found(in: value, depth: 0).map { bounded(redacting(cleaned($0))) }
    }

    private static let members = [
        "message", "error_description", "detail", "error", "errors", "title", "msg", "reason", "description",
    ]

    /// The first that says something, in the order of `members`.
    private static func found(in value: JSONValue, depth: Int) -> String? {
        guard depth < 4 else { return nil }
        switch value {
        case .string(let text): return cleaned(text).isEmpty ? nil : text
        case .array(let elements): return elements.first.flatMap { found(in: $0, depth: depth + 1) }
        case .object(let object):
            for name in members {
                if let member = object[name], let text = found(in: member, depth: depth + 1) { return text }
            }
            return nil
        case .null, .bool, .number: return nil
        }
    }

    /// In one line, without what a terminal or a log would act on.
    private static func cleaned(_ text: String) -> String {
        var line = String.UnicodeScalarView()
        var isAfterSpace = true
        for scalar in text.unicodeScalars {
            let category = scalar.properties.generalCategory
            if scalar.properties.isWhitespace || category == .control {
                if !isAfterSpace { line.append(" ") }
                isAfterSpace = true
            } else if category != .format {
                line.append(scalar)
                isAfterSpace = false
            }
        }
        if line.last == " " { line.removeLast() }
        return String(line)
    }

    private static func bounded(_ text: String) -> String {
        guard text.unicodeScalars.count > limit else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.prefix(limit - 1))) + "…"
    }
}
