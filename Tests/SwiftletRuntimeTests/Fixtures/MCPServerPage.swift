import Datagrid

/// A page of servers, as the renderer would write it.
extension Datagrid {
    nonisolated struct MCPServerPage: Model {
        var storage: ModelStorage
        init(storage: ModelStorage, _: RuntimeAccess) { self.storage = storage }
        func _storage(_: RuntimeAccess) -> ModelStorage { storage }

        static let schema = ModelSchema(
            """
            data: [MCPServer], required
            next: string?
            """,
            types: { [MCPServer.self] },
        )

        init(data: [MCPServer], next: String?? = .absent) {
            storage = ModelStorage(Self.schema)
            storage[required: 0] = data
            storage[presence: 1] = next
        }

        var data: [MCPServer] {
            get { storage[required: 0] }
            set { storage[required: 0] = newValue }
            _modify { yield &storage[required: 0] }
        }

        var next: String?? {
            get { storage[presence: 1] }
            set { storage[presence: 1] = newValue }
        }
    }
}
