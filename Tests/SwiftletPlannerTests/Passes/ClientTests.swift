import SwiftletDiagnostics
import SwiftletModel
import SwiftletPlanner
import Testing

/// What doesn't vary by call: name, servers, credentials, and the configuration's word about them.
@Suite struct ClientTests {
    private func planned(_ rest: String, options: PlanningOptions = PlanningOptions()) throws -> Planned {
        try Planned(
            """
            openapi: 3.1.0
            info: {title: Pet Store, version: '1', description: About pets.}
            \(rest)
            """,
            options: options
        )
    }

    @Test func theNameComesFromTheConfigurationOrTheTitle() throws {
        #expect(try planned("paths: {}").sdk.client.name.identifier == "PetStore")
        let named = try planned("paths: {}", options: PlanningOptions(clientName: "Shop"))
        #expect(named.sdk.client.name.identifier == "Shop")
        #expect(named.sdk.client.documentation.summary == "About pets.")
    }

    @Test(
        "The first absolute server",
        arguments: [
            ("[{url: /v1}, {url: 'https://a.com/v1/'}]", "https://a.com/v1"), ("[{url: /v1}]", nil), ("[]", nil),
            ("[{url: 'http://a.com'}, {url: 'https://b.com'}]", "http://a.com"),
        ]
    )
    func servers(servers: String, expected: String?) throws {
        #expect(try planned("paths: {}\nservers: \(servers)").sdk.client.serverURL == expected)
    }

    @Test func variablesOfAServerHaveTheirDefaults() throws {
        let planned = try planned(
            """
            paths: {}
            servers:
              - {url: 'https://{region}.a.com/{base}', variables: {region: {default: eu}, base: {default: v2}}}
            """
        )
        #expect(planned.sdk.client.serverURL == "https://eu.a.com/v2")
        #expect(planned.diagnostics.isEmpty)
    }

    @Test func aServerThatHasNoAddressIsReported() throws {
        let planned = try planned(
            """
            paths: {}
            servers: [{url: ▸'https://a.com/<version>'}, {url: 'https://b.com'}]
            """
        )
        #expect(planned.sdk.client.serverURL == "https://b.com")
        #expect(planned.identifiers == ["server-address"])
        #expect(planned.places == planned.marks)
    }

    @Test func credentialsAreTheSchemesThatSomethingRequires() throws {
        let planned = try planned(
            """
            security: [{bearerAuth: []}, {}]
            paths:
              /a: {get: {security: [{key: [], login: []}], responses: {'204': {description: ok}}}}
              /b: {get: {security: [], responses: {'204': {description: ok}}}}
              /c: {get: {security: [{}, {bearerAuth: []}], responses: {'204': {description: ok}}}}
              /d: {get: {responses: {'204': {description: ok}}}}
              /e: {get: {security: [{bearerAuth: []}, {}], responses: {'204': {description: ok}}}}
            components:
              securitySchemes:
                bearerAuth: {type: http, scheme: Bearer, description: A token.}
                key: {type: apiKey, in: header, name: X-Key}
                login: {type: http, scheme: basic}
                unused: {type: apiKey, in: query, name: k}
            """,
            options: PlanningOptions(credentials: ["bearerAuth": .init(argument: "apiToken", environment: "TOKEN")])
        )
        let credentials = planned.sdk.client.credentials
        #expect(credentials.map(\.argument.identifier) == ["apiToken", "apiKey", "basicCredentials"])
        #expect(credentials.map(\.kind) == [.bearer, .apiKey, .basic])
        #expect(credentials.map(\.environment) == ["TOKEN", "PET_STORE_API_KEY", "PET_STORE_BASIC_CREDENTIALS"])
        #expect(credentials[1].wireName == "X-Key")
        #expect(credentials[1].location == .header)
        #expect(planned.sdk.client.security == [["bearerAuth"], []])
        let security = Dictionary(uniqueKeysWithValues: planned.operations.map { ($0.path, $0.security) })
        #expect(security == ["/a": [["key", "login"]], "/b": [], "/c": [[], ["bearerAuth"]], "/d": nil, "/e": nil])
    }

    @Test func schemesThatCanNotBeMetAreReported() throws {
        let planned = try planned(
            """
            security: [{mutual: []}, {oauth: []}, {digest: []}]
            paths: {/a: {get: {responses: {'204': {description: ok}}}}}
            components:
              securitySchemes:
                ▸mutual: {type: mutualTLS}
                oauth: {type: openIdConnect, openIdConnectUrl: 'https://a.com'}
                ▸digest: {type: http, scheme: digest}
            """
        )
        #expect(planned.identifiers == ["security-scheme", "security-scheme"])
        #expect(planned.places == planned.marks)
        #expect(planned.sdk.client.credentials.map(\.argument.identifier) == ["accessToken"])
        #expect(planned.sdk.client.credentials.map(\.kind) == [.oauth2])
        #expect(planned.sdk.client.security == [["oauth"]])
    }

    @Test func schemesThatNothingRequiresAreOfferedWithAdvice() throws {
        let planned = try planned(
            """
            paths: {/a: {get: {responses: {'204': {description: ok}}}}}
            components:
              securitySchemes:
                ▸bearerAuth: {type: http, scheme: bearer}
                apiKeyAuth: {type: http, scheme: bearer}
            """
        )
        #expect(planned.sdk.client.credentials.map(\.argument.identifier) == ["apiKey", "token"])
        #expect(planned.sdk.client.security == [["apiKeyAuth"], ["bearerAuth"]])
        #expect(planned.identifiers == ["unused-security"])
        #expect(planned.places == planned.marks)
    }

    @Test func aDescriptionWithoutOperationsAsksForNoCredentials() throws {
        let planned = try planned(
            """
            security: [{bearerAuth: []}]
            paths: {}
            components: {securitySchemes: {bearerAuth: {type: http, scheme: bearer}}}
            """
        )
        #expect(planned.sdk.client.credentials.isEmpty)
        #expect(planned.sdk.client.security.isEmpty)
        #expect(planned.diagnostics.isEmpty)
    }

    @Test func whatTheConfigurationNamesMustBeThere() throws {
        let options = PlanningOptions(
            credentials: ["no": .init()],
            clientParameters: ["no": .init()],
            operations: ["no": .init()],
            names: ["/components/schemas/No": "Yes"],
            properties: ["/components/schemas/No/properties/a": "string"]
        )
        let planned = try planned("paths: {}", options: options)
        #expect(planned.identifiers == Array(repeating: "unused-option", count: 5))
    }

    @Test(
        "What the configuration says must make sense",
        arguments: [
            (PlanningOptions(clientName: "not a name"), "invalid-name"),
            (PlanningOptions(clientName: "Self"), "invalid-name"),
            (PlanningOptions(names: ["/info": "a-b"]), "invalid-name"),
            (PlanningOptions(formats: ["date": "Dat"]), "unknown-type"),
        ]
    )
    func configuration(options: PlanningOptions, identifier: String) throws {
        let document = try Planned.document(
            "{openapi: 3.1.0, info: {title: T, version: '1'}, paths: {}}",
            at: #_sourceLocation
        )
        var report = DiagnosticReport()
        #expect(Planner.plan(document, options: options, into: &report) == nil)
        #expect(report.diagnostics.map(\.identifier) == [identifier])
    }
}
