import HTTPTypes

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// An exchange that was written down, read back.
struct Fixture: Sendable {
    let method: String
    let path: String
    let answer: ScriptedTransport.Answer

    /// Nil for a text that is no fixture.
    init?(_ bytes: [UInt8]) {
        guard let value = try? JSONCodec.decode(JSONValue.self, from: bytes),
            let method = value["request"]?["method"]?.stringValue, let path = value["request"]?["path"]?.stringValue
        else { return nil }
        self.method = method
        self.path = path
        if let response = value["response"] {
            guard let status = response["status"]?.integerValue, (100...599).contains(status),
                let body = Self.body(of: response)
            else { return nil }
            answer = .bytes(Int(status), body, headers: Self.headers(of: response))
        } else if let failure = value["failure"] {
            let error = TransportError(
                TransportError.Kind(fixtureName: failure["kind"]?.stringValue ?? ""),
                reason: failure["reason"]?.stringValue ?? "the recorded connection failed",
                mayHaveArrived: failure["mayHaveArrived"]?.boolValue ?? true
            )
            answer = .failure(error)
        } else {
            return nil
        }
    }

    /// Whether it was recorded for such a request. What was left out of its query stands for anything.
    func fits(_ request: HTTPRequest) -> Bool {
        guard request.method.rawValue == method, let other = request.path else { return false }
        if other == path { return true }
        let (own, given) = (Self.parts(path), Self.parts(other))
        return own.path == given.path && own.items.count == given.items.count
            && zip(own.items, given.items).allSatisfy { own, given in
                own == given
                    || own.hasSuffix("=" + RecordingTransport.Redactions.placeholder)
                        && given.prefix { $0 != "=" } == own.prefix { $0 != "=" }
            }
    }

    private static func parts(_ target: String) -> (path: Substring, items: [Substring]) {
        let path = target.prefix { $0 != "?" }
        return (path, target[path.endIndex...].dropFirst().split(separator: "&"))
    }

    private static func headers(of message: JSONValue) -> HTTPFields {
        var fields = HTTPFields()
        for line in message["headers"]?.arrayValue ?? [] {
            guard let text = line.stringValue, let colon = text.firstRange(of: ": "),
                let name = HTTPField.Name(String(text[..<colon.lowerBound]))
            else { continue }
            fields.append(HTTPField(name: name, value: String(text[colon.upperBound...])))
        }
        return fields
    }

    private static func body(of message: JSONValue) -> [UInt8]? {
        if let text = message["bodyBase64"]?.stringValue { return Data(base64Encoded: text).map(Array.init) }
        return Array((message["body"]?.stringValue ?? "").utf8)
    }
}
