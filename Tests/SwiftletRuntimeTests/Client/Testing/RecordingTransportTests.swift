import Foundation
import Testing

@testable import SwiftletRuntime

@Suite struct RecordingTransportTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.url.appendingPathComponent(name)), as: UTF8.self)
    }

    private func recorder(
        _ answers: [ScriptedTransport.Answer],
        _ redactions: RecordingTransport.Redactions = .init()
    ) throws -> RecordingTransport {
        try RecordingTransport(ScriptedTransport(answers), to: folder.url, redacting: redactions)
    }

    @Test func `What was recorded is replayed to the byte`() async throws {
        let png: [UInt8] = [0x89, 0x50, 0xFF, 0x00]
        let recorder = try recorder([
            .json(201, #"{"id":"t_1","text":"\u00e9 \"quoted\""}"#, headers: [.eTag: "\"1\""]),
            .bytes(200, png, contentType: "image/png"), .status(404, body: #"{"message":"gone"}"#), .lostConnection,
            .status(204),
        ])
        func outcomes(_ client: TestAPI) async throws -> [String] {
            var outcomes: [String] = []
            let created = try await client.withResponse { try await $0.create(["name": "first"]) }
            outcomes.append("\(created.status) \(created.value) \(created.headers[.eTag] ?? "")")
            outcomes.append("\(try await client.request(.get, "/picture", query: ["size": "2"]).value)")
            for id in ["a", "b"] {
                let error = await failure { () throws(APIError) in try await client.retrieve(id) }
                outcomes.append("\(String(describing: error)) \(error?.rawBody ?? [])")
            }
            try await client.delete("a")
            return outcomes
        }
        let recorded = try await outcomes(TestAPI(transport: recorder).with(retries: .never))
        let replayed = try await outcomes(
            TestAPI(transport: ScriptedTransport(fixtures: folder.url)).with(retries: .never)
        )
        #expect(replayed == recorded)
        #expect(
            folder.names == [
                "001-POST-v1-things.json", "002-GET-v1-picture.json", "003-GET-v1-things-a.json",
                "004-GET-v1-things-b.json", "005-DELETE-v1-things-a.json",
            ]
        )
    }

    @Test func `A fixture reads well, and holds no credential`() async throws {
        let recorder = try recorder([
            .json(201, #"{"id":"t_1","token":"secret-2"}"#, headers: [.setCookie: "s=secret-3"])
        ])
        _ = try await TestAPI(transport: recorder).create(
            ["name": "sk-secret-key", "password": "secret-1", "list": [["API_KEY": "secret-4"]]],
            options: RequestOptions(query: ["access_token": "secret 5", "page": "2"])
        )
        let text = try text("001-POST-v1-things.json")
        #expect(
            text == #"""
                {
                  "request": {
                    "method": "POST",
                    "origin": "https://api.example.com",
                    "path": "/v1/things?access_token=REDACTED&page=2",
                    "headers": ["user-agent: \#(UserAgent.text(name: "TestAPI", version: "1"))","authorization: REDACTED","accept: application/json","content-type: application/json"],
                    "body": "{\"name\":\"REDACTED\",\"password\":\"REDACTED\",\"list\":[{\"API_KEY\":\"REDACTED\"}]}"
                  },
                  "response": {
                    "status": 201,
                    "headers": ["set-cookie: REDACTED","content-type: application/json"],
                    "body": "{\"id\":\"t_1\",\"token\":\"REDACTED\"}"
                  }
                }

                """#
        )
        let replay = try ScriptedTransport(fixtures: folder.url)
        let options = RequestOptions(query: ["access_token": "another", "page": "2"])
        #expect(try await TestAPI(transport: replay).create(1, options: options)["id"] == "t_1")
    }

    @Test func `Forms, further names and further texts are left out, too`() async throws {
        var redactions = RecordingTransport.Redactions()
        redactions.headers.insert("x-tenant")
        redactions.names.insert("iban")
        redactions.secrets = ["Ada Lovelace"]
        let recorder = try recorder([.json(200, #"{"owner":"Ada Lovelace","IBAN":"DE00 1234"}"#)], redactions)
        var request = TransportRequest(
            head: HTTPRequest(method: .post, scheme: "https", authority: "a.example", path: "/token"),
            body: HTTPBody(Array("grant_type=x&client_secret=s3%2Fcret&who=s3/cret".utf8))
        )
        request.head.headerFields[.contentType] = "application/x-www-form-urlencoded"
        request.head.headerFields[HTTPField.Name("X-Tenant")!] = "tenant-9"
        _ = try await recorder.send(request)
        let text = try text("001-POST-token.json")
        for secret in ["Lovelace", "DE00", "s3", "tenant-9"] { #expect(!text.contains(secret), "\(secret)") }
        #expect(text.contains("grant_type=x&client_secret=REDACTED&who=REDACTED"))
    }

    @Test func `Neither a file's name nor a redirect's target holds what is left out`() async throws {
        var redactions = RecordingTransport.Redactions()
        redactions.secrets = ["bot-token-9"]
        let target = "https://app.example/done?code=grant-1&state=on"
        let recorder = try recorder([.status(302, headers: [.location: target])], redactions)
        let head = HTTPRequest(method: .get, scheme: "https", authority: "a.example", path: "/bot-token-9/send")
        _ = try await recorder.send(TransportRequest(head: head))
        #expect(folder.names == ["001-GET-REDACTED-send.json"])
        let text = try text("001-GET-REDACTED-send.json")
        #expect(text.contains("location: https://app.example/done?code=REDACTED&state=on"))
        #expect(!text.contains("token-9"))
    }

    @Test func `Each fixture answers once, and what was never recorded is said`() async throws {
        _ = try await TestAPI(transport: recorder([.json(200, "1"), .json(200, "2")])).retrieve("a")
        let client = try TestAPI(transport: ScriptedTransport(fixtures: folder.url))
        #expect(try await client.retrieve("a") == 1)
        let again = await failure { () throws(APIError) in try await client.retrieve("a") }
        #expect(again?.description == "The script has no answer for request 2, GET /v1/things/a.")
    }

    @Test func `A folder that can't be used says so`() throws {
        try Data().write(to: folder.url.appendingPathComponent("x.json"))
        #expect(throws: APIError.self) { try recorder([]) }
        let error = #expect(throws: APIError.self) { try ScriptedTransport(fixtures: folder.url) }
        #expect(error?.description == "The fixture x.json can't be read.")
        let gone = folder.url.appendingPathComponent("gone")
        #expect(throws: APIError.self) { try ScriptedTransport(fixtures: gone) }
        let file = folder.url.appendingPathComponent("x.json/below")
        #expect(throws: APIError.self) { try RecordingTransport(ScriptedTransport([]), to: file) }
    }
}
