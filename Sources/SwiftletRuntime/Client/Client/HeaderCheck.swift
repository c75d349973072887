import HTTPTypes

/// What can't stand in a header's value: control characters other than tab, and what isn't ASCII, since every server
/// reads that in its own way (RFC 9110, 5.5).
/// Checked here, since `HTTPField` would silently put spaces in the place of some.
enum HeaderCheck {
    static func forbiddenByte(in value: String) -> UInt8? {
        value.utf8.first { ($0 < 0x20 && $0 != 0x09) || $0 >= 0x7F }
    }

    static func name(of byte: UInt8) -> String {
        switch byte {
        case 0x0A, 0x0D: "a line break"
        case 0x00: "a NUL character"
        case 0x20: "a space"
        case 0x80...: "a character that isn't ASCII"
        default: "a control character"
        }
    }

    /// A cookie that isn't escaped can hold neither of the characters that end one (RFC 6265, 4.1.1).
    static func requireCookies(
        _ pairs: [ParameterWriter.Pair],
        of name: String,
        operation: String
    ) throws(APIError) {
        for pair in pairs {
            try require(pair.text, for: "Cookie", operation: operation)
            guard pair.text.contains(";") || pair.name.contains("=") else { continue }
            throw .misconfigured(
                "\(operation): the cookie \(name) contains a character that ends it; escape it as the server expects."
            )
        }
    }

    /// Sets a header after checking name and value.
    static func set(_ name: String, _ value: String, in fields: inout HTTPFields, operation: String) throws(APIError) {
        let fieldName = try fieldName(name, operation: operation)
        try require(value, for: name, operation: operation)
        fields[fieldName] = value
    }

    /// Replaces headers by a caller's: of a name that is given several times, all values are sent.
    static func apply(_ changes: NamedValues, to fields: inout HTTPFields, operation: String) throws(APIError) {
        for change in changes.elements {
            fields[try fieldName(change.name, operation: operation)] = nil
        }
        for change in changes.elements {
            guard let value = change.value else { continue }
            try require(value, for: change.name, operation: operation)
            fields.append(HTTPField(name: try fieldName(change.name, operation: operation), value: value))
        }
    }

    private static func fieldName(_ name: String, operation: String) throws(APIError) -> HTTPField.Name {
        guard let fieldName = HTTPField.Name(name) else {
            throw .misconfigured("\(operation): a header's name is empty or has characters that a name can't have.")
        }
        guard fieldName != .contentLength, fieldName != .transferEncoding else {
            throw .misconfigured("\(operation): the header \(name) belongs to the transport and can't be set.")
        }
        return fieldName
    }

    private static func require(_ value: String, for name: String, operation: String) throws(APIError) {
        guard let byte = forbiddenByte(in: value) else { return }
        throw .misconfigured("\(operation): the header \(name) contains \(Self.name(of: byte)), which a header can't.")
    }
}
