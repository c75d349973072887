import Datagrid

extension RecordedCase {
    static let creates: [RecordedCase] = [
        .same("create.minimal"),
        .same(
            "create.all",
            .server {
                try await $0.create(
                    name: "manhour",
                    baseURL: mcpURL,
                    transport: .http,
                    iconURL: "https://x/i.png",
                    protocolVersion: "2025-06-18",
                    authorizationSecretID: "sec_1",
                    authorization: "Bearer external-api-token"
                )
            }
        ),
        .same(
            "create.all_null",
            .server {
                try await $0.create(
                    name: "manhour",
                    baseURL: mcpURL,
                    transport: .null,
                    iconURL: .null,
                    protocolVersion: .null,
                    authorizationSecretID: .null,
                    authorization: .null
                )
            }
        ),
        .same(
            "create.omit_explicit",
            .server {
                try await $0.create(name: "manhour", baseURL: mcpURL, transport: .absent, authorization: .absent)
            }
        ),
        .same(
            "create.not_given_explicit",
            .server { try await $0.create(name: "manhour", baseURL: mcpURL, authorization: nil) }
        ),
        .same(
            "create.null.authorization_secret_id",
            .server { try await NullableMember.authorizationSecretID.create($0, .null) }
        ),
        .same("create.null.protocol_version", .server { try await NullableMember.protocolVersion.create($0, .null) }),
        .same("create.null.transport", .server { try await NullableMember.transport.create($0, .null) }),
    ]

    static let updates: [RecordedCase] = [
        .same("update.empty", .server { try await $0.update("mcp_1") }),
        .same("update.clear_authorization", .server { try await $0.update("mcp_1", authorization: .null) }),
        .same(
            "update.clear_all",
            .server {
                try await $0.update(
                    "mcp_1",
                    transport: .null,
                    iconURL: .null,
                    protocolVersion: .null,
                    authorizationSecretID: .null,
                    authorization: .null
                )
            }
        ),
        .none("update.name_none_against_type", "`name` isn't nullable, so `nil` leaves it out"),
    ]

    static let bodies: [RecordedCase] = [
        .same(
            "body.unicode_name",
            .server {
                try await $0.create(
                    name: "é日本😀 \"q\" \\ / \n\t\u{1}\u{7F}\u{2028} </x> &",
                    baseURL: RecordedCall.shortURL
                )
            }
        ),
        .none("body.lone_surrogate", "a Swift string holds no lone surrogate"),
        .same("body.auth_64000", createWithAuthorization(ofLength: 64_000)),
        .different(
            "body.auth_64001",
            createWithAuthorization(ofLength: 64_001),
            because: .constraints,
            "requests: 1 → 0",
            "ends with: a server → refused: /authorization breaks maxLength"
        ),
        .different(
            "body.name_256",
            .server {
                try await $0.create(name: String(repeating: "n", count: 256), baseURL: RecordedCall.shortURL)
            },
            because: .constraints,
            "requests: 1 → 0",
            "ends with: a server → refused: /name breaks maxLength"
        ),
        .none("body.name_empty", "Foundation has no empty URL"),
        .none("body.name_wrong_type", "a number is no `String`"),
        .none("body.missing_name", "a call without `name` doesn't compile"),
    ]

    static let extras: [RecordedCase] = [
        .same("extra.body", .create(RequestOptions(bodyMembers: ["name": "override", "x": ["a": [1, nil]]]))),
        .none("extra.body_datetime", "an extra member is JSON, which has no dates"),
        .same("extra.headers", .create(RequestOptions(headers: ["X-Foo": "bar", "User-Agent": "me/1"]))),
        .same("extra.headers.authorization", .create(RequestOptions(headers: ["Authorization": "Basic zzz"]))),
        .same("extra.headers.teamspace_omit", .create(RequestOptions(headers: ["Datagrid-Teamspace": nil]))),
        .same(
            "extra.headers.content_type",
            .create(RequestOptions(headers: ["Content-Type": "application/merge-patch+json"]))
        ),
        .different(
            "extra.headers.newline",
            .create(RequestOptions(headers: ["X-A": "a\r\nX-B: b"])),
            because: .localMistake,
            "waits: 0.3792 s, 0.8898 s → none",
            "ends with: connection error → refused: a configuration error"
        ),
        .same("extra.headers.nonascii", .create(RequestOptions(headers: ["X-A": "é日"]))),
        .same(
            "extra.headers.suppress_stainless",
            .create(RequestOptions(headers: ["X-Stainless-Retry-Count": nil, "X-Stainless-Read-Timeout": nil]))
        ),
        .same("extra.headers.idempotency", .create(RequestOptions(headers: ["Idempotency-Key": "abc"]))),
    ]

    private static func createWithAuthorization(ofLength length: Int) -> RecordedCall {
        .server {
            try await $0.create(
                name: "manhour",
                baseURL: mcpURL,
                authorization: String(repeating: "A", count: length)
            )
        }
    }
}
