/// A generated object type: a typed view over storage whose behaviour its schema drives.
///
/// From the schema follow reading, writing, `Codable` with any coder, equality, hashing, validation and descriptions.
///
/// Two models are equal when their JSON is by meaning: numbers by exact value, dates by instant, UUIDs whatever their
/// case, unknown members included. So an absent member isn't equal to one that holds its default.
public protocol Model: ModelValue {
    /// The members.
    static var schema: ModelSchema { get }

    /// A view over storage of this schema. Only the runtime can call it, so no model is made without its required members.
    init(storage: ModelStorage, _: RuntimeAccess)

    /// Where the members are kept. Only the runtime can call it.
    func _storage(_: RuntimeAccess) -> ModelStorage
}

/// What a caller has to hand over to reach a model's storage, and nobody outside the runtime can make.
public struct RuntimeAccess: Sendable {
    init() {}
}

extension Model {
    init(object: ModelObject) {
        self.init(storage: ModelStorage(object: object), RuntimeAccess())
    }

    var object: ModelObject { _storage(RuntimeAccess()).object }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Model {
    public static func _readJSON(from reader: inout JSONReader) throws(JSONDecodingError) -> Self {
        Self(object: try ModelObject.read(schema, from: &reader))
    }

    public static func _readSlot(from reader: inout JSONReader) throws(JSONDecodingError) -> ModelSlot {
        ModelSlot(.object(try ModelObject.read(schema, from: &reader)))
    }

    public static func _load(_ slot: UnsafePointer<ModelSlot>) -> Self {
        guard case .object(let object) = slot.pointee.content else { ModelSlot.mismatch(Self.self) }
        return Self(object: object)
    }

    public func _makeSlot() -> ModelSlot {
        ModelSlot(.object(object))
    }

    public func _writeJSON(to writer: inout JSONWriter) throws(JSONEncodingError) {
        try object.write(to: &writer)
    }

    public static func _empty() -> Self? {
        schema.allowsEmpty ? Self(object: .make(schema)) : nil
    }

    public static func _declared() -> DeclaredSchema { DeclaredSchema(content: .model(schema)) }

    /// Both the type's own constraints and those of the place are reported.
    public func _validate(as schema: ValueSchema, in validator: inout Validator) {
        validator.check(object)
        if !schema.constraints.isEmpty { validator.check(_makeSlot(), against: schema.constraints) }
    }

    public static func == (left: Self, right: Self) -> Bool {
        left.object === right.object || left.object.isEqual(to: right.object)
    }

    public func hash(into hasher: inout Hasher) {
        object.hash(into: &hasher)
    }
}

extension Model {
    /// The members that the document doesn't name, as a server sent them or as they were set.
    public var additionalMembers: JSONObject {
        get { object.additional.json }
        set {
            var storage = _storage(RuntimeAccess())
            storage.additional = newValue.isEmpty ? .none : Self.schema.additional(newValue)
            self = Self(storage: storage, RuntimeAccess())
        }
    }

    /// A member that the document doesn't name; nil where there is none. Setting nil removes it.
    ///
    /// Where the document gives such members a type, setting a value of another type does nothing.
    public subscript(additional name: String) -> JSONValue? {
        get { additionalMembers[name] }
        set { additionalMembers[name] = newValue }
    }
}

extension Model {
    /// Reads a model with any coder, by the names on the wire.
    public init(from decoder: any Decoder) throws {
        self = try JSONValue(from: decoder).decode(as: Self.self, at: decoder.codingPath)
    }

    /// Writes a model with any coder, by the names on the wire. Dates are text whatever the coder's strategy.
    public func encode(to encoder: any Encoder) throws {
        try JSONValue(self).encode(to: encoder)
    }
}
