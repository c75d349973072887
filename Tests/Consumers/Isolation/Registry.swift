import Datagrid

/// A model of the user's own, as a screen would have it.
@MainActor final class Registry {
    private(set) var entries: [Entry] = []
    private(set) var message: String?
    private let client: Datagrid

    init(client: Datagrid) {
        self.client = client
    }

    func register(_ name: String, at url: URL) async {
        do {
            let server = try await client.organization.mcpServers.create(name: name, baseURL: url, transport: .http)
            entries.append(Entry(server: server, draft: .init()))
        } catch .status(let failure) where failure.code == 409 {
            message = "full: \(failure.rawBody.count) bytes"
        } catch {
            message = error.description
        }
    }

    func save(_ index: Int) async throws(APIError) {
        let entry = entries[index]
        entries[index].server = try await client.organization.mcpServers.update(entry.server.id, entry.draft)
        entries[index].draft = .init()
    }
}

/// Stores models, and gets its conformances from theirs.
struct Entry: Hashable, Codable, Sendable {
    var server: Datagrid.MCPServer
    var draft: Datagrid.UpdateMCPServerRequest
}

/// Reads every property.
struct Summary {
    let lines: [String]

    init(_ server: Datagrid.MCPServer) {
        let metadata = server.metadata
        lines = [
            server.object, server.id, server.name, server.iconURL ?? "-", server.baseURL.absoluteString,
            server.transport, server.protocolVersion ?? "-", server.authorizationSecretID ?? "-", server.status,
            "\(metadata.requiresOAuth ?? false)", "\(metadata.oauthConfigured ?? false)", "\(metadata.toolCount ?? 0)",
            metadata.lastSyncedAt ?? "-", "\(server.createdAt.timeIntervalSince1970)", "\(server.updatedAt)",
        ]
    }
}

/// Work off the main actor.
func names(_ servers: [Datagrid.MCPServer]) async -> [String] {
    await withTaskGroup(of: String.self) { group in
        for server in servers { group.addTask { server.name } }
        var names: [String] = []
        for await name in group { names.append(name) }
        return names
    }
}
