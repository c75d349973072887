import Foundation

/// `Datagrid.MCPServer` as a person would write it for Foundation's coders.
struct TwinServer: Codable, Hashable {
    var object: String
    var id: String
    var name: String
    var iconURL: String?
    var baseURL: URL
    var transport: String
    var protocolVersion: String?
    var authorizationSecretID: String?
    var status: String
    var metadata: TwinMetadata
    var createdAt: Date
    var updatedAt: Date

    enum CodingKeys: String, CodingKey {
        case object, id, name, transport, status, metadata
        case iconURL = "icon_url"
        case baseURL = "base_url"
        case protocolVersion = "protocol_version"
        case authorizationSecretID = "authorization_secret_id"
        case createdAt = "created_at"
        case updatedAt = "updated_at"
    }
}

/// `Datagrid.MCPServerMetadata` likewise.
struct TwinMetadata: Codable, Hashable {
    var requiresOAuth: Bool?
    var oauthConfigured: Bool?
    var toolCount: Int?
    var lastSyncedAt: String?

    enum CodingKeys: String, CodingKey {
        case requiresOAuth = "requires_oauth"
        case oauthConfigured = "oauth_configured"
        case toolCount = "tool_count"
        case lastSyncedAt = "last_synced_at"
    }
}
