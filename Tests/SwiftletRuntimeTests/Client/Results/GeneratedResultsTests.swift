import SwiftletRuntime
import Testing
import golden_several_results

/// The generated code of the golden case `several-results`, as its users call it.
@Suite struct GeneratedResultsTests {
    private func works(_ answers: ScriptedTransport.Answer...) throws -> (Works, ScriptedTransport) {
        let transport = ScriptedTransport(answers)
        return (try Works(environment: [:], transport: transport), transport)
    }

    @Test func `Each success is a case with its own type`() async throws {
        let (client, _) = try works(
            .json(201, #"{"id": "t", "name": "a"}"#),
            .json(202, #"{"id": "j"}"#),
            .status(204)
        )
        var seen: [String] = []
        for _ in 1...3 {
            switch try await client.things.create(name: "a") {
            case .created(let thing): seen.append("made \(thing.name)")
            case .accepted(let job): seen.append("later \(job.id)")
            case .noContent: seen.append("there")
            }
        }
        #expect(seen == ["made a", "later j", "there"])
    }

    @Test func `What has no line of its own is the rest, and equal types need no cases`() async throws {
        let (client, _) = try works(
            .json(206, #"{"items": [], "next": "n"}"#),
            .json(200, "[]"),
            .json(203, #"{"id": "t", "name": "a"}"#)
        )
        #expect(try await client.things.list() == .success(.init(items: [], next: "n")))
        #expect(try await client.things.list() == .ok([]))
        #expect(try await client.things.retrieve("abc").id == "t")
    }

    @Test func `The whole response has the case and the documented headers as their types`() async throws {
        let remaining = try #require(HTTPField.Name("X-Remaining"))
        let headers: HTTPFields = [.location: "/things/1", remaining: "7"]
        let (client, _) = try works(.json(201, #"{"id": "t", "name": "a"}"#, headers: headers))
        let response = try await client.withResponse { try await $0.things.create(name: "a") }
        #expect(response.status == 201)
        #expect(response.header("location", as: URL.self)?.path == "/things/1")
        #expect(response.header("X-Remaining", as: Int.self) == 7)
    }

    @Test(arguments: [400, 404, 422, 599])
    func `Documented errors are read as their type, whatever their status`(status: Int) async throws {
        let (client, _) = try works(.json(status, #"{"message": "no", "code": "c"}"#))
        var options = RequestOptions.default
        options.retries = RetryPolicy.never
        let error = await failure { () throws(APIError) in try await client.things.create(name: "a", options: options) }
        guard case .status(let failure)? = error else {
            Issue.record("a status error expected")
            return
        }
        #expect(failure.code == status)
        #expect(failure.message == "no")
        #expect(failure.body(as: Works.Problem.self)?.code == "c")
        #expect(failure.body(as: Works.CreateThing409Response.self) == nil)
    }

    @Test func `Parameters are checked before they are sent, with the body`() async throws {
        let (client, transport) = try works()
        let error = await failure { () throws(APIError) in
            try await client.things.list(
                limit: 0,
                sort: .init(rawValue: "size"),
                tags: ["a", "b", "c", "d"],
                xAccessToken: "SECRET"
            )
        }
        guard case .validation(let failure)? = error else {
            Issue.record("a validation error expected")
            return
        }
        #expect(
            failure.violations.map(\.description) == [
                "query parameter limit: minimum 1, found 0",
                #"query parameter sort: enum ["name","date"], found "size""#,
                "query parameter tags: maxItems 3, found 4 elements",
                #"header parameter X-Access-Token: pattern "^[a-z]+$", found a redacted value"#,
            ]
        )
        #expect(transport.requests.isEmpty)
    }
}
