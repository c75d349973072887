import Testing

@testable import SwiftletRuntime

@Suite struct FixedQueryTests {
    private func target(_ description: OperationDescription, _ values: [ParameterValue] = []) async throws -> String? {
        let transport = ScriptedTransport([.status(204)])
        let client = try TestAPI(transport: transport).client
        try await client.send(description, values)
        return transport.requests.first?.url.replacing("https://api.example.com/v1", with: "")
    }

    @Test func `A query of the path comes first, with its variables filled in`() async throws {
        let description = OperationDescription(
            """
            GET /modules?api-version=2022-08-01&type={type}&flag
            id modules
            path type: simple
            query limit: form, explode
            204 empty
            """
        )
        let target = try await target(description, [.init("a/b&c"), .init(5)])
        #expect(target == "/modules?api-version=2022-08-01&type=a%2Fb%26c&flag&limit=5")
    }

    @Test func `A form can be the whole query`() async throws {
        let description = OperationDescription(
            """
            GET /search
            id search
            querystring selector: content application/x-www-form-urlencoded
            204 empty
            """
        )
        let value: JSONValue = ["q": "a b&c", "tags": ["x", "y"]]
        #expect(try await target(description, [.init(value)]) == "/search?q=a+b%26c&tags=x&tags=y")
        #expect(try await target(description, [.init(JSONValue?.none)]) == "/search")
    }

    @Test func `JSON can be the whole query`() async throws {
        let description = OperationDescription(
            """
            GET /search
            id search
            querystring selector: content application/json
            204 empty
            """
        )
        let value: JSONValue = ["q": 1]
        #expect(try await target(description, [.init(value)]) == "/search?%7B%22q%22%3A1%7D")
    }

    @Test func `A parameter can be a form of its own`() async throws {
        let description = OperationDescription(
            """
            GET /search
            id search
            query pairs: content application/x-www-form-urlencoded
            204 empty
            """
        )
        let value: JSONValue = ["a": 1, "b": "x y"]
        #expect(try await target(description, [.init(value)]) == "/search?pairs=a%3D1%26b%3Dx%2By")
    }
}
