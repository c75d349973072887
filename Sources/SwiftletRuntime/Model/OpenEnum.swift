/// An enumeration of a document: known values as static members, others kept as they came.
///
/// A value that isn't known is no error in a response; sending one violates `enum`.
public protocol OpenEnum: ModelValue, RawRepresentable where RawValue: ModelValue {
    /// The type of raw values, the known ones (`enum`) and further constraints.
    static var schema: ValueSchema { get }

    /// A value, known or not.
    init(rawValue: RawValue)
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension OpenEnum {
    /// The values that the document lists, in its order.
    public static var allKnownValues: [Self] {
        schema.knownValues(as: RawValue.self).map { Self(rawValue: $0) }
    }

    /// Whether the document lists the value.
    public var isKnown: Bool {
        Self.schema.knownValues(as: RawValue.self).contains(rawValue)
    }

    public static func _readJSON(from reader: inout JSONReader) throws(JSONDecodingError) -> Self {
        Self(rawValue: try RawValue._readJSON(from: &reader))
    }

    public static func _readSlot(from reader: inout JSONReader) throws(JSONDecodingError) -> ModelSlot {
        try RawValue._readSlot(from: &reader)
    }

    public func _writeJSON(to writer: inout JSONWriter) throws(JSONEncodingError) {
        try rawValue._writeJSON(to: &writer)
    }

    public static func _load(_ slot: UnsafePointer<ModelSlot>) -> Self {
        Self(rawValue: RawValue._load(slot))
    }

    public func _makeSlot() -> ModelSlot {
        rawValue._makeSlot()
    }

    public static func _declared() -> DeclaredSchema { DeclaredSchema(content: .enumeration(schema)) }

    /// Both the type's own constraints and those of the place are reported.
    public func _validate(as schema: ValueSchema, in validator: inout Validator) {
        let slot = _makeSlot()
        validator.check(slot, against: Self.schema.constraints)
        validator.check(slot, against: schema.constraints)
    }

    public static func == (left: Self, right: Self) -> Bool {
        left.rawValue == right.rawValue
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(rawValue)
    }

    public init(from decoder: any Decoder) throws {
        self.init(rawValue: try RawValue(from: decoder))
    }

    public func encode(to encoder: any Encoder) throws {
        try rawValue.encode(to: encoder)
    }
}
