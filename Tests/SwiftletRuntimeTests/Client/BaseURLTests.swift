import Testing

@testable import SwiftletRuntime

@Suite struct BaseURLTests {
    @Test(
        "Slashes at the end don't matter, a path prefix is kept",
        arguments: [
            ("https://api.example.com", "https", "api.example.com", "/things/1"),
            ("https://api.example.com/", "https", "api.example.com", "/things/1"),
            ("https://api.example.com///", "https", "api.example.com", "/things/1"),
            ("https://api.example.com/v1", "https", "api.example.com", "/v1/things/1"),
            ("https://api.example.com/v1/", "https", "api.example.com", "/v1/things/1"),
            ("https://api.example.com/a/b%20c//", "https", "api.example.com", "/a/b%20c/things/1"),
            ("HTTPS://API.Example.com:8443/v1", "https", "api.example.com:8443", "/v1/things/1"),
            ("http://localhost:8080", "http", "localhost:8080", "/things/1"),
            ("http://127.0.0.1:80/x", "http", "127.0.0.1:80", "/x/things/1"),
            ("http://[::1]:8080/x", "http", "[::1]:8080", "/x/things/1"),
        ]
    )
    func accepted(text: String, scheme: String, authority: String, path: String) async throws {
        let transport = ScriptedTransport([.json(200, "{}")])
        let client = try TestAPI(environment: ["TEST_BASE_URL": text], transport: transport)
        try await client.retrieve("1")
        let head = transport.requests[0].head
        #expect(head.scheme == scheme)
        #expect(head.authority == authority)
        #expect(head.path == path)
    }

    @Test(
        "What can't be a base URL is refused with its reason",
        arguments: [
            ("api.example.com", "no scheme"),
            ("/v1", "no scheme"),
            ("ftp://api.example.com", "scheme other"),
            ("file:///etc", "scheme other"),
            ("https://", "no host"),
            ("https:///v1", "no host"),
            ("https://user:pass@api.example.com", "user name or password"),
            ("https://api.example.com/v1?x=1", "query"),
            ("https://api.example.com/v1#x", "fragment"),
            ("https://api.example.com:99999", "port"),
            ("https://api.example.com:", "port"),
            ("https://api example.com", "host"),
            ("https://exämple.com", "host"),
            ("https://api.example.com/a b", "percent-escaped"),
            ("https://api.example.com/v1/../x", "`..`"),
            ("https://{region}.example.com", "host"),
            ("https://api.example.com\r\nX", "host"),
        ]
    )
    func refused(text: String, reason: String) throws {
        let error = #expect(throws: APIError.self) {
            try TestAPI(environment: ["TEST_BASE_URL": text], transport: ScriptedTransport([]))
        }
        let message = try #require(error?.configurationMessage)
        #expect(message.contains(reason))
        #expect(message.contains("TEST_BASE_URL"))
        #expect(!message.contains("pass@"))
    }

    @Test func `An argument comes before the environment, and that before the description's server`() throws {
        func origin(_ argument: String?, _ environment: ClientEnvironment) throws -> String {
            let url = argument.flatMap { URL(string: $0) }
            return try TestAPI(baseURL: url, environment: environment, transport: ScriptedTransport([]))
                .client.setup.baseURL.origin
        }
        #expect(try origin("https://a.example", ["TEST_BASE_URL": "https://b.example"]) == "https://a.example")
        #expect(try origin(nil, ["TEST_BASE_URL": "https://b.example"]) == "https://b.example")
        #expect(try origin(nil, ["TEST_BASE_URL": ""]) == "https://api.example.com")
        #expect(try origin(nil, [:]) == "https://api.example.com")
    }

    @Test func `A client without a server says how to give one`() throws {
        let description = ClientDescription("Local 1\nserver, environment LOCAL_BASE_URL")
        let error = #expect(throws: APIError.self) {
            try Client(description, environment: [:], transport: ScriptedTransport([]))
        }
        #expect(
            error?.description
                == "Local: no base URL is known; pass `baseURL:` or set the environment variable LOCAL_BASE_URL."
        )
    }

    @Test(arguments: [
        "http://localhost", "http://api.localhost:1", "http://127.0.0.1", "http://127.8.9.1:80", "http://[::1]",
    ])
    func `A credential may go to this machine in the clear`(text: String) throws {
        _ = try TestAPI(environment: ["TEST_BASE_URL": text], transport: ScriptedTransport([]))
    }

    @Test(arguments: [
        "http://api.example.com", "http://127.0.0.1.example.com", "http://localhost.example.com", "http://127.1",
    ])
    func `A credential doesn't go to another machine in the clear, unless allowed`(text: String) async throws {
        let error = #expect(throws: APIError.self) {
            try TestAPI(environment: ["TEST_BASE_URL": text], transport: ScriptedTransport([]))
        }
        #expect(error?.configurationMessage?.contains("allowsInsecureHTTP") == true)

        var options = ClientOptions.default
        options.allowsInsecureHTTP = true
        let transport = ScriptedTransport([.json(200, "{}")])
        let client = try TestAPI(options: options, environment: ["TEST_BASE_URL": text], transport: transport)
        try await client.retrieve("1")
        let later = await failure { () throws(APIError) in try await client.with(options: .default).retrieve("1") }
        #expect(later?.configurationMessage?.contains("allowsInsecureHTTP") == true)
        #expect(transport.requests.count == 1)
    }

    @Test func `A caller's own Authorization doesn't go in the clear either`() async throws {
        let description = ClientDescription("Open 1\nserver http://api.example.com")
        let transport = ScriptedTransport([.json(200, "{}")])
        let client = try TestAPI(client: Client(description, environment: [:], transport: transport))
        try await client.retrieve("1")
        let options = RequestOptions(headers: ["authorization": "Bearer x"])
        let error = await failure { () throws(APIError) in try await client.retrieve("1", options: options) }
        #expect(error?.configurationMessage?.contains("isn't encrypted") == true)
        #expect(transport.requests.count == 1)
    }
}
