import Datagrid
import Testing

@Suite struct ResponseReadingTests {
    @Test func `All members of a server are read`() async throws {
        let server = try await Datagrid.server(from: ServerJSON.sample.text)
        #expect(server.object == "mcp_server")
        #expect(server.id == "mcp_1")
        #expect(server.name == "manhour")
        #expect(server.iconURL == nil)
        #expect(server.baseURL == mcpURL)
        #expect(server.transport == "http")
        #expect(server.protocolVersion == nil)
        #expect(server.authorizationSecretID == "sec_1")
        #expect(server.status == "active")
        #expect(server.metadata.requiresOAuth == true)
        #expect(server.metadata.oauthConfigured == false)
        #expect(server.metadata.toolCount == 3)
        #expect(server.metadata.lastSyncedAt == "2026-01-01T00:00:00Z")
        #expect(server.createdAt == Date(timeIntervalSince1970: 1_699_335_116))
        #expect(server.updatedAt == RFC3339.date("2023-11-07T05:31:56.123Z"))
    }

    @Test func `What was read is written again byte for byte`() async throws {
        let text = ServerJSON.sample.text
        let server = try await Datagrid.server(from: text)
        #expect(String(decoding: try JSONCodec.encode(server), as: UTF8.self) == text)
    }

    @Test(
        "Values that aren't known are read and kept",
        arguments: [("transport", #""sse""#), ("status", #""melting""#), ("object", #""other""#)]
    )
    func unknownValues(member: String, value: String) async throws {
        let text = ServerJSON.sample.with(member, value).text
        let server = try await Datagrid.server(from: text)
        #expect(String(decoding: try JSONCodec.encode(server), as: UTF8.self) == text)
        #expect(
            JSONValue.string([server.transport, server.status, server.object].first { "\"\($0)\"" == value } ?? "")
                .description == value
        )
    }

    @Test func `Members that aren't known are kept, inside metadata too`() async throws {
        let metadata = #"{"tool_count":1,"beta":{"x":[1,1.50,12345678901234567890,null,"é"]},"é":true}"#
        let text = ServerJSON.sample.with("metadata", metadata).with("region", #"{"code":"eu"}"#).with("n", "1e2").text
        let server = try await Datagrid.server(from: text)
        #expect(server[additional: "region"]?["code"] == "eu")
        #expect(server.metadata[additional: "beta"]?["x"]?[0] == 1)
        #expect(server.metadata.additionalMembers.names == ["beta", "é"])
        #expect(String(decoding: try JSONCodec.encode(server), as: UTF8.self) == text)
    }

    @Test func `Members in another order, and white space, are read`() async throws {
        let members = ServerJSON.names.reversed().reduce(into: [String]()) { texts, name in
            let value = try? JSONCodec.decode(JSONValue.self, from: ServerJSON.sample.text.utf8)[name]
            texts.append("\t\"\(name)\" :\r\n \(value?.description ?? "")")
        }
        let server = try await Datagrid.server(from: " {\n" + members.joined(separator: " ,\n") + "}\n")
        #expect(server == (try await Datagrid.server(from: ServerJSON.sample.text)))
    }

    @Test func `Null metadata reads as metadata without members, and stays null on the wire`() async throws {
        let text = ServerJSON.sample.with("metadata", "null").text
        let server = try await Datagrid.server(from: text)
        #expect(server.metadata.toolCount == nil && server.metadata.requiresOAuth == nil)
        #expect(server.metadata.toolCount ?? 0 == 0)
        #expect(String(decoding: try JSONCodec.encode(server), as: UTF8.self) == text)
        #expect(
            try await Datagrid.server(from: ServerJSON.sample.with("metadata", "{}").text).metadata.toolCount == nil
        )
    }

    @Test func `A null in place of an optional member reads as nil and is kept`() async throws {
        let text = ServerJSON.sample.with("metadata", #"{"tool_count":null,"last_synced_at":null}"#).text
        let server = try await Datagrid.server(from: text)
        #expect(server.metadata.toolCount == nil && server.metadata.lastSyncedAt == nil)
        #expect(String(decoding: try JSONCodec.encode(server), as: UTF8.self) == text)
    }

    @Test(arguments: ["0", "-1", "9223372036854775807", "-9223372036854775808", "3.0", "3e0", "30e-1"])
    func `Whole numbers that fit are integers, however they are written`(number: String) async throws {
        let text = ServerJSON.sample.with("metadata", "{\"tool_count\":\(number)}").text
        let server = try await Datagrid.server(from: text)
        #expect(server.metadata.toolCount == (Int(number) ?? 3))
        #expect(try JSONValue(server) == JSONCodec.decode(from: text.utf8))
    }

    @Test func `The last of two equal members counts`() async throws {
        let text = ServerJSON.sample.text.dropLast() + #","id":"again"}"#
        #expect(try await Datagrid.server(from: String(text)).id == "again")
    }

    @Test(arguments: [nil, "text/plain", "application/vnd.api+json; charset=utf-8", "application/octet-stream"])
    func `JSON is read whatever its declared type`(contentType: String?) async throws {
        #expect(try await Datagrid.server(from: ServerJSON.sample.text, contentType: contentType).id == "mcp_1")
    }

    @Test func `A changed copy leaves its original alone`() async throws {
        let server = try await Datagrid.server(from: ServerJSON.sample.text)
        var copy = server
        copy.name = "renamed"
        copy.metadata.toolCount = 4
        copy.iconURL = "https://x/i.png"
        #expect(server.name == "manhour" && server.metadata.toolCount == 3 && server.iconURL == nil)
        #expect(copy.name == "renamed" && copy.metadata.toolCount == 4 && copy.metadata.requiresOAuth == true)
    }
}
