import Testing

@testable import SwiftletRuntime

@Suite struct PathParameterTests {
    @Test(
        "Everything but RFC 3986's unreserved characters is escaped",
        arguments: [
            ("mcp_1", "mcp_1"),
            ("AZaz09-._~", "AZaz09-._~"),
            ("a/b", "a%2Fb"),
            ("a b", "a%20b"),
            ("100%", "100%25"),
            ("a%2Fb", "a%252Fb"),
            ("é日本", "%C3%A9%E6%97%A5%E6%9C%AC"),
            ("😀", "%F0%9F%98%80"),
            ("e\u{301}", "e%CC%81"),
            ("\"<>^`{|}", "%22%3C%3E%5E%60%7B%7C%7D"),
            ("!$&'()*+,;=:@", "%21%24%26%27%28%29%2A%2B%2C%3B%3D%3A%40"),
            ("?#[]\\", "%3F%23%5B%5D%5C"),
            ("\0", "%00"),
            ("\r\n", "%0D%0A"),
            ("...", "..."),
            ("..a", "..a"),
            ("../x", "..%2Fx"),
            ("%2e%2e", "%252e%252e"),
            (" ", "%20"),
        ]
    )
    func escaping(value: String, escaped: String) async throws {
        let transport = ScriptedTransport([.json(200, "{}")])
        try await TestAPI(transport: transport).retrieve(value)
        #expect(transport.requests[0].head.path == "/v1/things/\(escaped)")
    }

    @Test("A value that would name another resource is refused before anything is sent", arguments: ["", ".", ".."])
    func refusal(value: String) async throws {
        let transport = ScriptedTransport([])
        let client = try TestAPI(transport: transport)
        let error = await failure { () throws(APIError) in try await client.retrieve(value) }
        let message = try #require(error?.configurationMessage)
        #expect(message.contains("retrieveThing") && message.contains("thing_id"))
        #expect(transport.requests.isEmpty)
    }

    @Test func `Values that make up a dot segment together are refused`() async throws {
        let operation = try Operation(parsing: "GET /x/{a}{b}\npath a: simple\npath b: simple\n200 empty")
        let builder = PathBuilder(operation: operation, prefix: "/v1")
        #expect(throws: APIError.self) { try builder.path([.init("."), .init(".")]) }
        #expect(try builder.path([.init("a"), .init(".")]) == Array("/v1/x/a.".utf8))
    }

    @Test func `Values of a label style can't make a dot segment`() throws {
        let operation = try Operation(parsing: "GET /x/{a}\npath a: label\n200 empty")
        let builder = PathBuilder(operation: operation, prefix: "")
        #expect(throws: APIError.self) { try builder.path([.init("")]) }
        #expect(throws: APIError.self) { try builder.path([.init(".")]) }
        #expect(try builder.path([.init("a")]) == Array("/x/.a".utf8))
    }

    @Test func `The fixed parts of a path are escaped once and kept where they are escaped already`() throws {
        let operation = try Operation(parsing: "GET /a b/%20/é/{x}:run\npath x: simple\n200 empty")
        let path = try PathBuilder(operation: operation, prefix: "").path([.init("1")])
        #expect(String(decoding: path, as: UTF8.self) == "/a%20b/%20/%C3%A9/1:run")
    }
}
