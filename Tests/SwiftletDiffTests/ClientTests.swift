import SwiftletPlanner
import Testing

/// The client, its addresses and credentials, and where operations are found.
@Suite struct ClientTests {
    private static let ok = "{responses: {\"200\": {description: ok}}}"

    private static func paths(_ paths: String) -> String { Sample.document(paths: paths) }

    private static func head(_ head: String) -> String { Sample.document(paths: "/pets: {get: \(ok)}", head: head) }

    private static func schemes(_ schemes: String, security: String = "[]", own: String = "") -> String {
        Sample.document(
            paths: "/pets: {get: {\(own)responses: {\"200\": {description: ok}}}}",
            components: "securitySchemes: {\(schemes)}",
            head: "servers: [{url: \"https://example.com\"}]\nsecurity: \(security)"
        )
    }

    private static let key = "key: {type: apiKey, in: header, name: X-Key}"
    private static let token = "token: {type: http, scheme: bearer}"

    static let rules: [Rule] = [
        Rule(
            "an operation added",
            paths("/pets: {get: \(ok)}"),
            paths("/pets: {get: \(ok), post: \(ok)}"),
            "POST /pets: added | source compatible, requests compatible"
        ),
        Rule(
            "an operation removed",
            paths("/pets: {get: \(ok), post: \(ok)}"),
            paths("/pets: {get: \(ok)}"),
            "POST /pets: removed | source breaking, requests breaking"
        ),
        Rule(
            "a variable of the path renamed",
            paths("/pets/{id}: {get: \(path("id"))}"),
            paths("/pets/{petId}: {get: \(path("petId"))}")
        ),
        Rule(
            "a path changed, its operation kept",
            paths("/pets: {get: {operationId: list, responses: {\"200\": {description: ok}}}}"),
            paths("/v2/pets: {get: {operationId: list, responses: {\"200\": {description: ok}}}}"),
            "GET /v2/pets: path changed from /pets to /v2/pets | requests breaking"
        ),
        Rule(
            "an HTTP method changed",
            paths("/pets: {put: {operationId: update, responses: {\"200\": {description: ok}}}}"),
            paths("/pets: {patch: {operationId: update, responses: {\"200\": {description: ok}}}}"),
            "PATCH /pets: HTTP method changed from PUT to PATCH | requests breaking"
        ),
        Rule(
            "a method renamed by another operationId",
            paths(
                "/pets/search: {get: \(ok)}\n/pets: {get: \(ok), put: {operationId: replaceAll, responses: {\"200\": {description: ok}}}}"
            ),
            paths(
                "/pets/search: {get: \(ok)}\n/pets: {get: \(ok), put: {operationId: swapAll, responses: {\"200\": {description: ok}}}}"
            ),
            "PUT /pets: called swapAll instead of replaceAll in logs and errors | patch"
        ),
        Rule(
            "another address",
            head("servers: [{url: \"https://a.example\"}]"),
            head("servers: [{url: \"https://b.example\"}]"),
            "client: address changed from https://a.example to https://b.example | requests breaking"
        ),
        Rule(
            "a second address",
            head("servers: [{url: \"https://a.example\"}, {url: \"https://b.example\"}]"),
            head("servers: [{url: \"https://a.example\"}, {url: \"https://b.example\"}, {url: \"https://c.example\"}]"),
            "Servers.cExample: server https://c.example added | source compatible"
        ),
        Rule(
            "a credential added",
            schemes(key),
            schemes("\(key), \(token)"),
            "client, token: credential added | source compatible"
        ),
        Rule(
            "a credential removed",
            schemes("\(key), \(token)"),
            schemes(key),
            "client, token: credential removed | source breaking"
        ),
        Rule(
            "a credential in another header",
            schemes(key),
            schemes(key.replacing("X-Key", with: "X-Token")),
            "client, key: goes as apiKey, header X-Token instead of apiKey, header X-Key | requests breaking"
        ),
        Rule(
            "a credential needed",
            schemes(key),
            schemes(key, security: "[{key: []}]"),
            "client: security changed from none to key | requests breaking"
        ),
        Rule(
            "another credential that will do",
            schemes("\(key), \(token)", security: "[{key: []}]"),
            schemes("\(key), \(token)", security: "[{key: []}, {token: []}]"),
            "client, token: credential added | source compatible",
            "client: security changed from key to key, or token | requests compatible"
        ),
        Rule(
            "a credential needed by one operation",
            schemes(key),
            schemes(key, own: "security: [{key: []}], "),
            "GET /pets: security changed from none to key | requests breaking"
        ),
        Rule(
            "the client renamed",
            Sample.document(),
            Sample.document().replacing("title: Pets", with: "title: Animals"),
            "client: client type renamed from Pets to Animals | source breaking"
        ),
        Rule(
            "paths, schemas and words in another order",
            Sample.document(
                paths: "/a: {get: \(ok)}\n/b: {get: \(ok)}",
                schemas: "A: {type: object, properties: {a: {type: string}}}\nB: {type: object}"
            ),
            Sample.document(
                paths: "/b: {get: \(ok)}\n# a comment\n/a: {get: \(ok)}",
                schemas: "B: {type: object}\nA: {properties: {a: {type: string}}, type: object}"
            )
        ),
        Rule(
            "descriptions alone",
            Sample.document(schemas: "A: {type: object, description: One., properties: {a: {type: string}}}"),
            Sample.document(
                schemas: "A: {type: object, description: Two., properties: {a: {type: string, description: A.}}}"
            ),
            "documentation: changed, of A and 1 more | patch"
        ),
        Rule(
            "a requirement that moved from the operation to all",
            schemes(key, own: "security: [{key: []}], "),
            schemes(key, security: "[{key: []}]")
        ),
        Rule(
            "a requirement of all that the only operation hasn't",
            schemes(key, security: "[{key: []}]", own: "security: [], "),
            schemes(key, own: "security: [], ")
        ),
        Rule(
            "a relative address",
            head("servers: [{url: /v1}]"),
            head("servers: [{url: /v2}]"),
            "client: server changed from /v1 to /v2 | requests breaking"
        ),
        Rule(
            "a relative address beside another",
            head("servers: [{url: \"https://a.example\"}, {url: /v1}]"),
            head("servers: [{url: \"https://a.example\"}]"),
            "client: server /v1 removed | requests breaking"
        ),
        Rule(
            "another default of an address's variable",
            head("servers: [{url: \"https://{r}.example.com\", variables: {r: {default: eu}}}]"),
            head("servers: [{url: \"https://{r}.example.com\", variables: {r: {default: us}}}]"),
            "Servers.usExampleCom: server renamed from euExampleCom to usExampleCom | source breaking",
            "Servers.usExampleCom: r is us instead of eu unless said | requests breaking"
        ),
        Rule(
            "a method of a resource that stays",
            paths("/a: {get: \(named("listA")), post: \(named("createA"))}"),
            paths("/a: {get: \(named("listA"))}\n/b: {post: \(named("createA"))}"),
            "POST /b: method renamed from a.create to b.create | source breaking",
            "POST /b: path changed from /a to /b | requests breaking"
        ),
        Rule(
            "variables of a path that changed places",
            paths("/a/{x}/{y}: {get: \(swapped)}"),
            paths("/a/{y}/{x}: {get: \(swapped)}"),
            "GET /a/{y}/{x}: path changed from /a/{x}/{y} to /a/{y}/{x} | requests breaking",
            "GET /a/{y}/{x}: arguments in another order | source breaking"
        ),
    ]

