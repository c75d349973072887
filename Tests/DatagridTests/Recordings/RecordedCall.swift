import Datagrid
import Foundation

/// What a recorded Python call is in Swift.
struct RecordedCall: Sendable {
    let make: @Sendable (Datagrid) async throws -> RecordedValue

    init(_ make: @escaping @Sendable (Datagrid) async throws -> RecordedValue) {
        self.make = make
    }

    /// A call that gives a server.
    static func server(
        _ call: @escaping @Sendable (Datagrid.Organization.MCPServers) async throws -> Datagrid.MCPServer
    ) -> RecordedCall {
        RecordedCall { .server(try await call($0.organization.mcpServers)) }
    }

    /// `create()` of the recordings.
    static let create = create(.default)

    static func create(_ options: RequestOptions) -> RecordedCall {
        .server { try await $0.create(name: "manhour", baseURL: mcpURL, options: options) }
    }

    /// `create(c.with_options(max_retries=…))`
    static func createWithRetries(_ count: Int, idempotencyKey: String? = nil) -> RecordedCall {
        RecordedCall { client in
            var policy = client.client.options.retries
            policy.maximumCount = count
            return .server(
                try await client.with(retries: policy).organization.mcpServers.create(
                    name: "manhour",
                    baseURL: mcpURL,
                    options: RequestOptions(idempotencyKey: idempotencyKey)
                )
            )
        }
    }

    /// `create(authorization='Bearer secret')`
    static let createWithSecret = RecordedCall.server {
        try await $0.create(name: "manhour", baseURL: mcpURL, authorization: "Bearer secret")
    }

    /// `create(base_url="https://b", name="n")`
    static let createShort = RecordedCall.server { try await $0.create(name: "n", baseURL: shortURL) }

    /// `update(…, name='n')`
    static func update(_ id: String = "mcp_1") -> RecordedCall {
        .server { try await $0.update(id, name: "n") }
    }

    /// `create(); update(name='n')`
    static let createAndUpdate = RecordedCall.server {
        try await $0.create(name: "manhour", baseURL: mcpURL)
        return try await $0.update("mcp_1", name: "n")
    }

    /// Allows ten times the pauses of a server that drips, and less than their sum.
    static let patient = create(RequestOptions(timeout: .milliseconds(1500)))

    static let shortURL = URL(string: "https://b")!
}

/// What a call gave.
enum RecordedValue: Sendable {
    case server(Datagrid.MCPServer)
    /// Something else, as Python prints it.
    case text(String)
}
