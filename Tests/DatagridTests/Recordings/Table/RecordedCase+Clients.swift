import Datagrid

extension RecordedCase {
    static let clients: [RecordedCase] = [
        .same("client.base_trailing_slash"),
        .different(
            "client.base_double_slash",
            because: .slashes,
            "request line: POST /v1//organization/mcp-servers HTTP/1.1 → POST /v1/organization/mcp-servers HTTP/1.1"
        ),
        .different(
            "client.base_with_query",
            because: .localMistake,
            "requests: 1 → 0",
            "ends with: a server → refused: a configuration error"
        ),
        .different(
            "client.base_userinfo",
            because: .localMistake,
            "requests: 1 → 0",
            "ends with: a server → refused: a configuration error"
        ),
        .different(
            "client.base_no_scheme",
            because: .localMistake,
            "waits: 0.3792 s, 0.8898 s → none",
            "ends with: connection error → refused: a configuration error"
        ),
        .same("client.env_base_url"),
        .same("client.env_base_url_vs_option"),
        .same("client.default_base_url", defaultBaseURL),
        .different(
            "client.api_key_env_empty",
            because: .emptyVariable,
            "waits: 0.3792 s, 0.8898 s → none",
            "ends with: connection error → refused: a configuration error"
        ),
        .different(
            "client.api_key_newline",
            because: .localMistake,
            "waits: 0.3792 s, 0.8898 s → none",
            "ends with: connection error → refused: a configuration error"
        ),
        .same("client.api_key_nonascii"),
        .different(
            "client.api_key_with_bearer",
            because: .localMistake,
            "requests: 1 → 0",
            "ends with: a server → refused: a configuration error"
        ),
        .same("client.teamspace_option"),
        .same("client.teamspace_env"),
        .same("client.teamspace_option_beats_env"),
        .different(
            "client.teamspace_env_empty",
            because: .emptyVariable,
            "header datagrid-teamspace: empty → none"
        ),
        .different(
            "client.custom_headers_env",
            because: .variables,
            "requests: 0 → 1",
            "waits: 0.3792 s, 0.8898 s → none",
            "ends with: connection error → a server"
        ),
        .different(
            "client.custom_headers_env_simple",
            because: .variables,
            "header datagrid-teamspace: ts_h → ts_1",
            "header x-a: 1 → none",
            "header x-b: two: three → none"
        ),
        .same("client.default_headers_beats_env"),
        .same("client.default_query"),
        .same("client.with_options", withOptions),
        .none("client.timeout_none", "a `Duration` is always one; a call without limit takes a very long one"),
        .same("client.timeout_20", .create(RequestOptions(timeout: .seconds(20)))),
        .same("client.timeout_httpx", .create(RequestOptions(timeout: .seconds(5.5)))),
        .none("client.max_retries_none", "a count is an `Int`, `nil` doesn't compile"),
        .same("client.server_closes_idle", .createAndUpdate),
        .different(
            "client.set_cookie",
            .createAndUpdate,
            because: .cookies,
            "header cookie: sid=abc → none"
        ),
    ]

    static let wholeResponses: [RecordedCase] = [
        .same("streaming_response", firstLines),
        .same("streaming_response_404", firstLines),
        .different(
            "custom_post_absolute_url",
            postElsewhere,
            because: .otherOrigin,
            "requests to another origin: POST /evil HTTP/1.1 → none",
            "ends with: a response with status 200 → refused: a configuration error"
        ),
        .same(
            "resp.huge_8MiB",
            supplying: .server(.recorded.with("name", "\"" + String(repeating: "x", count: 8 << 20) + "\"")),
            wholeResponse
        ),
    ]

    /// The address of a call by a client that isn't told any.
    private static let defaultBaseURL = RecordedCall { _ in
        let transport = ScriptedTransport.echo()
        try await Datagrid.scripted(transport).organization.mcpServers.create(name: "manhour", baseURL: mcpURL)
        let head = transport.requests[0].head
        let path = (head.path ?? "").replacing("organization/mcp-servers", with: "")
        return .text("'\(head.scheme ?? "")://\(head.authority ?? "")\(path)'")
    }

    private static let withOptions = RecordedCall { client in
        var options = client.client.options
        options.timeout = .seconds(5)
        options.retries.maximumCount = 0
        options.headers = ["X-W": "1", "Datagrid-Teamspace": "ts_w"]
        return .server(
            try await client.with(options: options).organization.mcpServers.create(name: "manhour", baseURL: mcpURL)
        )
    }

    private static let firstLines = RecordedCall { client in
        let response = try await client.withResponse {
            try await $0.organization.mcpServers.create(name: "n", baseURL: RecordedCall.shortURL)
        }
        return .text(
            "{'status': \(response.status), 'lines': ['\(String(decoding: response.rawBody, as: UTF8.self))']}"
        )
    }

    private static let wholeResponse = RecordedCall { client in
        let response = try await client.withResponse {
            try await $0.organization.mcpServers.create(name: "n", baseURL: RecordedCall.shortURL)
        }
        return .text("a response with status \(response.status)")
    }

    private static let postElsewhere = RecordedCall { client in
        let response = try await client.request(.post, "http://127.0.0.2:8080/evil", body: JSONValue.object(["a": 1]))
        return .text("a response with status \(response.status)")
    }
}
