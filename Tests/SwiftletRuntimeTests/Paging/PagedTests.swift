import HTTPTypes
import Testing

@testable import SwiftletRuntime

@Suite(.timeLimit(.minutes(5))) struct PagedTests {
    private func paths(_ transport: ScriptedTransport) -> [String] {
        transport.requests.map { ($0.head.path ?? "").replacing("key=sk-secret-key", with: "key=…") }
    }

    private func error(_ answers: [ScriptedTransport.Answer], _ operation: OperationDescription) async throws
        -> APIError
    {
        let list = try PageAPI(transport: ScriptedTransport(answers)).list(operation)
        return try #require(await #expect(throws: APIError.self) { try await list.collected() })
    }

    private func link(_ target: String) -> HTTPFields {
        [
            HTTPField.Name("Link")!:
                "<https://api.example.com/v1/things?page=1>; rel=\"first\", <\(target)>; rel=\"next\""
        ]
    }

    @Test func `A cursor of each page goes into the next request, whose other values stay`() async throws {
        let transport = ScriptedTransport([
            .json(200, #"{"data":[1,2],"meta":{"next":"a b"}}"#),
            .json(200, #"{"data":[],"meta":{"next":7}}"#),
            .json(200, #"{"data":[3],"meta":{"next":null}}"#),
        ])
        let list = try PageAPI(transport: transport).list(
            PageAPI.cursor,
            limit: 2,
            options: .init(headers: ["X-A": "1"])
        )
        #expect(transport.requests.isEmpty)
        #expect(try await list.collected() == [1, 2, 3])
        #expect(
            paths(transport) == [
                "/v1/things?key=…&limit=2", "/v1/things?key=…&limit=2&after=a%20b", "/v1/things?key=…&limit=2&after=7",
            ]
        )
        #expect(transport.requests.allSatisfy { $0.head.headerFields[HTTPField.Name("X-A")!] == "1" })
    }

    @Test func `The server's own word on whether there is more counts`() async throws {
        let transport = ScriptedTransport([.json(200, #"{"data":[1],"meta":{"next":"a"},"has_more":false}"#)])
        #expect(try await PageAPI(transport: transport).list(PageAPI.cursor).collected() == [1])
        let error = try await error([.json(200, #"{"data":[1],"has_more":true}"#)], PageAPI.cursor)
        #expect(error.description.contains("at /meta/next: expected a cursor, since there are more pages, found none"))
    }

    @Test func `A list starts where the caller says`() async throws {
        let transport = ScriptedTransport([.json(200, #"{"data":[1]}"#)])
        let list = try PageAPI(transport: transport).list(PageAPI.cursor, position: "x")
        #expect(try await list.collected() == [1])
        #expect(paths(transport) == ["/v1/things?key=…&after=x"])
    }

    @Test func `Pages are reachable, and no more of them are asked for than are used`() async throws {
        let transport = ScriptedTransport([
            .json(200, #"{"data":[1,2],"meta":{"next":"a"}}"#), .json(200, #"{"data":[3],"meta":{"next":"b"}}"#),
        ])
        let list = try PageAPI(transport: transport).list(PageAPI.cursor)
        for try await item in list.prefix(2) { #expect(item == 1 || item == 2) }
        #expect(transport.requests.count == 1)
        var pages = list.pages.makeAsyncIterator()
        #expect(try await pages.next()?["data"] == [3])
    }

    @Test(arguments: [["a", "a"], ["a", "b", "a"], ["a", "b", "c", "b"]])
    func `A cursor that was there before is an error`(cursors: [String]) async throws {
        let answers = cursors.map { ScriptedTransport.Answer.json(200, #"{"data":[1],"meta":{"next":"\#($0)"}}"#) }
        let error = try await error(answers, PageAPI.cursor)
        #expect(
            error.description.contains(
                "at /meta/next: expected the place of another page, found one that was read before"
            )
        )
    }

    @Test func `The caller's own cursor counts among those that were there`() async throws {
        let transport = ScriptedTransport([.json(200, #"{"data":[1],"meta":{"next":"x"}}"#)])
        let list = try PageAPI(transport: transport).list(PageAPI.cursor, position: "x")
        await #expect(throws: APIError.self) { try await list.collected() }
    }

    @Test func `The last item's id is a cursor`() async throws {
        let transport = ScriptedTransport([
            .json(200, #"{"data":[{"id":"a"},{"id":"b"}],"has_more":true}"#),
            .json(200, #"{"data":[{"id":"c"}],"has_more":false}"#),
        ])
        let items = try await PageAPI(transport: transport).list(PageAPI.lastItem).collected()
        #expect(items == [["id": "a"], ["id": "b"], ["id": "c"]])
        #expect(paths(transport) == ["/v1/things?key=…", "/v1/things?key=…&starting_after=b"])
    }

    @Test func `An offset counts items, up to the total or an empty page`() async throws {
        let transport = ScriptedTransport([
            .json(200, #"{"data":[1,2],"total":3}"#), .json(200, #"{"data":[3],"total":3}"#),
            .json(200, #"{"data":[3]}"#), .json(200, #"{"data":[]}"#),
        ])
        let api = try PageAPI(transport: transport)
        #expect(try await api.list(PageAPI.offset).collected() == [1, 2, 3])
        #expect(try await api.list(PageAPI.offset, position: "2").collected() == [3])
        #expect(
            paths(transport) == [
                "/v1/things?key=…", "/v1/things?key=…&offset=2", "/v1/things?key=…&offset=2",
                "/v1/things?key=…&offset=3",
            ]
        )
    }

    @Test func `A page number counts pages, and the same page again is an error`() async throws {
        let transport = ScriptedTransport([.json(200, "[1]"), .json(200, "[2]"), .json(200, "[]")])
        #expect(try await PageAPI(transport: transport).list(PageAPI.page, as: [JSONValue].self).collected() == [1, 2])
        #expect(paths(transport) == ["/v1/things?key=…", "/v1/things?key=…&page=2", "/v1/things?key=…&page=3"])
        let error = try await error([.json(200, #"[1]"#), .json(200, #"[1]"#)], PageAPI.page)
        #expect(error.description.contains("expected other items than the page before"))
    }

    @Test func `The header Link leads on, with the client's own query items`() async throws {
        let transport = ScriptedTransport([
            .json(200, "[1]", headers: link("https://api.example.com:443/v1/things?page=2&limit=1")),
            .json(200, "[2]", headers: link("/other?page=3&key=x")),
            .json(200, "[3]", headers: [HTTPField.Name("Link")!: "<x>; rel=prev"]),
        ])
        let list = try PageAPI(transport: transport).list(PageAPI.link, limit: 1, options: .init(query: ["q": "é"]))
        #expect(try await list.collected() == [1, 2, 3])
        #expect(
            paths(transport) == [
                "/v1/things?key=…&limit=1&q=%C3%A9", "/v1/things?page=2&limit=1&key=…&q=%C3%A9",
                "/other?page=3&key=x&q=%C3%A9",
            ]
        )
    }

    @Test func `Addresses in the body lead on, relative ones too`() async throws {
        let transport = ScriptedTransport([
            .json(200, #"{"data":[1],"next":"?page=2"}"#),
            .json(200, #"{"data":[2],"next":"https://api.example.com/v1/things?page=3"}"#),
            .json(200, #"{"data":[3],"next":""}"#),
        ])
        #expect(try await PageAPI(transport: transport).list(PageAPI.url).collected() == [1, 2, 3])
        #expect(
            paths(transport) == ["/v1/things?key=…", "/v1/things?page=2&key=…", "/v1/things?page=3&key=…"]
        )
    }

    @Test(arguments: [
        "https://evil.example.com/v1", "http://api.example.com/v1", "//evil.example.com",
        "https://api.example.com:8443/",
    ])
    func `An address at another origin is an error, and nothing goes there`(address: String) async throws {
        let transport = ScriptedTransport([.json(200, #"{"data":[1],"next":"\#(address)?secret=1"}"#)])
        let list = try PageAPI(transport: transport).list(PageAPI.url)
        let error = await #expect(throws: APIError.self) { try await list.collected() }
        #expect(error?.description.contains("expected an address at https://api.example.com, where") == true)
        #expect(error?.description.contains("secret=1") == false)
        #expect(transport.requests.count == 1)
    }

    @Test func `An address that was there before is an error`() async throws {
        let answer = ScriptedTransport.Answer.json(200, #"{"data":[1],"next":"/v1/things?page=2"}"#)
        let error = try await error([answer, answer], PageAPI.url)
        #expect(error.description.contains("expected the place of another page"))
    }

    @Test func `Each page is tried again like any other call, and an iterator survives an error`() async throws {
        let time = ManualClock()
        var options = ClientOptions.default
        options.clock = time.clock
        let transport = ScriptedTransport([
            .json(200, #"{"data":[1],"meta":{"next":"a"}}"#), .status(503),
            .json(200, #"{"data":[2],"meta":{"next":"b"}}"#),
            .status(400), .json(200, #"{"data":[3]}"#),
        ])
        var iterator = try PageAPI(options: options, transport: transport).list(PageAPI.cursor).makeAsyncIterator()
        #expect(try await iterator.next() == 1)
        #expect(try await iterator.next() == 2)
        #expect(time.sleeps.count == 1)
        await #expect(throws: APIError.self) { try await iterator.next() }
        #expect(try await iterator.next() == 3)
        #expect(try await iterator.next() == nil)
    }

    @Test func `Items that aren't a list are a decoding error with their place`() async throws {
        let error = try await error([.json(200, #"{"data":{}}"#)], PageAPI.cursor)
        guard case .decoding(let failure) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(failure.pointer == "/data")
    }

    @Test func `A missing list is an empty page`() async throws {
        let transport = ScriptedTransport([.json(200, #"{"data":null,"meta":{"next":"a"}}"#), .json(200, "{}")])
        #expect(try await PageAPI(transport: transport).list(PageAPI.cursor).collected() == [])
        #expect(transport.requests.count == 2)
    }

    @Test func `Cancelling ends a list between two items`() async throws {
        let list = try PageAPI(transport: ScriptedTransport([.json(200, #"{"data":[1,2]}"#)])).list(PageAPI.cursor)
        let task = Task {
            await failure { () async throws(APIError) -> JSONValue? in
                var iterator = list.makeAsyncIterator()
                _ = try await iterator.next()
                withUnsafeCurrentTask { $0?.cancel() }
                return try await iterator.next()
            }
        }
        guard case .cancelled? = await task.value else {
            Issue.record("not cancelled")
            return
        }
    }
}
