/// A generated type around one value that needs a name: a list of itself, or any JSON under rules of its own.
///
/// On the wire it is the value.
public protocol ValueWrapper: ModelValue {
    associatedtype Value: ModelValue

    /// The value's type and its rules.
    static var schema: ValueSchema { get }

    /// What is wrapped.
    var value: Value { get set }

    /// Wraps a value.
    init(_ value: Value)
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension ValueWrapper {
    public static func _readJSON(from reader: inout JSONReader) throws(JSONDecodingError) -> Self {
        Self(try Value._readJSON(from: &reader))
    }

    public static func _readSlot(from reader: inout JSONReader) throws(JSONDecodingError) -> ModelSlot {
        try Value._readSlot(from: &reader)
    }

    public func _writeJSON(to writer: inout JSONWriter) throws(JSONEncodingError) {
        try value._writeJSON(to: &writer)
    }

    public static func _load(_ slot: UnsafePointer<ModelSlot>) -> Self {
        Self(Value._load(slot))
    }

    public func _makeSlot() -> ModelSlot {
        value._makeSlot()
    }

    public static func _empty() -> Self? {
        Value._empty().map { Self($0) }
    }

    public static func _declared() -> DeclaredSchema { DeclaredSchema(content: .wrapper(schema)) }

    /// Both the type's own constraints and those of the place are reported.
    public func _validate(as schema: ValueSchema, in validator: inout Validator) {
        value._validate(as: Self.schema, in: &validator)
        validator.check(_makeSlot(), against: schema.constraints)
    }

    public static func == (left: Self, right: Self) -> Bool {
        left.value == right.value
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(value)
    }

    public init(from decoder: any Decoder) throws {
        self.init(try JSONValue(from: decoder).decode(as: Value.self, at: decoder.codingPath))
    }

    public func encode(to encoder: any Encoder) throws {
        try JSONValue(value).encode(to: encoder)
    }
}
