import SwiftletRuntime
import Testing
import golden_paging

/// Generated lists of all pages.
@Suite struct PagingExecutionTests {
    private func client(_ answers: [ScriptedTransport.Answer]) throws -> (Paging, ScriptedTransport) {
        let transport = ScriptedTransport(answers)
        return (try Paging(environment: [:], transport: transport), transport)
    }

    @Test func `A cursor in an inner object leads on, and items are typed`() async throws {
        let (client, transport) = try client([
            .json(200, #"{"data":[{"id":"a"}],"pagination":{"next_cursor":"c"}}"#),
            .json(200, #"{"data":[{"id":"b","name":"B"}],"pagination":{"next_cursor":null}}"#),
        ])
        var ids: [String] = []
        for try await pet in client.pets.listAll(limit: 1) { ids.append(pet.id) }
        #expect(ids == ["a", "b"])
        #expect(transport.requests.map(\.head.path) == ["/v1/pets?limit=1", "/v1/pets?limit=1&cursor=c"])
    }

    @Test func `The last item's id leads on`() async throws {
        let (client, transport) = try client([
            .json(200, #"{"data":[{"id":"a"},{"id":"b"}],"has_more":true}"#),
            .json(200, #"{"data":[],"has_more":false}"#),
        ])
        var count = 0
        for try await page in client.customers.listAll().pages { count += page.data?.count ?? 0 }
        #expect(count == 2)
        #expect(transport.requests.map(\.head.path) == ["/v1/customers", "/v1/customers?starting_after=b"])
    }

    @Test func `A list that is the whole response, numbers and addresses work as well`() async throws {
        let (client, transport) = try client([
            .json(200, #"["x"]"#),
            .json(200, #"{"rows":[1,2],"total":3}"#), .json(200, #"{"rows":[3],"total":3}"#),
            .json(200, #"[{"id":"a"}]"#), .json(200, "[]"),
            .json(200, #"{"items":[{"id":"a"}],"next":"/v1/tracks?p=2"}"#), .json(200, #"{"items":[{"id":"b"}]}"#),
        ])
        for try await event in client.events.listAll() { #expect(event == "x") }
        var sum = 0
        for try await row in client.rows.listAll(limit: 2) { sum += row }
        #expect(sum == 6)
        for try await note in client.notes.listAll() { #expect(note.id == "a") }
        var tracks: [String] = []
        for try await track in client.tracks.listAll() { tracks.append(track.id) }
        #expect(tracks == ["a", "b"])
        #expect(
            transport.requests.map(\.head.path) == [
                "/v1/events", "/v1/rows?limit=2", "/v1/rows?offset=2&limit=2", "/v1/notes", "/v1/notes?page=1",
                "/v1/tracks",
                "/v1/tracks?p=2",
            ]
        )
    }

    @Test func `What the configuration says is done`() async throws {
        let (client, transport) = try client([
            .json(200, #"{"things":[{"id":"a"}],"others":["x"],"rest":{"token":"t"}}"#), .json(200, "{}"),
        ])
        for try await thing in client.odd.retrieveAll() { #expect(thing.id == "a") }
        #expect(transport.requests.map(\.head.path) == ["/v1/odd", "/v1/odd?from=t"])
    }
}
