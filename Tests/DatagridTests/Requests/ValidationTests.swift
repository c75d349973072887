import Datagrid
import Testing

@Suite struct ValidationTests {
    /// What stops a request before it is sent; empty where it is sent.
    private func violations(
        options: ClientOptions = .default,
        _ call: (Datagrid.Organization.MCPServers) async throws(APIError) -> Datagrid.MCPServer
    ) async throws -> [Violation] {
        let transport = ScriptedTransport.echo()
        let client = try Datagrid.scripted(transport, options: options)
        do throws(APIError) {
            _ = try await call(client.organization.mcpServers)
            #expect(transport.requests.count == 1)
            return []
        } catch .validation(let failure) {
            #expect(transport.requests.isEmpty)
            #expect(!failure.violations.isEmpty)
            return failure.violations
        }
    }

    /// For both operations, which have the same bounds.
    private func rules(_ member: BoundedMember, _ value: String) async throws -> [String] {
        let created = try await violations { servers throws(APIError) in
            try await servers.create(member.createRequest(value))
        }
        let updated = try await violations { servers throws(APIError) in
            try await servers.update("mcp_1", member.updateRequest(value))
        }
        #expect(created == updated)
        #expect(created.allSatisfy { $0.pointer == "/\(member.rawValue)" })
        return created.map { "\($0.rule) \($0.limit?.description ?? "")" }.sorted()
    }

    @Test(arguments: BoundedMember.allCases)
    func `A member as long as its bound passes, and one code point more doesn't`(member: BoundedMember) async throws {
        let unknown = member == .transport ? [#"enum ["http"]"#] : []
        for character in ["a", "😀", "é"] {
            #expect(try await rules(member, String(repeating: character, count: member.limit)) == unknown)
            #expect(
                try await rules(member, String(repeating: character, count: member.limit + 1))
                    == unknown + ["maxLength \(member.limit)"]
            )
        }
    }

    @Test func `Length counts code points, neither bytes nor what people see as characters`() async throws {
        #expect(try await rules(.name, String(repeating: "😀", count: 255)) == [])
        #expect(try await rules(.name, String(repeating: "😀", count: 256)) == ["maxLength 255"])
        let combining = String(repeating: "e\u{301}", count: 255)
        #expect(combining.count == 255)
        #expect(try await rules(.name, combining) == ["maxLength 255"])
        let found = try await violations { servers throws(APIError) in try await servers.update("a", name: combining) }
        #expect(found.map(\.actual) == ["510 code points"])
        #expect(
            try await rules(.name, "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}" + String(repeating: "a", count: 250))
                == []
        )
        #expect(try await rules(.name, String(repeating: "\r\n", count: 128)) == ["maxLength 255"])
    }

    @Test func `A transport that isn't known violates the enumeration`() async throws {
        #expect(try await rules(.transport, "http") == [])
        #expect(try await rules(.transport, "sse") == [#"enum ["http"]"#])
        #expect(try await rules(.transport, "") == [#"enum ["http"]"#])
    }

    @Test func `A transport that is too long breaks both rules, and both are reported`() async throws {
        #expect(
            try await rules(.transport, String(repeating: "h", count: 65)) == [#"enum ["http"]"#, "maxLength 64"]
        )
    }

    @Test func `Null and empty values are within every bound`() async throws {
        for member in BoundedMember.allCases where member != .transport {
            #expect(try await rules(member, "") == [])
        }
        for member in NullableMember.allCases {
            #expect(
                try await violations { servers throws(APIError) in try await member.update(servers, .null) }.isEmpty
            )
        }
    }

    @Test func `All violations are reported at once, in the order of the members, each with its place`() async throws {
        let found = try await violations { servers throws(APIError) in
            try await servers.create(
                name: String(repeating: "n", count: 300),
                baseURL: mcpURL,
                transport: .init(rawValue: String(repeating: "t", count: 65)),
                iconURL: String(repeating: "i", count: 1025),
                protocolVersion: String(repeating: "p", count: 33),
                authorizationSecretID: String(repeating: "s", count: 100_000),
                authorization: String(repeating: "a", count: 64001)
            )
        }
        #expect(
            found.map(\.pointer).filter { $0 != "/transport" }
                == ["/name", "/icon_url", "/protocol_version", "/authorization"]
        )
        #expect(found.map(\.pointer).firstIndex(of: "/transport") == 1)
        #expect(Set(found.filter { $0.pointer == "/transport" }.map(\.rule)) == [.enum, .maxLength])
        #expect(found.count == 6)
        #expect(found.map(\.actual).contains("300 code points"))
    }

    @Test func `The error is one sentence with every violation, and doesn't show a credential`() async throws {
        let client = try Datagrid.scripted(ScriptedTransport([]))
        let secret = String(repeating: "hunter2", count: 10_000)
        let error = try #require(
            await #expect(throws: APIError.self) {
                try await client.organization.mcpServers.update(
                    "a",
                    protocolVersion: String(repeating: "p", count: 33),
                    authorization: secret
                )
            }
        )
        let text = "\(error)"
        #expect(
            text.contains("updateMCPServer") && text.contains("protocol_version") && text.contains("33 code points")
        )
        #expect(text.contains("authorization: maxLength 64000, found 70000 code points"))
        #expect(!text.contains("hunter2"))
    }

    @Test func `With validation off, for a call or a client, everything is sent as it is`() async throws {
        let long = String(repeating: "😀", count: 256)
        let byCall = try await sentBody {
            try await $0.update(
                "a",
                name: long,
                transport: .init(rawValue: "sse"),
                options: .init(validatesRequest: false)
            )
        }
        #expect(byCall == "{\"name\":\"\(long)\",\"transport\":\"sse\"}")
        var options = ClientOptions()
        options.validatesRequests = false
        #expect(
            try await violations(options: options) { servers throws(APIError) in
                try await servers.update("a", name: long)
            }.isEmpty
        )
        // A call's own choice wins over the client's.
        #expect(
            try await violations(options: options) { servers throws(APIError) in
                try await servers.update("a", name: long, options: .init(validatesRequest: true))
            }.map(\.pointer) == ["/name"]
        )
    }

    @Test func `A body can be checked without being sent`() {
        #expect(BoundedMember.name.createRequest("ok").validate().isEmpty)
        let long = BoundedMember.name.createRequest(String(repeating: "n", count: 256))
        #expect(long.validate().map(\.description) == ["$.name: maxLength 255, found 256 code points"])
    }
}
