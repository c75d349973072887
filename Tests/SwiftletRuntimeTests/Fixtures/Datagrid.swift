// What generated code looks like; the documents of its members are in the description.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

@_exported public import SwiftletRuntime

/// The generated code of spec/datagrid.yaml, as the renderer writes it.
public nonisolated enum Datagrid {}

extension Datagrid {
    /// An MCP server that is registered for a teamspace.
    public nonisolated struct MCPServer: Model {
        @usableFromInline internal var storage: ModelStorage
        public init(storage: ModelStorage, _: RuntimeAccess) { self.storage = storage }
        public func storage(_: RuntimeAccess) -> ModelStorage { storage }

        public static let schema = ModelSchema(
            """
            object: const "mcp_server", required
            id: string, required
            name: string, required
            icon_url: string?, required
            base_url: uri, required
            transport: string, required
            protocol_version: string?, required
            authorization_secret_id: string?, required
            status: string, required
            metadata: MCPServerMetadata, required
            created_at: date-time, required
            updated_at: date-time, required
            """,
            types: { [MCPServerMetadata.self] },
        )

        @_alwaysEmitIntoClient
        public init(
            id: String,
            name: String,
            iconURL: String?,
            baseURL: URL,
            transport: String,
            protocolVersion: String?,
            authorizationSecretID: String?,
            status: String,
            metadata: MCPServerMetadata,
            createdAt: Date,
            updatedAt: Date,
        ) {
            storage = ModelStorage(Self.schema)
            storage[required: 1] = id
            storage[required: 2] = name
            storage[nullable: 3] = iconURL
            storage[required: 4] = baseURL
            storage[required: 5] = transport
            storage[nullable: 6] = protocolVersion
            storage[nullable: 7] = authorizationSecretID
            storage[required: 8] = status
            storage[required: 9] = metadata
            storage[required: 10] = createdAt
            storage[required: 11] = updatedAt
        }

        /// Always `mcp_server`.
        @_alwaysEmitIntoClient
        public var object: String { storage[required: 0] }

        @_alwaysEmitIntoClient
        public var id: String {
            get { storage[required: 1] }
            set { storage[required: 1] = newValue }
        }

        @_alwaysEmitIntoClient
        public var name: String {
            get { storage[required: 2] }
            set { storage[required: 2] = newValue }
        }

        @_alwaysEmitIntoClient
        public var iconURL: String? {
            get { storage[nullable: 3] }
            set { storage[nullable: 3] = newValue }
        }

        @_alwaysEmitIntoClient
        public var baseURL: URL {
            get { storage[required: 4] }
            set { storage[required: 4] = newValue }
        }

        @_alwaysEmitIntoClient
        public var transport: String {
            get { storage[required: 5] }
            set { storage[required: 5] = newValue }
        }

        @_alwaysEmitIntoClient
        public var protocolVersion: String? {
            get { storage[nullable: 6] }
            set { storage[nullable: 6] = newValue }
        }

        @_alwaysEmitIntoClient
        public var authorizationSecretID: String? {
            get { storage[nullable: 7] }
            set { storage[nullable: 7] = newValue }
        }

        @_alwaysEmitIntoClient
        public var status: String {
            get { storage[required: 8] }
            set { storage[required: 8] = newValue }
        }

        @_alwaysEmitIntoClient
        public var metadata: MCPServerMetadata {
            get { storage[required: 9] }
            set { storage[required: 9] = newValue }
        }

        @_alwaysEmitIntoClient
        public var createdAt: Date {
            get { storage[required: 10] }
            set { storage[required: 10] = newValue }
        }

        @_alwaysEmitIntoClient
        public var updatedAt: Date {
            get { storage[required: 11] }
            set { storage[required: 11] = newValue }
        }
    }

