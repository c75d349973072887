import Datagrid
import Testing

@testable import SwiftletRuntime

/// Parameters are checked before anything is sent.
@Suite struct ParameterRuleTests {
    private static let operation = OperationDescription(
        #"""
        POST /x/{id}
        path id: simple, required, schema string, minLength 3, pattern "^[a-z]+$"
        query limit: form, explode, schema integer, minimum 1, maximum 100
        query tags: form, schema [string(maxLength 5)], maxItems 2
        query transport: form, explode, schema any
        header X-Token: simple, schema string, redacted, pattern "^[a-z]+$"
        cookie theme: form, explode, schema string, enum ["dark", "light"]
        body application/json
        """#
    )

    private static func values(
        id: String = "abc",
        limit: Int? = nil,
        tags: [String]? = nil,
        transport: Datagrid.MCPServerTransport? = nil,
        token: String? = nil,
        theme: String? = nil
    ) -> [ParameterValue] {
        [.init(id), .init(limit), .init(tags), .init(transport), .init(token), .init(theme)]
    }

    private func violations(
        _ values: [ParameterValue],
        body: (any RequestContent)? = nil
    ) async throws -> [String]? {
        let transport = ScriptedTransport([.status(200)])
        let client = try TestAPI(transport: transport).client
        let error = await failure { () throws(APIError) in
            try await client.send(Self.operation, values, body: body)
        }
        if case .validation(let failure)? = error {
            #expect(transport.requests.isEmpty)
            return failure.violations.map(\.description)
        }
        if let error { throw error }
        return nil
    }

    @Test func `Values that the description allows are sent`() async throws {
        let values = Self.values(limit: 100, tags: ["ééééé", "b"], transport: .http, token: "abc", theme: "dark")
        #expect(try await violations(values) == nil)
        #expect(try await violations(Self.values()) == nil)
    }

    @Test func `All violations are told at once, those of the body too, and no credential is`() async throws {
        let values = Self.values(
            id: "A1",
            limit: 101,
            tags: ["a", "toolong", "c"],
            transport: .init(rawValue: "smoke"),
            token: "SECRET",
            theme: "blue"
        )
        let body = Datagrid.CreateMCPServerRequest(
            name: String(repeating: "n", count: 300),
            baseURL: try #require(URL(string: "https://a.example"))
        )
        let found = try #require(try await violations(values, body: body))
        #expect(
            found.dropLast() == [
                "path parameter id: minLength 3, found 2 code points",
                #"path parameter id: pattern "^[a-z]+$", found "A1""#,
                "query parameter limit: maximum 100, found 101",
                "query parameter tags: maxItems 2, found 3 elements",
                "query parameter tags[1]: maxLength 5, found 7 code points",
                #"query parameter transport: enum ["http"], found "smoke""#,
                #"header parameter X-Token: pattern "^[a-z]+$", found a redacted value"#,
                #"cookie parameter theme: enum ["dark","light"], found "blue""#,
            ]
        )
        #expect(found.last == "$.name: maxLength 255, found 300 code points")
    }

    @Test func `A violation says which part of the request it is in, and where`() async throws {
        let client = try TestAPI(transport: ScriptedTransport([])).client
        let error = await failure { () throws(APIError) in
            try await client.send(Self.operation, Self.values(tags: ["a", "toolong"]), body: nil)
        }
        guard case .validation(let failure)? = error else {
            Issue.record("a validation error expected")
            return
        }
        #expect(failure.violations.map(\.source) == [.query])
        #expect(failure.violations.map(\.pointer) == ["/tags/1"])
    }

    @Test func `The check can be turned off for a call`() async throws {
        let transport = ScriptedTransport([.status(200)])
        let client = try TestAPI(transport: transport).client
        let options = RequestOptions(validatesRequest: false)
        try await client.send(Self.operation, Self.values(limit: 1_000), body: nil, options: options)
        #expect(transport.requests[0].head.path == "/v1/x/abc?limit=1000")
    }

    @Test func `A schema that can't be read is reported with its line`() {
        #expect(throws: DescriptionError.self) { try Operation(parsing: "GET /x\nquery a: form, schema nothing") }
        #expect(throws: DescriptionError.self) { try Operation(parsing: "GET /x\nquery a: form, schema") }
    }
}