    private static func named(_ id: String) -> String {
        "{operationId: \(id), tags: [a], responses: {\"200\": {description: ok}}}"
    }

    private static let swapped =
        "{parameters: [{name: x, in: path, required: true, schema: {type: string}}, "
        + "{name: y, in: path, required: true, schema: {type: string}}], responses: {\"200\": {description: ok}}}"

    private static func path(_ name: String) -> String {
        "{parameters: [{name: \(name), in: path, required: true, schema: {type: string}}], "
            + "responses: {\"200\": {description: ok}}}"
    }

    @Test(arguments: rules) func everyRuleSaysExactlyWhatChanged(_ rule: Rule) throws {
        let lines = try Pair(rule.old, rule.new).lines
        #expect(lines == rule.expected)
    }

    @Test(arguments: MemberTests.rules + LimitTests.rules + TypeTests.rules)
    func nothingIsSaidOfADescriptionAndItself(_ rule: Rule) throws {
        let document = Sample.schemas(rule.new)
        #expect(try Pair(document, document).lines == [])
    }

    private static func named(_ ids: String...) -> String {
        let paths = ids.enumerated().map { index, id in
            "/p\(index): {get: {operationId: \(id), responses: {\"200\": {description: ok}}}}"
        }
        return Sample.document(paths: paths.joined(separator: "\n"))
    }

