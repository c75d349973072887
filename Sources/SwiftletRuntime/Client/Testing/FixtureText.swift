import HTTPTypes

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// An exchange as a JSON text with a member a line:
///
///     {
///       "request": {"method": "POST", "origin": "https://api.example.com", "path": "/v1/things", "headers": ["…: …"], "body": "…"},
///       "response": {"status": 201, "headers": ["content-type: application/json"], "body": "{\"id\":\"t_1\"}"}
///     }
///
/// A body that isn't UTF-8 is `bodyBase64`. In place of the response, `failure` has `kind`, `reason` and
/// `mayHaveArrived`.
enum FixtureText {
    static func text(of exchange: RecordedExchange) -> String {
        let request = exchange.request
        var requestMembers: JSONObject = ["method": .string(request.method.rawValue)]
        if let scheme = request.scheme, let authority = request.authority {
            requestMembers["origin"] = .string("\(scheme)://\(authority)")
        }
        requestMembers["path"] = .string(request.path ?? "")
        requestMembers["headers"] = headers(request.headerFields)
        if let body = exchange.requestBody { set(body, in: &requestMembers) }
        let outcome = outcome(exchange.outcome)
        return "{\n  \"request\": \(lines(requestMembers)),\n  \"\(outcome.name)\": \(lines(outcome.members))\n}\n"
    }

    private static func outcome(_ outcome: RecordedExchange.Outcome) -> (name: String, members: JSONObject) {
        switch outcome {
        case .response(let head, let body):
            var members: JSONObject = ["status": .number(JSONNumber(Int64(head.status.code)))]
            members["headers"] = headers(head.headerFields)
            set(body, in: &members)
            return ("response", members)
        case .failure(let error):
            let members: JSONObject = [
                "kind": .string(error.kind.fixtureName), "reason": .string(error.reason),
                "mayHaveArrived": .bool(error.mayHaveArrived),
            ]
            return ("failure", members)
        }
    }

    private static func headers(_ fields: HTTPFields) -> JSONValue {
        .array(fields.map { .string("\($0.name.canonicalName): \($0.value)") })
    }

    private static func set(_ body: [UInt8], in members: inout JSONObject) {
        if let text = String(validating: body, as: UTF8.self) {
            members["body"] = .string(text)
        } else {
            members["bodyBase64"] = .string(Data(body).base64EncodedString())
        }
    }

    private static func lines(_ members: JSONObject) -> String {
        let lines = members.map { "    \(JSONValue.string($0.name).description): \($0.value.description)" }
        return "{\n" + lines.joined(separator: ",\n") + "\n  }"
    }
}

extension TransportError.Kind {
    fileprivate var fixtureName: String {
        switch self {
        case .connection: "connection"
        case .connectTimeout: "connectTimeout"
        case .timeout: "timeout"
        case .bodyTooLarge: "bodyTooLarge"
        case .invalidRequest: "invalidRequest"
        }
    }

    init(fixtureName: String) {
        let kinds: [TransportError.Kind] = [.connectTimeout, .timeout, .bodyTooLarge, .invalidRequest]
        self = kinds.first { $0.fixtureName == fixtureName } ?? .connection
    }
}
