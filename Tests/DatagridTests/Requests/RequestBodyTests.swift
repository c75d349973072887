import Datagrid
import Testing

@Suite struct RequestBodyTests {
    private static let full = #"""
        {"name":"manhour","base_url":"https://mcp.example.com/mcp","transport":"http","icon_url":"https://x/i.png",\#
        "protocol_version":"2025-06-18","authorization_secret_id":"sec_1","authorization":"Bearer external-api-token"}
        """#

    @Test func `A minimal create sends the required members alone`() async throws {
        let body = try await sentBody { try await $0.create(name: "manhour", baseURL: mcpURL) }
        #expect(body == #"{"name":"manhour","base_url":"https://mcp.example.com/mcp"}"#)
    }

    @Test func `A full create sends its members in the order of the description`() async throws {
        let body = try await sentBody {
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
        #expect(body == Self.full)
    }

    @Test func `A body made beforehand is sent as its flat twin is, whatever the order of assignment`() async throws {
        var request = Datagrid.CreateMCPServerRequest(name: "x", baseURL: mcpURL, authorization: .null)
        request.authorization = "Bearer external-api-token"
        request.authorizationSecretID = "sec_1"
        request.protocolVersion = "2025-06-18"
        request.iconURL = "https://x/i.png"
        request.transport = .http
        request.name = "manhour"
        let made = request
        #expect(try await sentBody { try await $0.create(made) } == Self.full)
    }

    @Test func `A full update sends its members in the order of the description`() async throws {
        let body = try await sentBody {
            try await $0.update(
                "mcp_1",
                name: "manhour",
                baseURL: mcpURL,
                transport: .http,
                iconURL: "https://x/i.png",
                protocolVersion: "2025-06-18",
                authorizationSecretID: "sec_1",
                authorization: "Bearer external-api-token"
            )
        }
        #expect(body == Self.full)
    }

    @Test func `An update with nothing sends an empty object`() async throws {
        #expect(try await sentBody { try await $0.update("mcp_1") } == "{}")
        #expect(try await sentBody { try await $0.update("mcp_1", Datagrid.UpdateMCPServerRequest()) } == "{}")
    }

    @Test func `An update with one member sends that one`() async throws {
        #expect(try await sentBody { try await $0.update("mcp_1", name: "renamed") } == #"{"name":"renamed"}"#)
        #expect(
            try await sentBody { try await $0.update("mcp_1", baseURL: mcpURL) }
                == #"{"base_url":"https://mcp.example.com/mcp"}"#
        )
    }

    @Test func `An update that clears everything sends a null each`() async throws {
        let body = try await sentBody {
            try await $0.update(
                "mcp_1",
                transport: .null,
                iconURL: .null,
                protocolVersion: .null,
                authorizationSecretID: .null,
                authorization: .null
            )
        }
        let cleared = #"""
            {"transport":null,"icon_url":null,"protocol_version":null,"authorization_secret_id":null,\#
            "authorization":null}
            """#
        #expect(body == cleared)
    }

    @Test(arguments: NullableMember.allCases)
    func `A nullable member of a create is left out, null or set`(member: NullableMember) async throws {
        let start = #"{"name":"manhour","base_url":"https://mcp.example.com/mcp""#
        #expect(try await sentBody { try await member.create($0, .absent) } == start + "}")
        #expect(try await sentBody { try await member.create($0, .null) } == start + ",\"\(member.rawValue)\":null}")
        #expect(
            try await sentBody { try await member.create($0, member.value) }
                == start + ",\"\(member.rawValue)\":\"\(member.value)\"}"
        )
    }

    @Test(arguments: NullableMember.allCases)
    func `A nullable member of an update is left out, null or set`(member: NullableMember) async throws {
        #expect(try await sentBody { try await member.update($0, .absent) } == "{}")
        #expect(try await sentBody { try await member.update($0, .null) } == "{\"\(member.rawValue)\":null}")
        #expect(
            try await sentBody { try await member.update($0, member.value) }
                == "{\"\(member.rawValue)\":\"\(member.value)\"}"
        )
    }

    @Test func `Characters that JSON escapes are escaped, and no others`() async throws {
        let name = "é日本😀 \"q\" \\ / \n\t\u{1}\u{7F}\u{2028} </x> &"
        #expect(
            try await sentBody { try await $0.update("mcp_1", name: name) }
                == "{\"name\":\"é日本😀 \\\"q\\\" \\\\ / \\n\\t\\u0001\u{7F}\u{2028} </x> &\"}"
        )
    }

    @Test func `Members that the description doesn't know can be added to a body`() async throws {
        let body = try await sentBody {
            try await $0.update("mcp_1", name: "n", options: RequestOptions(bodyMembers: ["beta": [1, 2.5, nil]]))
        }
        #expect(body == #"{"name":"n","beta":[1,2.5,null]}"#)
        var request = Datagrid.UpdateMCPServerRequest(name: "n")
        request[additional: "beta"] = true
        let made = request
        #expect(try await sentBody { try await $0.update("mcp_1", made) } == #"{"name":"n","beta":true}"#)
    }
}