    @Test func anotherOperationIdIsAnotherName() throws {
        let options = PlanningOptions(grouping: .operationIDs)
        #expect(
            try Pair(Self.named("pets/list", "pets/get"), Self.named("pets/all", "pets/get"), options).lines == [
                "GET /p0: method renamed from pets.list to pets.all | source breaking"
            ]
        )
        #expect(
            try Pair(Self.named("pets/list", "pets/get"), Self.named("animals/list", "animals/get"), options).lines == [
                "client.animals: renamed from client.pets to client.animals, with 2 methods | source breaking",
                "GET /p1: called animals/get instead of pets/get in logs and errors | patch",
                "GET /p0: called animals/list instead of pets/list in logs and errors | patch",
            ]
        )
    }

    @Test func methodsForSeveralMediaTypesAreComparedByThem() throws {
        func document(_ types: String...) -> String {
            let content = types.map { "\($0): {schema: {type: object, properties: {a: {type: string}}}}" }
            return Sample.operation(
                "requestBody: {required: true, content: {\(content.joined(separator: ", "))}}\n"
                    + "responses: {\"200\": {description: ok}}"
            )
        }
        #expect(
            try Pair(document("application/json"), document("application/json", "multipart/form-data")).lines == [
                "GET /pets: method pets.listWithMultipart added | source compatible"
            ]
        )
    }

    @Test func listsThatPageNoLongerAreMissed() throws {
        func document(_ member: String) -> String {
            Sample.operation(
                """
                parameters: [{name: cursor, in: query, schema: {type: string}}]
                responses: {"200": {description: ok, content: {application/json: {schema: {type: object, \
                required: [data], properties: {data: {type: array, items: {type: string}}, \(member): {type: string}}}}}}}
                """
            )
        }
        let lines = try Pair(document("next_cursor"), document("other")).lines
        #expect(lines.contains("GET /pets: method pets.listAll removed | source breaking"))
    }

    @Test func whatTheAPISendsIsReceivedAndItsAnswersAreSent() throws {
        func document(_ event: String, _ status: String) -> String {
            Sample.document(
                schemas: "Event: {type: object, properties: {\(event)}}",
                head: """
                    webhooks:
                      petCreated:
                        post:
                          requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Event"}}}}
                          responses: {"\(status)": {description: ok}}
                    """
            )
        }
        let pair = try Pair(document("a: {type: string}", "200"), document("a: {type: string, maxLength: 3}", "202"))
        #expect(
            pair.lines == [
                "PetCreatedPayload: answer 200 removed | requests breaking",
                "PetCreatedPayload: answer 202 added | requests compatible",
                "Event.a: maxLength 3 added | responses compatible, patch",
            ]
        )
    }
}
