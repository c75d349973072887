extension Diagnostic {
    /// The diagnostic as one JSON object on one line, without a line break:
    ///
    ///     {"severity":"error","category":"invalid","identifier":"unknown-key","message":"…","file":"a.yaml","line":3,
    ///      "column":1,"pointer":"/info","help":"…","notes":[{"message":"…","file":"a.yaml","line":2,"column":1}]}
    ///
    /// Members without a value are left out.
    package var json: String {
        var members = [
            Self.member("severity", severity.rawValue),
            Self.member("category", category.rawValue),
            Self.member("identifier", identifier),
            Self.member("message", message),
        ]
        members += Self.members(of: location)
        if let pointer { members.append(Self.member("pointer", pointer)) }
        if let help { members.append(Self.member("help", help)) }
        if !notes.isEmpty {
            let notes = notes.map { note in
                "{" + ([Self.member("message", note.message)] + Self.members(of: note.location)).joined(separator: ",")
                    + "}"
            }
            members.append("\"notes\":[\(notes.joined(separator: ","))]")
        }
        return "{\(members.joined(separator: ","))}"
    }

    private static func members(of location: SourceLocation?) -> [String] {
        guard let location else { return [] }
        return [member("file", location.file), "\"line\":\(location.line)", "\"column\":\(location.column)"]
    }

    private static func member(_ name: String, _ value: String) -> String { "\"\(name)\":\(JSONString.quoted(value))" }
}
