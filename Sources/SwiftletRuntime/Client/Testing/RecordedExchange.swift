import HTTPTypes

/// A request and what came of it.
struct RecordedExchange: Sendable {
    enum Outcome: Sendable {
        case response(HTTPResponse, [UInt8])
        case failure(TransportError)
    }

    var request: HTTPRequest
    var requestBody: [UInt8]?
    var outcome: Outcome

    init(_ request: HTTPRequest, _ body: [UInt8]?) {
        self.request = request
        requestBody = body
        outcome = .failure(TransportError(.connection, reason: "nothing came", mayHaveArrived: true))
    }
}

/// `001-POST-organization-mcp-servers.json`: in order, and legible.
enum FixtureName {
    private static let longest = 60

    static func text(_ number: Int, _ request: HTTPRequest) -> String {
        let digits = String(number)
        let path = (request.path ?? "").prefix { $0 != "?" }
        let words = path.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") ? $0 : "-" }
            .split(separator: "-").joined(separator: "-")
        let number = String(repeating: "0", count: max(3 - digits.count, 0)) + digits
        return "\(number)-\(request.method.rawValue)-\(String(words).prefix(longest)).json"
    }
}
