/// A type that members of models can have: the standard ones, generated ones, arrays, dictionaries and optionals of them.
///
/// The requirements are the runtime's own and may change; conform generated types through `Model`, `OpenEnum`,
/// `Union` and `ValueWrapper`.
public protocol ModelValue: Hashable, Codable, RequestContent {
    /// Reads the value at the reader's position.
    static func _readJSON(from reader: inout JSONReader) throws(JSONDecodingError) -> Self

    /// Writes the value.
    func _writeJSON(to writer: inout JSONWriter) throws(JSONEncodingError)

    /// Reads the value into the form that a model keeps.
    static func _readSlot(from reader: inout JSONReader) throws(JSONDecodingError) -> ModelSlot

    /// The value in a slot that has one.
    static func _load(_ slot: UnsafePointer<ModelSlot>) -> Self

    /// The form that a model keeps.
    func _makeSlot() -> ModelSlot

    /// What a null reads as where none is allowed, if anything does.
    static func _empty() -> Self?

    /// Reports each constraint that the value violates.
    func _validate(as schema: ValueSchema, in validator: inout Validator)

    /// The schema that the type itself has, if it has one.
    static func _declared() -> DeclaredSchema
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension ModelValue {
    public static func _readSlot(from reader: inout JSONReader) throws(JSONDecodingError) -> ModelSlot {
        let (value, spelling) = try reader.readSpelled(Self.self)
        return ModelSlot(.box(Box(value, spelling: spelling)))
    }

    public static func _load(_ slot: UnsafePointer<ModelSlot>) -> Self {
        guard case .box(let box) = slot.pointee.content, let box = box as? Box<Self> else {
            ModelSlot.mismatch(Self.self)
        }
        return box.content
    }

    public func _makeSlot() -> ModelSlot {
        ModelSlot(.box(Box(self)))
    }

    public static func _empty() -> Self? {
        nil
    }

    public func _validate(as schema: ValueSchema, in validator: inout Validator) {
        validator.check(_makeSlot(), against: schema.constraints)
    }

    public static func _declared() -> DeclaredSchema { DeclaredSchema(content: .plain) }
}
