/// The value of a parameter as a call gives it; how it is written is the operation's description's affair.
public struct ParameterValue: Sendable {
    enum Content: Sendable {
        /// Left out.
        case absent
        case text(String)
        case value(any ModelValue)
    }

    let content: Content

    /// A value of any type that JSON can hold.
    public init<Value: ModelValue>(_ value: Value) {
        content = Self.content(of: value)
    }

    /// A value, or nil to leave the parameter out.
    public init<Value: ModelValue>(_ value: Value?) {
        content = value.map { Self.content(of: $0) } ?? .absent
    }

    private static func content<Value: ModelValue>(of value: Value) -> Content {
        if let text = value as? String { .text(text) } else { .value(value) }
    }

    /// The value, where it is simply a string.
    var text: String? {
        if case .text(let text) = content { text } else { nil }
    }

    /// The form that styles write; nil where there is nothing to write.
    func tree() throws(JSONEncodingError) -> ParameterTree? {
        switch content {
        case .absent: nil
        case .text(let text): .text(text)
        case .value(let value): ParameterTree(try Self.json(value))
        }
    }

    /// The value as checks see it; nil where there is nothing to check.
    var value: (any ModelValue)? {
        switch content {
        case .absent: nil
        case .text(let text): text
        case .value(let value): value
        }
    }

    /// The value as a media type writes it: as JSON, or as it is where it is one text, number or boolean.
    func content(_ mediaType: String) throws(JSONEncodingError) -> String? {
        if MediaType.isJSON(mediaType) { return try json() }
        if MediaType.essence(mediaType) == MediaType.form, let form = try form() { return form }
        return try tree()?.flatText
    }

    /// `a=1&b=2`, escaped as forms are; nil for what isn't an object.
    func form() throws(JSONEncodingError) -> String? {
        guard case .value(let value) = content, let fields = try Self.fields(value) else { return nil }
        return String(decoding: try URLEncodedForm.bytes(fields, []), as: UTF8.self)
    }

    private static func fields(_ value: some ModelValue) throws(JSONEncodingError) -> [FormField]? {
        try FormField.fields(of: value)
    }

    private func json() throws(JSONEncodingError) -> String? {
        switch content {
        case .absent: nil
        case .text(let text): String(decoding: try JSONCodec.encode(text), as: UTF8.self)
        case .value(let value): String(decoding: try Self.encoded(value), as: UTF8.self)
        }
    }

    private static func json(_ value: some ModelValue) throws(JSONEncodingError) -> JSONValue {
        try JSONValue(value)
    }

    private static func encoded(_ value: some ModelValue) throws(JSONEncodingError) -> [UInt8] {
        try JSONCodec.encode(value)
    }
}

/// A value as the styles of parameters see it: text, a list, or named parts. Nulls are left out.
indirect enum ParameterTree: Hashable, Sendable {
    case text(String)
    case list([ParameterTree])
    case object([Member])

    struct Member: Hashable, Sendable {
        let name: String
        let value: ParameterTree
    }

    init?(_ value: JSONValue) {
        switch value {
        case .null: return nil
        case .bool(let bool): self = .text(bool ? "true" : "false")
        case .number(let number): self = .text(number.text)
        case .string(let string): self = .text(string)
        case .array(let elements): self = .list(elements.compactMap(ParameterTree.init))
        case .object(let object):
            self = .object(
                object.compactMap { name, value in
                    ParameterTree(value).map { Member(name: name, value: $0) }
                }
            )
        }
    }

    /// The text where a style has room for text only: a list's elements joined by commas, an object's names and values.
    var flatText: String {
        switch self {
        case .text(let text): text
        case .list(let elements): elements.map(\.flatText).joined(separator: ",")
        case .object(let members): members.map { "\($0.name),\($0.value.flatText)" }.joined(separator: ",")
        }
    }
}
