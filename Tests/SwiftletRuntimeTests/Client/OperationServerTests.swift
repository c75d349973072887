import Foundation
import Testing

@testable import SwiftletRuntime

@Suite struct OperationServerTests {
    private struct API: APIClient {
        var client: Client

        init(client: Client) { self.client = client }

        init(baseURL: String? = nil, transport: any Transport) throws {
            client = try Client(
                Self.description,
                baseURL: baseURL.flatMap { URL(string: $0) },
                environment: [:],
                transport: transport
            )
        }

        static let description = ClientDescription(
            """
            API 1
            server https://eu.example.com/v1
            also https://{region}.example.com/v1
            also https://sandbox.example.com/v1
            """
        )

        func upload(options: RequestOptions = .default) async throws(APIError) {
            try await client.send(Self.upload, options: options)
        }

        func health() async throws(APIError) { try await client.send(Self.health) }

        private static let upload = OperationDescription(
            """
            POST /files
            id upload
            server https://upload.example.com/v2
            server https://sandbox.example.com/uploads
            204 empty
            """
        )
        private static let health = OperationDescription(
            """
            GET /health
            id health
            server /
            204 empty
            """
        )
    }

    @Test(
        arguments: [
            (nil, "https://upload.example.com/v2/files"),
            ("https://us.example.com/v1", "https://upload.example.com/v2/files"),
            ("https://sandbox.example.com/v1/", "https://sandbox.example.com/uploads/files"),
            ("https://api.test", "https://api.test/files"),
            ("http://127.0.0.1:8080/v1", "http://127.0.0.1:8080/v1/files"),
            ("https://evil.com/.example.com/v1", "https://evil.com/.example.com/v1/files"),
        ] as [(String?, String)]
    )
    func `An operation is at its own server unless the client was sent somewhere else`(
        baseURL: String?,
        url: String
    ) async throws {
        let transport = ScriptedTransport([.status(204)])
        try await API(baseURL: baseURL, transport: transport).upload()
        #expect(transport.requests.first?.url == url)
    }

    @Test func `A server that is only a path is on the client's host`() async throws {
        let transport = ScriptedTransport([.status(204)])
        try await API(baseURL: "https://api.test/v9", transport: transport).health()
        #expect(transport.requests.first?.url == "https://api.test/health")
    }

    @Test func `A call can go to a place of its own`() async throws {
        let transport = ScriptedTransport([.status(204)])
        let options = RequestOptions(baseURL: URL(string: "https://one.test/x"))
        try await API(transport: transport).upload(options: options)
        #expect(transport.requests.first?.url == "https://one.test/x/files")
    }

    @Test func `A place that isn't a base URL is a configuration error`() async throws {
        let client = try API(transport: ScriptedTransport([]))
        let options = RequestOptions(baseURL: URL(string: "ftp://one.test"))
        let message = await failure { () throws(APIError) in try await client.upload(options: options) }
        #expect(message?.configurationMessage?.contains("upload: the `baseURL` of the call's options") == true)
    }
}

@Suite struct ServerURLTests {
    @Test func `Variables are filled in`() throws {
        let url = try ServerURL.url(
            "https://{region}.example.com/{version}",
            [.init("region", "us", of: ["eu", "us"]), .init("version", "v2")]
        )
        #expect(url.absoluteString == "https://us.example.com/v2")
        #expect(ServerURL.url("https://example.com/v1").absoluteString == "https://example.com/v1")
    }

    @Test(arguments: [("xx", "v1"), ("eu", "v1?x=1"), ("eu", "a b"), ("eu", "../admin")])
    func `A value that can't be there is a configuration error`(region: String, version: String) {
        #expect(throws: APIError.self) {
            try ServerURL.url(
                "https://{region}.example.com/{version}",
                [.init("region", region, of: ["eu", "us"]), .init("version", version)]
            )
        }
    }
}
