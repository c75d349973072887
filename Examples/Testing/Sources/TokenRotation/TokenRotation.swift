import Datagrid

/// Gives MCP servers new tokens. What the tests of this package are about.
public struct TokenRotation: Sendable {
    /// What became of a server.
    public enum Outcome: Sendable {
        case rotated, cleared, gone
    }

    private let client: Datagrid

    /// The client comes from outside, so that a test can bring one of its own.
    public init(client: Datagrid) {
        self.client = client
    }

    /// Sets a server's token, or clears it where there is none: a `String?` that is nil is sent as null.
    public func rotate(_ serverID: String, to token: String?) async throws(APIError) -> Outcome {
        // With its type: without, the compiler would make nil of it that is left out.
        let authorization: String? = token.map { "Bearer \($0)" }
        do {
            try await client.organization.mcpServers.update(serverID, authorization: authorization)
            return token == nil ? .cleared : .rotated
        } catch .status(let failure) where failure.code == 404 {
            return .gone
        } catch {
            throw error
        }
    }
}
