/// A value of a type that has no slot case of its own, behind one reference.
///
/// It never changes, so it is safe to share.
class ValueBox: @unchecked Sendable {
    fileprivate init() {}

    func isEqual(to other: ValueBox) -> Bool { false }
    func hash(into hasher: inout Hasher) {}
    func write(to writer: inout JSONWriter) throws(JSONEncodingError) {}
    func validate(as schema: ValueSchema, in validator: inout Validator) {}
    var value: Any { () }
}

/// The box of one type.
final class Box<Content: ModelValue>: ValueBox, @unchecked Sendable {
    let content: Content
    /// The text that it was read from, where writing it would give another.
    private let spelling: String?

    init(_ content: Content, spelling: String? = nil) {
        self.content = content
        self.spelling = spelling
    }

    override func isEqual(to other: ValueBox) -> Bool {
        guard let other = other as? Box<Content> else { return false }
        return content == other.content
    }

    override func hash(into hasher: inout Hasher) {
        hasher.combine(content)
    }

    override func write(to writer: inout JSONWriter) throws(JSONEncodingError) {
        if let spelling { return writer.write(plain: spelling) }
        try content._writeJSON(to: &writer)
    }

    override func validate(as schema: ValueSchema, in validator: inout Validator) {
        content._validate(as: schema, in: &validator)
    }

    override var value: Any { content }
}
