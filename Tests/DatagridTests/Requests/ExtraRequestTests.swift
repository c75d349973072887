import Datagrid
import Testing

/// What the description doesn't know, beside what the Python SDK was seen doing with it (`extra.*`).
@Suite struct ExtraRequestTests {
    private func request(teamspaceID: String? = nil, _ options: RequestOptions) async throws -> RecordedRequest {
        let transport = ScriptedTransport.echo()
        let client = try Datagrid(apiKey: "sk-test", teamspaceID: teamspaceID, environment: [:], transport: transport)
        try await client.organization.mcpServers.create(name: "manhour", baseURL: mcpURL, options: options)
        return transport.requests[0]
    }

    private func refusal(_ options: RequestOptions) async throws -> String? {
        let transport = ScriptedTransport.echo()
        let client = try Datagrid.scripted(transport)
        do throws(APIError) {
            _ = try await client.organization.mcpServers.create(name: "n", baseURL: mcpURL, options: options)
            return nil
        } catch {
            #expect(transport.requests.isEmpty)
            guard case .configuration(let failure) = error else { return "\(error)" }
            return failure.message
        }
    }

    private func field(_ name: String, _ request: RecordedRequest) throws -> [String] {
        request.head.headerFields[values: try #require(HTTPField.Name(name))]
    }

    @Test func `extra.body: members are added and replaced`() async throws {
        let request = try await request(.init(bodyMembers: ["name": "override", "x": ["a": [1, nil]]]))
        #expect(
            request.bodyText
                == #"{"name":"override","base_url":"https://mcp.example.com/mcp","x":{"a":[1,null]}}"#
        )
    }

    @Test func `extra.body_datetime: a date is a member like any other, with its offset`() async throws {
        let date = try JSONCodec.decode(Date.self, from: #""2026-01-02T03:04:05.006Z""#.utf8)
        let request = try await request(.init(bodyMembers: ["x": try JSONValue(date)]))
        #expect(request.bodyText?.hasSuffix(#","x":"2026-01-02T03:04:05.006Z"}"#) == true)
    }

    @Test func `extra.headers: a header is added, and the user agent replaced`() async throws {
        let request = try await request(.init(headers: ["X-Foo": "bar", "User-Agent": "me/1"]))
        #expect(try field("x-foo", request) == ["bar"])
        #expect(try field("user-agent", request) == ["me/1"])
    }

    @Test func `extra.headers.authorization: another credential replaces the client's`() async throws {
        #expect(
            try field("Authorization", await request(.init(headers: ["Authorization": "Basic zzz"]))) == ["Basic zzz"]
        )
        #expect(try field("Authorization", await request(.init(headers: ["authorization": nil]))) == [])
    }

    @Test func `extra.headers.teamspace_omit: what the client sends each time can be left out`() async throws {
        #expect(try field("Datagrid-Teamspace", await request(teamspaceID: "t1", .default)) == ["t1"])
        let without = try await request(teamspaceID: "t1", .init(headers: ["datagrid-TEAMSPACE": nil]))
        #expect(try field("Datagrid-Teamspace", without) == [])
    }

    @Test func `extra.headers.content_type: the type of the body can be another`() async throws {
        let request = try await request(.init(headers: ["Content-Type": "application/merge-patch+json"]))
        #expect(try field("content-type", request) == ["application/merge-patch+json"])
    }

    @Test func `extra.headers.newline, extra.headers.nonascii: refused before anything is sent, and why`() async throws
    {
        #expect(
            try await refusal(.init(headers: ["X-A": "a\r\nX-B: b"]))
                == "createMCPServer: the header X-A contains a line break, which a header can't."
        )
        #expect(
            try await refusal(.init(headers: ["X-A": "é日"]))
                == "createMCPServer: the header X-A contains a character that isn't ASCII, which a header can't."
        )
        #expect(try await refusal(.init(headers: ["X A": "a"]))?.contains("a header's name") == true)
        #expect(
            try await refusal(.init(headers: ["Content-Length": "1"]))?.contains("belongs to the transport") == true
        )
    }

    @Test func `extra.headers.suppress_stainless: nothing that tracks is there to be suppressed`() async throws {
        let names = try await request(.default).head.headerFields.map(\.name.canonicalName)
        #expect(!names.contains { $0.hasPrefix("x-") })
    }

    @Test func `extra.headers.idempotency: a key is sent once and makes the call safe to repeat`() async throws {
        for options in [RequestOptions(headers: ["idempotency-key": "abc"]), .init(idempotencyKey: "abc")] {
            let request = try await request(options)
            #expect(try field("Idempotency-Key", request) == ["abc"])
            #expect(request.isRepeatable)
        }
    }

    @Test func `Query items are added, escaped, and repeated where a name is given twice`() async throws {
        let request = try await request(.init(query: ["a b": "c&d", "x": "1", "x": "2", "none": nil]))
        #expect(request.head.path == "/v1/organization/mcp-servers?a%20b=c%26d&x=1&x=2")
    }

    @Test func `Undocumented endpoints have the client's credentials, and values of any type`() async throws {
        let transport = ScriptedTransport([.json(200, #"{"used": 3}"#), .json(201, "[1, 2]"), .status(404)])
        let client = try Datagrid.scripted(transport)
        let usage = try await client.request(
            .get,
            "/organization/usage%20now",
            query: ["from": "2026-01-02T03:04:05Z"],
            headers: ["accept": nil],
            as: JSONValue.self
        )
        #expect(usage.value["used"] == 3)
        let made = try await client.request(.post, "/things", body: ["a": 1] as JSONValue, as: [Int].self)
        #expect(made.value == [1, 2] && made.status == 201)
        #expect(transport.requests[0].head.path == "/v1/organization/usage%20now?from=2026-01-02T03%3A04%3A05Z")
        #expect(transport.requests[0].head.headerFields[.authorization] == "Bearer sk-test")
        #expect(transport.requests[0].head.headerFields[.accept] == nil)
        #expect(transport.requests[1].bodyText == #"{"a":1}"#)
        let error = await #expect(throws: APIError.self) { try await client.request(.delete, "/things/1") }
        #expect(error?.statusCode == 404)
    }

    @Test(arguments: ["things", "/a?b=1", "/a#b", "/a/../b", "/a/%2e%2E/b", "/."])
    func `A path that isn't one is refused`(path: String) async throws {
        let client = try Datagrid.scripted(ScriptedTransport([]))
        let error = await #expect(throws: APIError.self) { try await client.request(.get, path) }
        guard case .configuration? = error else {
            Issue.record("a configuration error expected")
            return
        }
    }
}
