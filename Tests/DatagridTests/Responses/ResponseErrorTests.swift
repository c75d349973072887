import Datagrid
import Testing

@Suite struct ResponseErrorTests {
    private func failure(
        _ text: String,
        contentType: String? = "application/json",
        options: ClientOptions = .default,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> DecodingFailure {
        let error = await #expect(throws: APIError.self, sourceLocation: sourceLocation) {
            try await Datagrid.server(from: text, contentType: contentType, options: options)
        }
        guard case .decoding(let failure)? = error else {
            throw Unexpected(error: error)
        }
        #expect(failure.statusCode == 200 && failure.rawBody == Array(text.utf8), sourceLocation: sourceLocation)
        #expect(failure.operation == "updateMCPServer", sourceLocation: sourceLocation)
        return failure
    }

    private struct Unexpected: Error {
        let error: APIError?
    }

    @Test(arguments: ServerJSON.names)
    func `A required member that is missing is named`(member: String) async throws {
        let failure = try await failure(ServerJSON.sample.without(member).text)
        #expect(failure.pointer == "/\(member)")
        #expect(failure.expected == "a required member")
        #expect(failure.byteOffset == 0)
    }

    @Test(
        "A null where none is declared is named",
        arguments: ["object", "id", "name", "base_url", "transport", "status", "created_at", "updated_at"]
    )
    func null(member: String) async throws {
        let json = ServerJSON.sample.with(member, "null")
        let failure = try await failure(json.text)
        #expect(failure.pointer == "/\(member)" && failure.found == "null")
        #expect(failure.byteOffset == json.offset(of: member))
    }

    @Test(
        "A value of another type is named with what was expected and found",
        arguments: [
            ("name", "[1]", "string", "array"), ("id", "7", "string", "number"),
            ("status", "true", "string", "boolean"),
            ("icon_url", "{}", "string", "object"), ("metadata", "[]", "object", "array"),
            ("metadata", #""x""#, "object", "string"),
        ]
    )
    func wrongType(member: String, value: String, expected: String, found: String) async throws {
        let json = ServerJSON.sample.with(member, value)
        let failure = try await failure(json.text)
        #expect(failure.pointer == "/\(member)" && failure.expected == expected && failure.found == found)
        #expect(failure.byteOffset == json.offset(of: member))
        #expect(failure.description.contains("/\(member), byte \(json.offset(of: member))"))
    }

    @Test(arguments: ["9223372036854775808", "-9223372036854775809", "1e400", "3.5", "\"3\"", "true"])
    func `A number that is no integer of ours is named, inside metadata too`(value: String) async throws {
        let json = ServerJSON.sample.with("metadata", "{\"tool_count\":\(value)}")
        let failure = try await failure(json.text)
        #expect(failure.pointer == "/metadata/tool_count")
        #expect(failure.byteOffset == json.offset(of: "metadata") + #"{"tool_count":"#.utf8.count)
    }

    @Test func `A base URL that is none is named`() async throws {
        let json = ServerJSON.sample.with("base_url", #""http://[""#)
        let failure = try await failure(json.text)
        #expect(failure.pointer == "/base_url" && failure.byteOffset == json.offset(of: "base_url"))
    }

    @Test func `An empty body is an error that says so`() async throws {
        let failure = try await failure("")
        #expect(failure.reason == .emptyBody && failure.description.contains("no body"))
    }

    @Test(arguments: ["text/html", "text/html; charset=utf-8"])
    func `HTML in place of JSON is named by its type`(contentType: String) async throws {
        let failure = try await failure("<html><body>Sign in</body></html>", contentType: contentType)
        #expect(failure.reason == .contentType("text/html") && failure.byteOffset == 0)
        #expect(failure.description.contains("text/html") && !failure.description.contains("Sign in"))
    }

    @Test func `HTML that claims to be JSON is an error at its first byte`() async throws {
        let failure = try await failure("<html></html>")
        #expect(failure.reason == .value && failure.byteOffset == 0 && failure.found == "'<'")
    }

    @Test(arguments: ["null", "[]", "\"text\"", "1", "true"])
    func `JSON that is no object is an error at its start`(text: String) async throws {
        let failure = try await failure(text)
        #expect(failure.expected == "object" && failure.byteOffset == 0 && failure.pointer.isEmpty)
    }

    @Test func `JSON that breaks off is an error at its end, wherever that is`() async throws {
        let text = ServerJSON.sample.text
        for length in 1..<text.utf8.count {
            let cut = String(decoding: text.utf8.prefix(length), as: UTF8.self)
            let failure = try await failure(cut)
            let offset = try #require(failure.byteOffset)
            #expect(offset <= length, "cut after \(length) bytes")
        }
        let inName = try await failure(#"{"object":"mcp_server","id":"mcp_1","name":"man"#)
        #expect(inName.pointer == "/name" && inName.found == "end of input")
    }

    @Test func `Text behind the JSON is an error at its place`() async throws {
        let text = ServerJSON.sample.text
        let failure = try await failure(text + "xx")
        #expect(failure.byteOffset == text.utf8.count && failure.found == "'x'")
    }

    @Test func `UTF-16 is an error, not gibberish`() async throws {
        var bytes: [UInt8] = [0xFF, 0xFE]
        for unit in ServerJSON.sample.text.utf16 { bytes += [UInt8(unit & 255), UInt8(unit >> 8)] }
        let client = try Datagrid.scripted(ScriptedTransport([.bytes(200, bytes, contentType: "application/json")]))
        let error = await #expect(throws: APIError.self) { try await client.organization.mcpServers.update("mcp_1") }
        guard case .decoding(let failure)? = error else { throw Unexpected(error: error) }
        #expect(failure.byteOffset == 0)
    }

    @Test(arguments: [("object", #""other""#), ("metadata", "null")])
    func `Strict reading takes what tolerant reading lets pass as an error`(
        member: String,
        value: String
    ) async throws {
        var options = ClientOptions()
        options.validatesResponses = true
        let failure = try await failure(ServerJSON.sample.with(member, value).text, options: options)
        #expect(failure.pointer == "/\(member)")
        #expect(try await Datagrid.server(from: ServerJSON.sample.text, options: options).id == "mcp_1")
    }
}