    /// The part of a server's metadata that is safe to show.
    public nonisolated struct MCPServerMetadata: Model {
        @usableFromInline internal var storage: ModelStorage
        public init(storage: ModelStorage, _: RuntimeAccess) { self.storage = storage }
        public func storage(_: RuntimeAccess) -> ModelStorage { storage }

        public static let schema = ModelSchema(
            """
            requires_oauth: boolean
            oauth_configured: boolean
            tool_count: integer
            last_synced_at: string
            """,
        )

        @_alwaysEmitIntoClient
        public init(
            requiresOAuth: Bool? = nil,
            oauthConfigured: Bool? = nil,
            toolCount: Int? = nil,
            lastSyncedAt: String? = nil,
        ) {
            storage = ModelStorage(Self.schema)
            storage[optional: 0] = requiresOAuth
            storage[optional: 1] = oauthConfigured
            storage[optional: 2] = toolCount
            storage[optional: 3] = lastSyncedAt
        }

        @_alwaysEmitIntoClient
        public var requiresOAuth: Bool? {
            get { storage[optional: 0] }
            set { storage[optional: 0] = newValue }
        }

        @_alwaysEmitIntoClient
        public var oauthConfigured: Bool? {
            get { storage[optional: 1] }
            set { storage[optional: 1] = newValue }
        }

        @_alwaysEmitIntoClient
        public var toolCount: Int? {
            get { storage[optional: 2] }
            set { storage[optional: 2] = newValue }
        }

        @_alwaysEmitIntoClient
        public var lastSyncedAt: String? {
            get { storage[optional: 3] }
            set { storage[optional: 3] = newValue }
        }
    }

    public nonisolated struct CreateMCPServerRequest: Model {
        @usableFromInline internal var storage: ModelStorage
        public init(storage: ModelStorage, _: RuntimeAccess) { self.storage = storage }
        public func storage(_: RuntimeAccess) -> ModelStorage { storage }

        public static let schema = ModelSchema(
            """
            name: string, required, maxLength 255
            base_url: uri, required
            transport: MCPServerTransport?, default "http", maxLength 64
            icon_url: string?, maxLength 1024
            protocol_version: string?, maxLength 32
            authorization_secret_id: string?
            authorization: string?, maxLength 64000, redacted
            """,
            types: { [MCPServerTransport.self] },
        )

        @_alwaysEmitIntoClient
        public init(
            name: String,
            baseURL: URL,
            transport: MCPServerTransport?? = .absent,
            iconURL: String?? = .absent,
            protocolVersion: String?? = .absent,
            authorizationSecretID: String?? = .absent,
            authorization: String?? = .absent,
        ) {
            storage = ModelStorage(Self.schema)
            storage[required: 0] = name
            storage[required: 1] = baseURL
            storage[presence: 2] = transport
            storage[presence: 3] = iconURL
            storage[presence: 4] = protocolVersion
            storage[presence: 5] = authorizationSecretID
            storage[presence: 6] = authorization
        }

        @_alwaysEmitIntoClient
        public var name: String {
            get { storage[required: 0] }
            set { storage[required: 0] = newValue }
        }

        @_alwaysEmitIntoClient
        public var baseURL: URL {
            get { storage[required: 1] }
            set { storage[required: 1] = newValue }
        }

        @_alwaysEmitIntoClient
        public var transport: MCPServerTransport?? {
            get { storage[presence: 2] }
            set { storage[presence: 2] = newValue }
        }

        @_alwaysEmitIntoClient
        public var iconURL: String?? {
            get { storage[presence: 3] }
            set { storage[presence: 3] = newValue }
        }

        @_alwaysEmitIntoClient
        public var authorization: String?? {
            get { storage[presence: 6] }
            set { storage[presence: 6] = newValue }
        }
    }

    /// How Datagrid talks to an MCP server.
    public nonisolated struct MCPServerTransport: OpenEnum {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }

        /// Over HTTP.
        public static var http: Self { Self(rawValue: "http") }

        public static var schema: ValueSchema { ValueSchema(#"string, enum ["http"], maxLength 64"#) }
    }

    /// A page of servers.
    public nonisolated struct MCPServerPage: Model {
        @usableFromInline internal var storage: ModelStorage
        public init(storage: ModelStorage, _: RuntimeAccess) { self.storage = storage }
        public func storage(_: RuntimeAccess) -> ModelStorage { storage }

        public static let schema = ModelSchema(
            """
            data: [MCPServer], required
            next: string?
            """,
            types: { [MCPServer.self] },
        )

        @_alwaysEmitIntoClient
        public init(data: [MCPServer], next: String?? = .absent) {
            storage = ModelStorage(Self.schema)
            storage[required: 0] = data
            storage[presence: 1] = next
        }

        @_alwaysEmitIntoClient
        public var data: [MCPServer] {
            get { storage[required: 0] }
            set { storage[required: 0] = newValue }
            _modify { yield &storage[required: 0] }
        }

        @_alwaysEmitIntoClient
        public var next: String?? {
            get { storage[presence: 1] }
            set { storage[presence: 1] = newValue }
        }
    }
}
