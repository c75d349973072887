import Datagrid

/// A recorded case of the vendor's Python SDK as a Swift call, or why Swift has no such call.
struct RecordedCall: Sendable {
    typealias Servers = Datagrid.Organization.MCPServers

    enum Twin: Sendable {
        case call(@Sendable (Servers) async throws -> Datagrid.MCPServer)
        case none(reason: String)
    }

    let name: String
    let twin: Twin

    static let all: [RecordedCall] = creates + updates + bodies

    private static let creates: [RecordedCall] = [
        RecordedCall("create.minimal") { try await $0.create(name: "manhour", baseURL: mcpURL) },
        RecordedCall("create.all") {
            try await $0.create(
                name: "manhour",
                baseURL: mcpURL,
                transport: .http,
                iconURL: "https://x/i.png",
                protocolVersion: "2025-06-18",
                authorizationSecretID: "sec_1",
                authorization: "Bearer external-api-token"
            )
        },
        RecordedCall("create.all_null") {
            try await $0.create(
                name: "manhour",
                baseURL: mcpURL,
                transport: .null,
                iconURL: .null,
                protocolVersion: .null,
                authorizationSecretID: .null,
                authorization: .null
            )
        },
        RecordedCall("create.omit_explicit") {
            try await $0.create(name: "manhour", baseURL: mcpURL, transport: .absent, authorization: .absent)
        },
        RecordedCall("create.not_given_explicit") {
            try await $0.create(name: "manhour", baseURL: mcpURL, authorization: nil)
        },
        RecordedCall("create.null.authorization_secret_id") {
            try await NullableMember.authorizationSecretID.create($0, .null)
        },
        RecordedCall("create.null.protocol_version") { try await NullableMember.protocolVersion.create($0, .null) },
        RecordedCall("create.null.transport") { try await NullableMember.transport.create($0, .null) },
    ]

    private static let updates: [RecordedCall] = [
        RecordedCall("update.empty") { try await $0.update("mcp_1") },
        RecordedCall("update.clear_authorization") { try await $0.update("mcp_1", authorization: .null) },
        RecordedCall("update.clear_all") {
            try await $0.update(
                "mcp_1",
                transport: .null,
                iconURL: .null,
                protocolVersion: .null,
                authorizationSecretID: .null,
                authorization: .null
            )
        },
        RecordedCall("update.name_none_against_type", no: "`name` isn't nullable, so its nil leaves it out"),
    ]

    private static let bodies: [RecordedCall] = [
        RecordedCall("body.unicode_name") {
            try await $0.create(name: "é日本😀 \"q\" \\ / \n\t\u{1}\u{7F}\u{2028} </x> &", baseURL: shortURL)
        },
        RecordedCall("body.lone_surrogate", no: "a Swift string holds no lone surrogate"),
        RecordedCall("body.auth_64000") {
            try await $0.create(name: "manhour", baseURL: mcpURL, authorization: String(repeating: "A", count: 64000))
        },
        RecordedCall("body.auth_64001") {
            let authorization = String(repeating: "A", count: 64001)
            return try await $0.create(
                name: "manhour",
                baseURL: mcpURL,
                authorization: authorization,
                options: unchecked
            )
        },
        RecordedCall("body.name_256") {
            try await $0.create(name: String(repeating: "n", count: 256), baseURL: shortURL, options: unchecked)
        },
        RecordedCall("body.name_empty", no: "Foundation has no empty URL"),
        RecordedCall("body.name_wrong_type", no: "a number is no String"),
        RecordedCall("body.missing_name", no: "a call without `name` doesn't compile"),
    ]

    private static let shortURL = URL(string: "https://b")!
    private static let unchecked = RequestOptions(validatesRequest: false)

    private init(_ name: String, call: @escaping @Sendable (Servers) async throws -> Datagrid.MCPServer) {
        self.name = name
        twin = .call(call)
    }

    private init(_ name: String, no reason: String) {
        self.name = name
        twin = .none(reason: reason)
    }
}
