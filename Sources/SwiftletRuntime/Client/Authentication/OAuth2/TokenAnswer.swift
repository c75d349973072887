import HTTPTypes

/// What a token endpoint gives (RFC 6749, 5.1).
struct TokenAnswer: Sendable {
    let accessToken: AccessToken
    let refreshToken: String?
}

/// Reads what a token endpoint answers. Nothing of a success gets into an error, and no secret of the request.
struct TokenAnswerReader {
    /// The client's name, for messages.
    let client: String
    let origin: String
    /// What was sent and mustn't be shown.
    let secrets: [String]

    func answer(_ head: HTTPResponse, _ body: [UInt8]) throws(APIError) -> TokenAnswer {
        guard case .object(let members)? = try? JSONCodec.decode(JSONValue.self, from: body) else {
            throw failure("didn't answer with JSON", "check that the token URL is the token endpoint's")
        }
        guard let value = members["access_token"]?.stringValue else {
            throw failure("gave no `access_token`", "check that the token URL is the token endpoint's")
        }
        if let type = members["token_type"]?.stringValue, type.lowercased() != "bearer" {
            throw failure("gave a token that isn't a bearer token", "ask its operator for bearer tokens")
        }
        let token = Self.lifetime(members["expires_in"]).map { AccessToken(value, expiresIn: $0) } ?? AccessToken(value)
        return TokenAnswer(accessToken: token, refreshToken: members["refresh_token"]?.stringValue)
    }

    /// Seconds; some servers write them as a string. Nothing sensible is as if it weren't there.
    private static func lifetime(_ value: JSONValue?) -> Duration? {
        guard let value, let seconds = value.doubleValue ?? value.stringValue.flatMap(Double.init), seconds > 0 else {
            return nil
        }
        return .seconds(min(seconds, 1e9))
    }

    /// RFC 6749, 5.2: what the client gave is wrong. Anything else is the server's fault, and the call wasn't sent.
    func error(_ head: HTTPResponse, _ body: [UInt8], attempts: Int) -> APIError {
        let status = head.status.code
        guard (400...499).contains(status), ![408, 425, 429].contains(status) else {
            if (300...399).contains(status) {
                return failure("redirects", "use the token URL that it redirects to")
            }
            return .connection(
                ConnectionFailure(
                    operation: "\(client), access token",
                    origin: origin,
                    reason: "the token endpoint answered with status \(status)",
                    mayHaveArrived: false,
                    attempts: attempts,
                    statusCode: nil,
                    headers: nil,
                    rawBody: nil
                )
            )
        }
        let value = try? JSONCodec.decode(JSONValue.self, from: body)
        let code = value?["error"]?.stringValue.flatMap { TokenErrorCode(rawValue: $0) }
        let name = value?["error"]?.stringValue.map { shown($0, limit: 64) }
        let text = value?["error_description"]?.stringValue.map { shown($0, limit: 200) }
        var message = "refused with status \(status)"
        if let name { message += " (\(name)\(text.map { ": \($0)" } ?? ""))" }
        return failure(message, code?.advice ?? "check the token URL and what the token provider was made with")
    }

    func error(_ failure: TransportError, timeout: Duration, attempts: Int) -> APIError {
        switch failure.kind {
        case .invalidRequest:
            return self.failure(
                "can't be asked: \(redacted(failure.reason))",
                "check what the token provider was made with"
            )
        case .timeout, .connectTimeout:
            return .timeout(
                TimeoutFailure(
                    operation: "\(client), access token",
                    origin: origin,
                    limit: failure.kind == .timeout ? .noProgress : .connect,
                    timeout: timeout,
                    mayHaveArrived: false,
                    attempts: attempts,
                    statusCode: nil,
                    headers: nil,
                    rawBody: nil
                )
            )
        case .connection, .bodyTooLarge:
            return .connection(
                ConnectionFailure(
                    operation: "\(client), access token",
                    origin: origin,
                    reason: redacted(failure.reason),
                    mayHaveArrived: false,
                    attempts: attempts,
                    statusCode: nil,
                    headers: nil,
                    rawBody: nil
                )
            )
        }
    }

    private func failure(_ what: String, _ advice: String) -> APIError {
        .misconfigured("\(client): the token endpoint at \(origin) \(what); \(advice).")
    }

    private func redacted(_ text: String) -> String {
        secrets.reduce(text) { Redaction.replacing(FormText.encode($1), in: Redaction.replacing($1, in: $0)) }
    }

    /// A server's text in one line of our own.
    private func shown(_ text: String, limit: Int) -> String {
        let line = redacted(text).map {
            $0.isNewline || $0.asciiValue.map { $0 < 0x20 || $0 == 0x7F } == true ? " " : $0
        }
        return line.count <= limit ? String(line) : String(line.prefix(limit)) + "…"
    }
}

/// The errors of RFC 6749, 5.2, and what to do about each.
private enum TokenErrorCode: String {
    case invalidClient = "invalid_client"
    case invalidGrant = "invalid_grant"
    case invalidRequest = "invalid_request"
    case invalidScope = "invalid_scope"
    case unauthorizedClient = "unauthorized_client"
    case unsupportedGrantType = "unsupported_grant_type"

    var advice: String {
        switch self {
        case .invalidClient:
            "check `clientID` and `clientSecret`, and whether the endpoint wants them as `.basic` or `.post`"
        case .invalidGrant: "the refresh token no longer holds: sign in again and pass the new one"
        case .invalidRequest: "check `parameters`, and whether the endpoint wants the client as `.basic` or `.post`"
        case .invalidScope: "check `scopes`"
        case .unauthorizedClient: "allow this grant where the client is registered"
        case .unsupportedGrantType: "the endpoint doesn't offer this grant: use another token provider"
        }
    }
}
