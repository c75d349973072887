import Datagrid

/// The members of both requests that can be left out, null or set.
enum NullableMember: String, CaseIterable, Sendable {
    case transport
    case iconURL = "icon_url"
    case protocolVersion = "protocol_version"
    case authorizationSecretID = "authorization_secret_id"
    case authorization

    /// Something that may be sent.
    var value: String { self == .transport ? "http" : "a value" }

    /// A create by flat arguments with this member alone beside the required ones.
    @discardableResult
    func create(
        _ servers: Datagrid.Organization.MCPServers,
        _ value: String??,
        options: RequestOptions = .default
    ) async throws(APIError) -> Datagrid.MCPServer {
        let (name, url) = ("manhour", mcpURL)
        switch self {
        case .transport:
            return try await servers.create(name: name, baseURL: url, transport: transport(value), options: options)
        case .iconURL:
            return try await servers.create(name: name, baseURL: url, iconURL: value, options: options)
        case .protocolVersion:
            return try await servers.create(name: name, baseURL: url, protocolVersion: value, options: options)
        case .authorizationSecretID:
            return try await servers.create(name: name, baseURL: url, authorizationSecretID: value, options: options)
        case .authorization:
            return try await servers.create(name: name, baseURL: url, authorization: value, options: options)
        }
    }

    /// An update by flat arguments with this member alone.
    @discardableResult
    func update(
        _ servers: Datagrid.Organization.MCPServers,
        _ value: String??,
        options: RequestOptions = .default
    ) async throws(APIError) -> Datagrid.MCPServer {
        switch self {
        case .transport: try await servers.update("mcp_1", transport: transport(value), options: options)
        case .iconURL: try await servers.update("mcp_1", iconURL: value, options: options)
        case .protocolVersion: try await servers.update("mcp_1", protocolVersion: value, options: options)
        case .authorizationSecretID: try await servers.update("mcp_1", authorizationSecretID: value, options: options)
        case .authorization: try await servers.update("mcp_1", authorization: value, options: options)
        }
    }

    private func transport(_ value: String??) -> Datagrid.MCPServerTransport?? {
        value.map { $0.map { Datagrid.MCPServerTransport(rawValue: $0) } }
    }
}
