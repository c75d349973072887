import Testing

@testable import SwiftletRuntime

/// Several documented successes, as the generator writes them.
@Suite struct ResultCasesTests {
    enum Made: ResultCases {
        case ok([Int])
        case accepted(JSONValue)
        case noContent
        case maybe(String?)

        static func read(_ response: SuccessResponse) throws(APIError) -> Self {
            switch response.status {
            case 200: try .ok(response.value())
            case 202: try .accepted(response.value())
            case 204: .noContent
            case 206: try .maybe(response.value())
            default: throw response.undocumentedStatus
            }
        }
    }

    private static let operation = OperationDescription(
        """
        POST /things
        id makeThing
        200 application/json
        202 application/json
        204 empty
        206 application/json
        409 error
        """
    )

    private func make(_ answer: ScriptedTransport.Answer) async throws -> Made {
        try await TestAPI(transport: ScriptedTransport([answer])).client.send(Self.operation)
    }

    private func error(_ answer: ScriptedTransport.Answer) async throws -> APIError? {
        let client = try TestAPI(transport: ScriptedTransport([answer])).client
        return await failure { () throws(APIError) -> Made in try await client.send(Self.operation) }
    }

    @Test func `The status chooses the case`() async throws {
        #expect(try await make(.json(200, "[1]")) == .ok([1]))
        #expect(try await make(.json(202, #"{"id": "j"}"#)) == .accepted(["id": "j"]))
        #expect(try await make(.status(204)) == .noContent)
        #expect(try await make(.json(206, "null")) == .maybe(nil))
        #expect(try await make(.status(206)) == .maybe(nil))
    }

    @Test func `The whole response is there too`() async throws {
        let transport = ScriptedTransport([.json(202, "1", headers: [.location: "/jobs/1"])])
        let response = try await TestAPI(transport: transport).withResponse { client -> Made in
            try await client.client.send(Self.operation)
        }
        #expect(response.value == .accepted(1))
        #expect(response.status == 202)
        #expect(response.headers[.location] == "/jobs/1")
    }

    @Test func `A value of another shape than the status promises is a decoding error`() async throws {
        guard case .decoding(let failure)? = try await error(.json(200, #"["a"]"#)) else {
            Issue.record("a decoding error expected")
            return
        }
        #expect(failure.reason == .value)
        #expect(failure.pointer == "/0")
    }

    @Test func `A success that isn't documented is an error that keeps the answer`() async throws {
        guard case .decoding(let failure)? = try await error(.json(299, #"{"a": 1}"#)) else {
            Issue.record("a decoding error expected")
            return
        }
        #expect(failure.reason == .undocumentedStatus)
        #expect(failure.statusCode == 299)
        #expect(failure.rawBody == Array(#"{"a": 1}"#.utf8))
        #expect(failure.expected == "status 200 or 202 or 204 or 206")
        #expect(failure.description.contains("status 299, a success that the description doesn't name"))
    }

    @Test func `Another status is an error as ever`() async throws {
        #expect(try await error(.json(409, "{}"))?.statusCode == 409)
    }
}

@Suite struct HeaderReadingTests {
    @Test func `Headers are read as the type that is asked for`() {
        let fields: HTTPFields = [.contentLength: "12", .date: "2026-01-02", .allow: "GET , PUT", .eTag: "\"1\""]
        #expect(HeaderReading.value("content-length", of: fields, as: Int.self) == 12)
        #expect(HeaderReading.value("Content-Length", of: fields, as: String.self) == "12")
        #expect(HeaderReading.value("date", of: fields, as: CalendarDate.self)?.description == "2026-01-02")
        #expect(HeaderReading.value("allow", of: fields, as: [String].self) == ["GET", "PUT"])
        #expect(HeaderReading.value("etag", of: fields, as: String.self) == "\"1\"")
        #expect(HeaderReading.value("allow", of: fields, as: Int.self) == nil)
        #expect(HeaderReading.value("x-none", of: fields, as: String.self) == nil)
        #expect(HeaderReading.value("not a name", of: fields, as: String.self) == nil)
    }

    @Test func `A list of numbers is read as numbers`() throws {
        let name = try #require(HTTPField.Name("X-Sizes"))
        #expect(HeaderReading.value("x-sizes", of: [name: "1, 2,3"], as: [Int].self) == [1, 2, 3])
    }
}
