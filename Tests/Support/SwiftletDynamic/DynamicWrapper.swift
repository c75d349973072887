package import SwiftletRuntime

/// A wrapper, as `Types/Wrapper` generates one. Its value is typed when it is used: it may be a list of the wrapper itself.
package struct DynamicWrapper<Key: DynamicKey>: ValueWrapper {
    package var value: DynamicContent<Key>

    package init(_ value: DynamicContent<Key>) { self.value = value }

    package static var schema: ValueSchema {
        DynamicRegistry.shared.schema(Key.number) { try ValueSchema(text: $0, types: $1) }
    }
}

/// What a wrapper wraps: hands everything on to the type that the registry knows.
package struct DynamicContent<Key: DynamicKey>: ModelValue {
    private let content: any ModelValue

    private static var wrapped: any ModelValue.Type {
        guard let type = DynamicRegistry.shared.entry(Key.number).contents.first, let type else {
            preconditionFailure("a wrapper of nothing")
        }
        return type
    }

    package static func _readJSON(from reader: inout JSONReader) throws(JSONDecodingError) -> Self {
        let type = wrapped
        return Self(content: try read(type, from: &reader))
    }

    private static func read<Value: ModelValue>(
        _: Value.Type,
        from reader: inout JSONReader
    ) throws(JSONDecodingError) -> any ModelValue {
        try Value._readJSON(from: &reader)
    }

    package func _writeJSON(to writer: inout JSONWriter) throws(JSONEncodingError) {
        try content._writeJSON(to: &writer)
    }

    package static func _readSlot(from reader: inout JSONReader) throws(JSONDecodingError) -> ModelSlot {
        try wrapped._readSlot(from: &reader)
    }

    package static func _load(_ slot: UnsafePointer<ModelSlot>) -> Self {
        func open<Value: ModelValue>(_: Value.Type) -> Self { Self(content: Value._load(slot)) }
        let type = wrapped
        return open(type)
    }

    package func _makeSlot() -> ModelSlot { content._makeSlot() }

    package static func _empty() -> Self? {
        func open<Value: ModelValue>(_: Value.Type) -> Self? { Value._empty().map { Self(content: $0) } }
        let type = wrapped
        return open(type)
    }

    package func _validate(as schema: ValueSchema, in validator: inout Validator) {
        content._validate(as: schema, in: &validator)
    }

    package static func _declared() -> DeclaredSchema { wrapped._declared() }

    package static func == (left: Self, right: Self) -> Bool {
        func open<Value: ModelValue>(_ value: Value) -> Bool { (right.content as? Value) == value }
        return open(left.content)
    }

    package func hash(into hasher: inout Hasher) { content.hash(into: &hasher) }

    private init(content: any ModelValue) { self.content = content }

    package init(from decoder: any Decoder) throws {
        func open<Value: ModelValue>(_: Value.Type) throws -> any ModelValue { try Value(from: decoder) }
        let type = Self.wrapped
        content = try open(type)
    }

    package func encode(to encoder: any Encoder) throws { try content.encode(to: encoder) }
}
