import Datagrid
import Foundation

/// What a server has, whichever codec read it.
protocol ServerProperties {
    associatedtype Metadata: MetadataProperties

    var object: String { get }
    var id: String { get }
    var name: String { get }
    var iconURL: String? { get }
    var baseURL: URL { get }
    var transport: String { get }
    var protocolVersion: String? { get }
    var authorizationSecretID: String? { get }
    var status: String { get }
    var metadata: Metadata { get }
    var createdAt: Date { get }
    var updatedAt: Date { get }
}

protocol MetadataProperties {
    var requiresOAuth: Bool? { get }
    var oauthConfigured: Bool? { get }
    var toolCount: Int? { get }
    var lastSyncedAt: String? { get }
}

extension Datagrid.MCPServer: ServerProperties {}
extension Datagrid.MCPServerMetadata: MetadataProperties {}
extension TwinServer: ServerProperties {}
extension TwinMetadata: MetadataProperties {}

extension ServerProperties {
    /// Reads every property, so that nothing lazy escapes the clock.
    var weight: Int {
        var weight = object.utf8.count &+ id.utf8.count &+ name.utf8.count &+ (iconURL?.utf8.count ?? 0)
        weight &+= transport.utf8.count &+ (protocolVersion?.utf8.count ?? 0) &+ status.utf8.count
        weight &+= authorizationSecretID?.utf8.count ?? 0
        weight &+= (metadata.requiresOAuth == true ? 1 : 0) &+ (metadata.oauthConfigured == true ? 1 : 0)
        weight &+= (metadata.toolCount ?? 0) &+ (metadata.lastSyncedAt?.utf8.count ?? 0)
        weight &+= Int(createdAt.timeIntervalSince1970) &+ Int(updatedAt.timeIntervalSince1970)
        withExtendedLifetime(baseURL) { weight &+= 1 }
        return weight
    }

    /// Whether both have the same properties.
    func agrees(with other: some ServerProperties) -> Bool {
        object == other.object && id == other.id && name == other.name && iconURL == other.iconURL
            && baseURL == other.baseURL && transport == other.transport && protocolVersion == other.protocolVersion
            && authorizationSecretID == other.authorizationSecretID && status == other.status
            && metadata.requiresOAuth == other.metadata.requiresOAuth
            && metadata.oauthConfigured == other.metadata.oauthConfigured
            && metadata.toolCount == other.metadata.toolCount
            && metadata.lastSyncedAt == other.metadata.lastSyncedAt
            && createdAt == other.createdAt && updatedAt == other.updatedAt
    }
}
