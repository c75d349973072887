import Testing

@testable import SwiftletRuntime

@Suite struct ErrorMessageTests {
    @Test(arguments: [
        (#"{"message": "limit reached"}"#, "limit reached"),
        (#"{"error": {"message": "no", "code": "x"}}"#, "no"),
        (#"{"error": "no"}"#, "no"),
        (#"{"error": "invalid_grant", "error_description": "The token is old."}"#, "The token is old."),
        (
            #"{"type": "about:blank", "title": "Forbidden", "detail": "Your account is empty."}"#,
            "Your account is empty."
        ),
        (#"{"title": "Forbidden"}"#, "Forbidden"),
        (#"{"errors": [{"message": "first"}, {"message": "second"}]}"#, "first"),
        (#"{"errors": ["first"]}"#, "first"),
        (#"{"detail": [{"loc": ["body", "name"], "msg": "field required"}]}"#, "field required"),
        (#"{"message": "", "detail": "said"}"#, "said"),
        (#"{"message": null, "error": {"code": 1}, "title": "said"}"#, "said"),
        (#""just a text""#, "just a text"),
        (#"{"message": "a\r\n\tb\u001b[31m\u202e  c\u0000 "}"#, "a b [31m c"),
    ])
    func `The message is found in the usual shapes, in one clean line`(body: String, expected: String) {
        #expect(ErrorMessage.text(in: Array(body.utf8)) == expected)
    }

    @Test(arguments: ["", "<html>no</html>", "{}", "[]", "17", #"{"message": 17}"#, #"{"message": "\u0001 "}"#])
    func `No message is no message`(body: String) {
        #expect(ErrorMessage.text(in: Array(body.utf8)) == nil)
    }

    @Test func `A long message is cut after its credentials are taken out`() throws {
        let body =
            #"{"message": "\#(String(repeating: "a", count: 495))secret-key \#(String(repeating: "b", count: 900))"}"#
        let text = ErrorMessage.text(in: Array(body.utf8)) { $0.replacing("secret-key", with: "<redacted>") }
        let message = try #require(text)
        #expect(message.unicodeScalars.count == ErrorMessage.limit)
        #expect(message.hasSuffix("<red…"))
    }

    @Test func `A failed call has the message, and its own sentence doesn't`() async throws {
        let body = #"{"error": {"message": "bad key sk-secret-key"}}"#
        let api = try TestAPI(transport: ScriptedTransport([.json(401, body)]))
        let error = await failure { () throws(APIError) in try await api.retrieve("a") }
        guard case .status(let status)? = error else {
            Issue.record("a status error expected")
            return
        }
        #expect(status.message == "bad key <redacted>")
        #expect(!status.description.contains("bad key"))
    }

    @Test func `A body of another shape than documented hides neither status nor bytes`() async throws {
        let api = try TestAPI(transport: ScriptedTransport([.json(409, #"{"message": 7}"#)]))
        let error = await failure { () throws(APIError) in try await api.create([:]) }
        #expect(error?.statusCode == 409)
        #expect(error?.body(as: [String: String].self) == nil)
        #expect(error?.body()?["message"] == 7)
        #expect(error?.rawBody == Array(#"{"message": 7}"#.utf8))
    }
}
