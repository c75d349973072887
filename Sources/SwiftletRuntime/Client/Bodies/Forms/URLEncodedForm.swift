/// Writes `application/x-www-form-urlencoded`, with the escapes of the WHATWG URL standard: a space is `+`.
///
/// Text, numbers and booleans are `name=text`, null is `name=`, an array is one pair an element, and an object is its
/// JSON, unless the description's `encoding` says otherwise.
enum URLEncodedForm {
    static func bytes(_ fields: [FormField], _ encodings: [FieldEncoding]) throws(JSONEncodingError) -> [UInt8] {
        var bytes: [UInt8] = []
        for field in fields {
            let value = try json(of: field)
            let encoding = encodings.first { $0.name == field.name }
            var keepsReserved = false
            if case .style(_, _, let allowReserved) = encoding?.serialization { keepsReserved = allowReserved }
            for pair in pairs(field.name, value, encoding?.serialization) {
                append(pair, keepsReserved: keepsReserved, to: &bytes)
            }
        }
        return bytes
    }

    /// A file is its base64 text here.
    private static func json(of field: FormField) throws(JSONEncodingError) -> JSONValue {
        switch field.value {
        case .json(let value): value
        case .files(let files): try files.count == 1 ? JSONValue(files[0]) : JSONValue(files)
        }
    }

    private static func pairs(
        _ name: String,
        _ value: JSONValue,
        _ serialization: Parameter.Serialization?
    ) -> [StyledField.Pair] {
        switch serialization {
        case .style(let style, let explode, _): return StyledField.pairs(name, value, style, explode: explode)
        case .content(let type) where MediaType.isJSON(type): return [StyledField.Pair(name, value.jsonText)]
        case .content, nil:
            guard case .array(let elements) = value else { return [StyledField.Pair(name, value.formText)] }
            return elements.map { StyledField.Pair(name, $0.formText) }
        }
    }

    private static func append(_ pair: StyledField.Pair, keepsReserved: Bool, to bytes: inout [UInt8]) {
        if !bytes.isEmpty { bytes.append(UInt8(ascii: "&")) }
        FormEscapes.append(pair.name, keepsReserved: false, to: &bytes)
        bytes.append(UInt8(ascii: "="))
        for (index, text) in pair.texts.enumerated() {
            // A comma between elements is bare, one in them is escaped: so both can be told apart.
            if index > 0 { bytes += (pair.separator == "," ? "," : pair.separator == " " ? "%20" : "%7C").utf8 }
            FormEscapes.append(text, keepsReserved: keepsReserved, to: &bytes)
        }
    }
}

extension JSONValue {
    /// The value as JSON, strings in quotes too.
    var jsonText: String {
        var writer = JSONWriter()
        write(to: &writer)
        return String(decoding: writer.finish(), as: UTF8.self)
    }
}

/// The `application/x-www-form-urlencoded` percent-encode set, with `+` for a space.
enum FormEscapes {
    static func append(_ text: String, keepsReserved: Bool, to bytes: inout [UInt8]) {
        for byte in text.utf8 {
            if isKept(byte) || keepsReserved && ":/?[]@!$'(),;".utf8.contains(byte) {
                bytes.append(byte)
            } else if byte == UInt8(ascii: " ") {
                bytes.append(UInt8(ascii: "+"))
            } else {
                bytes += [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 15)]
            }
        }
    }

    private static func isKept(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "*"):
            true
        default: false
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }
}
