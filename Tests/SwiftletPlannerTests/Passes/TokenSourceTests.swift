import SwiftletModel
import SwiftletPlanner
import Testing

/// What OAuth 2 flows say for a client that fetches its tokens.
@Suite struct TokenSourceTests {
    private func planned(flows: String) throws -> Planned {
        try Planned(
            """
            openapi: 3.1.0
            info: {title: Vault, version: '1'}
            security: [{oauth: [a]}]
            paths:
              /a: {get: {security: [{oauth: [b, c]}, {oauth: [d]}, {}], responses: {'204': {description: ok}}}}
              /b: {get: {description: Of all., security: [{oauth: [b]}], responses: {'204': {description: ok}}}}
              /c: {get: {responses: {'204': {description: ok}}}}
            components:
              securitySchemes:
                oauth: {type: oauth2, flows: \(flows)}
            """
        )
    }

    @Test(
        arguments: [
            ("{clientCredentials: {tokenUrl: T, scopes: {b: B, a: A}}}", "T", nil, ["a", "b"]),
            (
                """
                {authorizationCode: {authorizationUrl: A, tokenUrl: U, refreshUrl: R, scopes: {c: C}},
                 clientCredentials: {tokenUrl: T, scopes: {b: B}}}
                """, "T", "R", ["b", "c"]
            ), ("{authorizationCode: {authorizationUrl: A, tokenUrl: U, scopes: {}}}", "U", nil, []),
            ("{password: {tokenUrl: P, refreshUrl: R, scopes: {}}}", "P", "R", []),
        ] as [(String, String, String?, [String])]
    )
    func endpointsAndScopesOfTheFlows(flows: String, token: String, refresh: String?, scopes: [String]) throws {
        let planned = try planned(flows: flows)
        let credential = try #require(planned.sdk.client.credentials.first)
        #expect(credential.kind == .oauth2)
        #expect(credential.tokens?.tokenURL == token)
        #expect(credential.tokens?.refreshURL == refresh)
        #expect(credential.tokens?.scopes == scopes)
        #expect(planned.diagnostics.isEmpty)
    }

    @Test func aFlowForBrowsersAloneNamesNoEndpoint() throws {
        let credentials = try planned(flows: "{implicit: {authorizationUrl: A, scopes: {}}}").sdk.client.credentials
        #expect(credentials.map(\.kind) == [.oauth2])
        #expect(credentials.first?.tokens == nil)
    }

    @Test func anOperationsOwnScopesAreInItsDocumentation() throws {
        let operations = try planned(flows: "{implicit: {authorizationUrl: A, scopes: {}}}").operations
        let details = Dictionary(uniqueKeysWithValues: operations.map { ($0.path, $0.documentation.details) })
        #expect(details == ["/a": "Scopes: `b` and `c`, or `d`.", "/b": "Scopes: `b`.", "/c": nil])
    }
}
