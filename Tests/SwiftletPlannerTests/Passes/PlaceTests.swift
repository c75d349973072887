import Testing

@testable import SwiftletModel
@testable import SwiftletPlanner

/// Servers and odd paths.
@Suite struct PlaceTests {
    private func planned(_ servers: String, operation: String = "", path: String = "") throws -> Planned {
        try Planned(
            """
            openapi: 3.1.0
            info: {title: Test, version: "1"}
            servers: \(servers)
            paths: {/pets: {\(path)get: {\(operation)responses: {'204': {description: ok}}}}}
            """
        )
    }

    @Test func `Several servers are called after what is said about them`() throws {
        let planned = try planned(
            """
            [{url: 'https://a.com/v1', description: Production server}, {url: /v1},
              {url: 'https://{region}.b.com/', description: The sandbox, variables: {region: {default: eu}}},
              {url: 'https://c.com:8080', description: A server that is there for those who want to try things out}]
            """
        )
        #expect(planned.sdk.client.servers.map(\.name.identifier) == ["production", "sandbox", "cCom"])
        #expect(
            planned.sdk.client.servers.map(\.url) == [
                "https://a.com/v1", "https://{region}.b.com", "https://c.com:8080",
            ]
        )
        #expect(planned.sdk.namespaces.servers?.identifier == "Servers")
        #expect(planned.diagnostics.isEmpty)
    }

    @Test func `One address without variables is nothing to choose from`() throws {
        let planned = try planned("[{url: 'https://a.com/v1'}, {url: /v1}]")
        #expect(planned.sdk.client.servers.isEmpty)
        #expect(planned.sdk.namespaces.servers == nil)
        #expect(planned.sdk.client.serverURL == "https://a.com/v1")
    }

    @Test(arguments: [
        ("servers: [{url: 'https://b.com/'}], ", "", ["https://b.com"]),
        ("", "servers: [{url: 'https://{x}.b.com', variables: {x: {default: y}}}], ", ["https://y.b.com"]),
        ("servers: [{url: 'https://b.com'}], ", "servers: [{url: 'https://c.com'}], ", ["https://b.com"]),
        ("servers: [{url: /v2}], ", "", ["/v2"]),
        ("servers: [{url: 'https://a.com'}], ", "", []),
    ])
    func `An operation's own servers are kept`(operation: String, path: String, servers: [String]) throws {
        let planned = try planned("[{url: 'https://a.com'}]", operation: operation, path: path)
        #expect(planned.operations[0].servers == servers)
        #expect(planned.diagnostics.isEmpty)
    }

    @Test func `An own server that is no address is said to be none`() throws {
        let planned = try planned("[{url: 'https://a.com'}]", operation: "servers: [{url: 'not a url'}], ", path: "")
        #expect(planned.operations[0].servers.isEmpty)
        #expect(planned.identifiers == ["server-address"])
    }

    @Test(arguments: [
        ("/oauth2/token#refresh", ["oauth2", "token"], "/oauth2/token"),
        ("/files/{id}#add_shared_link", ["files"], "/files/{id}"),
        ("/responses?beta=true", ["responses"], "/responses?beta=true"),
        ("/files/{id}/thumbnail.{extension}", ["files", "thumbnail"], "/files/{id}/thumbnail.{extension}"),
        ("/compare/{base}...{head}", ["compare"], "/compare/{base}...{head}"),
        ("/orders/order-{id}", ["orders", "order"], "/orders/order-{id}"),
        ("/2010-04-01/Accounts", ["Accounts"], "/2010-04-01/Accounts"),
        ("/api/v2/pets", ["pets"], "/api/v2/pets"),
        ("/users/{id}/folders/0", ["users", "folders"], "/users/{id}/folders/0"),
    ])
    func `A path's words are what it says apart from its values`(path: String, words: [String], wire: String) {
        #expect(PathTemplate(path).words == words)
        #expect(PathTemplate(path).wireText == wire)
    }

    @Test func `An ending that most paths have says nothing`() throws {
        let planned = try Planned(
            paths: """
                /Accounts/{Sid}.json: {get: {responses: {'204': {description: ok}}}}
                /Accounts.json: {get: {responses: {'204': {description: ok}}}, post: {responses: {'204': {description: ok}}}}
                /Status: {get: {responses: {'204': {description: ok}}}}
                """
        )
        #expect(
            planned.methods == [
                "accounts.create()", "accounts.list()", "accounts.retrieve(_ sid: string)", "status.retrieve()",
            ]
        )
    }

    @Test func `A fixed query tells methods apart`() throws {
        let planned = try Planned(
            paths: """
                /responses: {post: {responses: {'204': {description: ok}}}}
                /responses?beta=true: {post: {responses: {'204': {description: ok}}}}
                """
        )
        #expect(planned.methods == ["responses.create()", "responses.createBeta()"])
        #expect(planned.diagnostics.isEmpty)
    }
}
