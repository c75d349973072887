import Testing

@testable import SwiftletRuntime

@Suite struct RedirectTests {
    private func requests(
        _ status: Int,
        to location: String,
        policy: RedirectPolicy = .sameOrigin,
        method: HTTPRequest.Method = .get
    ) async throws -> [RecordedRequest] {
        let transport = ScriptedTransport { request in
            request.head.path == "/v1/a/b" ? .status(status, headers: [.location: location]) : .json(200, "{}")
        }
        var options = ClientOptions.default
        options.redirects = policy
        let client = try TestAPI(options: options, transport: transport)
        if method == .post {
            _ = await failure { () throws(APIError) in try await client.request(.post, "/a/b", body: 1) }
        } else {
            _ = await failure { () throws(APIError) in try await client.request(method, "/a/b") }
        }
        return transport.requests
    }

    @Test(
        "Redirects within the origin are followed",
        arguments: [
            ("/x", "/x"), ("https://api.example.com/x?y=1", "/x?y=1"), ("HTTPS://API.example.com:443/x#f", "/x"),
            ("//api.example.com/x", "/x"), ("c", "/v1/a/c"), ("?q=1", "/v1/a/b?q=1"), ("../c/./d", "/v1/c/d"),
            ("../../../../c", "/c"),
        ]
    )
    func followed(location: String, path: String) async throws {
        let requests = try await requests(302, to: location)
        #expect(requests.count == 2)
        #expect(requests.last?.head.path == path)
        #expect(requests.last?.head.authority == "api.example.com")
        #expect(requests.last?.head.headerFields[.authorization] == "Bearer sk-secret-key")
    }

    @Test(
        "Redirects to other origins and nonsense are handed back",
        arguments: [
            "https://evil.example/x", "http://api.example.com/x", "https://api.example.com:8443/x", "//evil.example/x",
            "https://api.example.com@evil.example/", "https://api.example.com.evil.example/", "mailto:x@y",
            "javascript:alert(1)", "https://", "/a b", "ftp://api.example.com/x", "https:\\\\evil.example",
        ]
    )
    func handedBack(location: String) async throws {
        #expect(try await requests(302, to: location).count == 1)
        #expect(try await requests(307, to: location, method: .post).count == 1)
    }

    @Test(arguments: [
        (301, HTTPRequest.Method.post, HTTPRequest.Method.get), (302, .post, .get), (303, .post, .get),
        (307, .post, .post), (308, .post, .post), (301, .put, .put), (303, .put, .get), (303, .head, .head),
    ])
    func `The method changes as RFC 9110 says, and the body with it`(
        status: Int,
        method: HTTPRequest.Method,
        expected: HTTPRequest.Method
    ) async throws {
        let requests = try await requests(status, to: "/x", method: method)
        #expect(requests.map(\.head.method) == [method, expected])
        if method == .post {
            #expect((requests[1].body != nil) == (expected == .post))
            #expect((requests[1].head.headerFields[.contentType] != nil) == (expected == .post))
        }
    }

    @Test func `A client that follows none hands all back`() async throws {
        #expect(try await requests(302, to: "/x", policy: .never).count == 1)
    }

    @Test func `A client that follows all never takes credentials, parameters or a body along`() async throws {
        let get = try await requests(302, to: "https://files.example/x", policy: .anyOrigin)
        #expect(get.last?.head.authority == "files.example")
        #expect(Set(get.last?.head.headerFields.map(\.name.canonicalName) ?? []) == ["accept", "user-agent"])
        #expect(try await requests(307, to: "https://files.example/x", policy: .anyOrigin, method: .post).count == 1)
        #expect(try await requests(302, to: "http://files.example/x", policy: .anyOrigin).count == 1)
    }

    @Test func `An endless loop ends with the redirect`() async throws {
        let transport = ScriptedTransport { _ in .status(302, headers: [.location: "/loop"]) }
        let client = try TestAPI(transport: transport)
        let error = await failure { () throws(APIError) in try await client.retrieve("1") }
        #expect(error?.statusCode == 302)
        #expect(transport.requests.count == RedirectPolicy.maximumCount + 1)
    }
}
