package import SwiftletRuntime

/// An object type, as `Types/Structure` generates one.
package struct DynamicModel<Key: DynamicKey>: Model {
    private let storage: ModelStorage

    package init(storage: ModelStorage, _: RuntimeAccess) { self.storage = storage }

    package func _storage(_: RuntimeAccess) -> ModelStorage { storage }

    package static var schema: ModelSchema {
        DynamicRegistry.shared.schema(Key.number) { try ModelSchema(text: $0, types: $1) }
    }
}
