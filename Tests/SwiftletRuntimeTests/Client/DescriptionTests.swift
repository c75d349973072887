import Testing

@testable import SwiftletRuntime

@Suite struct DescriptionTests {
    @Test func `An operation's text is read line by line`() throws {
        let operation = try Operation(
            parsing: #"""
                PUT /pets/{petId}/x
                id putPet
                path petId: label, explode
                query "weird, \"name\": é": form, explode, allowReserved, required
                header X-Y: content application/json, required
                cookie c: form
                body application/merge-patch+json
                security a + b
                security none
                200 application/json
                2XX empty
                default error
                idempotent
                deprecated
                """#
        )
        #expect(operation.method == .put)
        #expect(operation.id == "putPet")
        #expect(operation.path.text == "/pets/{petId}/x")
        #expect(operation.path.pieces == [.literal("/pets/"), .parameter(0), .literal("/x")])
        #expect(operation.parameters.map(\.name) == ["petId", "weird, \"name\": é", "X-Y", "c"])
        #expect(operation.parameters.map(\.location) == [.path, .query, .header, .cookie])
        #expect(operation.parameters.map(\.isRequired) == [true, true, true, false])
        #expect(operation.parameters[0].serialization == .style(.label, explode: true, allowReserved: false))
        #expect(operation.parameters[1].serialization == .style(.form, explode: true, allowReserved: true))
        #expect(operation.parameters[2].serialization == .content(mediaType: "application/json"))
        #expect(operation.body == .init(mediaType: "application/merge-patch+json", isRequired: false))
        #expect(operation.security == [["a", "b"], []])
        #expect(operation.responses.map(\.status) == [.exactly(200), .hundreds(2), .default])
        #expect(operation.isIdempotent && operation.isDeprecated)
    }

    @Test func `What isn't plain stands in quotes, and combining characters confuse nothing`() throws {
        let operation = try Operation(
            parsing: #"""
                GET "/a\\b/{\u0301x}/\u0301y"
                id "GET /a, b"
                path "\u0301x": simple, required
                query "\u0301": content text/plain; charset=utf-8, required
                query "\"\\,:": form
                body "a/b, c", required
                security "one + two" + three
                200 text/plain; charset=utf-8
                """#
        )
        #expect(operation.path.pieces == [.literal("/a%5Cb/"), .parameter(0), .literal("/%CC%81y")])
        #expect(operation.id == "GET /a, b")
        #expect(operation.parameters.map(\.name) == ["\u{301}x", "\u{301}", "\"\\,:"])
        #expect(operation.parameters[1].serialization == .content(mediaType: "text/plain; charset=utf-8"))
        #expect(operation.body == .init(mediaType: "a/b, c", isRequired: true))
        #expect(operation.security == [["one + two", "three"]])
        #expect(operation.responses.map(\.content) == [.value(mediaType: "text/plain; charset=utf-8")])
        let client = try DescribedClient(
            parsing: #"""
                X "1, \"beta\""
                server "https://x.example/a b"
                bearer key, scheme "my scheme, v2", environment "A B"
                """#
        )
        #expect(client.version == "1, \"beta\"")
        #expect(client.serverURL == "https://x.example/a b")
        #expect(client.credentials.map(\.scheme) == ["my scheme, v2"])
        #expect(client.credentials.map(\.setting.environment) == ["A B"])
    }

    @Test func `An operation without an id is called by its method and path`() throws {
        #expect(try Operation(parsing: "GET /x\n200 empty").id == "GET /x")
    }

    @Test(
        "A wrong text of an operation is refused with its line",
        arguments: [
            ("", 1), ("GET", 1), ("GET x", 1), ("G T /x", 1), ("GET /{a}", 1), ("GET /{a\npath a: simple", 1),
            ("GET /x\nquery a", 2), ("GET /x\nquery a: simple", 2), ("GET /x\nquery a: form explode", 2),
            ("GET /x\nquery a: form, loud", 2), ("GET /x\nquery a: form, explode now", 2), ("GET \"/x", 1),
            ("GET /x\nheader a: form", 2), ("GET /x\nquery \"a: form", 2),
            ("GET /x\nid y\nbody", 3), ("GET /x\nbody a/b, needed", 2), ("GET /x\n600 error", 2),
            ("GET /x\n2xx error", 2),
            ("GET /x\n200", 2), ("GET /x\nnonsense here", 2), ("GET /x\nidempotent yes", 2),
            ("GET /x\nquery : form", 2),
        ]
    )
    func refusedOperation(text: String, line: Int) {
        let error = #expect(throws: DescriptionError.self) { try Operation(parsing: text) }
        #expect(error?.line == line)
    }

    @Test func `Whatever isn't plain stands in quotes, as a JSON string`() throws {
        let operation = try Operation(
            parsing: #"""
                GET "/a\u202eb"
                id "list, \"all\""
                query "x: y, z": form, required
                security "a + b" + c
                """#
        )
        #expect(operation.id == "list, \"all\"")
        #expect(operation.parameters.map(\.name) == ["x: y, z"])
        #expect(operation.security == [["a + b", "c"]])
        let client = try DescribedClient(
            parsing: #"""
                Pets "1, 2"
                server "https://x.example/a,b", environment "A B"
                bearer token, scheme "bearer, auth", environment TOKEN
                """#
        )
        #expect(client.version == "1, 2")
        #expect(client.serverURL == "https://x.example/a,b")
        #expect(client.serverEnvironment == "A B")
        #expect(client.credentials.map(\.scheme) == ["bearer, auth"])
    }

    @Test func `A client's text is read line by line`() throws {
        let client = try DescribedClient(
            parsing: """
                Pet Store 1.0-beta 2
                server https://x.example/v1, environment BASE
                bearer token, scheme bearerAuth, environment TOKEN
                apiKey query key: apiKey
                header X-Team: team, environment TEAM
                security bearerAuth + apiKey
                security none
                """
        )
        #expect(client.name == "Pet")
        #expect(client.version == "Store 1.0-beta 2")
        #expect(client.serverURL == "https://x.example/v1")
        #expect(client.serverEnvironment == "BASE")
        #expect(client.credentials.map(\.scheme) == ["bearerAuth", "apiKey"])
        #expect(client.credentials.map(\.kind) == [.bearer, .apiKey(.query, name: "key")])
        #expect(client.parameters.map(\.name) == ["X-Team"])
        #expect(client.security == [["bearerAuth", "apiKey"], []])
    }

    @Test(
        "A wrong text of a client is refused with its line",
        arguments: [
            ("", 1), ("X 1\nserver https://x, env Y", 2), ("X 1\nbearer", 2), ("X 1\n\nbearer a, b c", 3),
            ("X 1\napiKey path x: y", 2), ("X 1\napiKey header x", 2), ("X 1\nheader X-Y", 2), ("X 1\nwhat", 2),
        ]
    )
    func refusedClient(text: String, line: Int) {
        let error = #expect(throws: DescriptionError.self) { try DescribedClient(parsing: text) }
        #expect(error?.line == line)
    }
}
