import Foundation
import SwiftletRuntime

/// A model with one member, so that a value of any type is read, checked and written as members are.
struct HeldValue<Content: ModelValue>: Model {
    private let storage: ModelStorage

    init(storage: ModelStorage, _: RuntimeAccess) { self.storage = storage }

    func _storage(_: RuntimeAccess) -> ModelStorage { storage }

    static var schema: ModelSchema {
        HeldSchemas.schema(of: ObjectIdentifier(Content.self)) {
            ModelSchema("value: Content, required", types: { [Content.self] })
        }
    }
}

/// Objects know each other by their schema's identity, so that each type's is made once.
private enum HeldSchemas {
    private static let lock = NSLock()
    nonisolated(unsafe) private static var schemas: [ObjectIdentifier: ModelSchema] = [:]

    static func schema(of type: ObjectIdentifier, _ make: () -> ModelSchema) -> ModelSchema {
        lock.withLock {
            if let schema = schemas[type] { return schema }
            let schema = make()
            schemas[type] = schema
            return schema
        }
    }
}
