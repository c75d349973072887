import HTTPTypes
import Testing

@testable import SwiftletRuntime

@Suite struct DocumentedAnswerTests {
    @Test func `A redirect that the description names is the answer`() async throws {
        let description = OperationDescription(
            """
            GET /download
            id download
            302 empty
            404 error
            """
        )
        let transport = ScriptedTransport([.status(302, headers: [.location: "/v1/elsewhere"])])
        let api = try TestAPI(transport: transport)
        let response = try await api.withResponse { try await $0.client.send(description) }
        #expect(response.status == 302)
        #expect(response.headers[.location] == "/v1/elsewhere")
        #expect(transport.requests.count == 1)
    }

    @Test func `Other names of JSON are asked for with less weight, and read alike`() async throws {
        let description = OperationDescription(
            #"""
            GET /things
            id things
            200 "application/json, application/json; profile=\"CamelCase\";q=0.9"
            """#
        )
        let transport = ScriptedTransport([.json(200, "[1]")])
        let value: [Int] = try await TestAPI(transport: transport).client.send(description)
        #expect(value == [1])
        let accept = transport.requests.first?.head.headerFields[.accept]
        #expect(accept == #"application/json, application/json; profile="CamelCase";q=0.9"#)
    }
}
