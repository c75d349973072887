import HTTPTypes

extension RecordingTransport {
    /// What isn't written into fixtures. Whatever stands in one of these places is left out everywhere else, too.
    public struct Redactions: Sendable {
        /// Names of headers in lower case.
        public var headers: Set<String> = [
            "authorization", "proxy-authorization", "cookie", "set-cookie", "x-api-key", "api-key", "x-auth-token",
        ]

        /// Names of query items, of members of JSON bodies and of form fields, in lower case.
        public var names: Set<String> = [
            "authorization", "access_token", "refresh_token", "id_token", "token", "client_secret", "client_assertion",
            "password", "secret", "api_key", "apikey", "key", "sig", "signature", "code", "code_verifier",
        ]

        /// Texts that are left out wherever they stand.
        public var secrets: [String] = []

        /// The names that credentials usually have.
        public init() {}
    }
}

extension RecordingTransport.Redactions {
    /// Legible in a query, too.
    static let placeholder = "REDACTED"

    func redacted(_ exchange: RecordedExchange) -> RecordedExchange {
        var redactor = Redactor(redactions: self)
        return redactor.redacted(exchange)
    }
}

/// Goes over one exchange twice: named places first, then all texts for what stood there.
private struct Redactor {
    let redactions: RecordingTransport.Redactions
    var found: Set<String> = []

    init(redactions: RecordingTransport.Redactions) {
        self.redactions = redactions
        found = Set(redactions.secrets)
    }

    mutating func redacted(_ exchange: RecordedExchange) -> RecordedExchange {
        var exchange = exchange
        exchange.request.headerFields = redacted(exchange.request.headerFields)
        exchange.request.path = exchange.request.path.map { redactedTarget($0) }
        exchange.requestBody = exchange.requestBody.map { redacted($0, exchange.request.headerFields) }
        if case .response(var head, let body) = exchange.outcome {
            head.headerFields = redacted(head.headerFields)
            exchange.outcome = .response(head, redacted(body, head.headerFields))
        }
        return withoutFound(exchange)
    }

    private mutating func redacted(_ fields: HTTPFields) -> HTTPFields {
        var redacted = HTTPFields()
        for var field in fields {
            if redactions.headers.contains(field.name.canonicalName) {
                found.insert(field.value)
                // What stands behind `Bearer` can come back without it.
                found.formUnion(field.value.split(separator: " ").dropFirst().map(String.init))
                field.value = RecordingTransport.Redactions.placeholder
            } else if field.name == .location {
                field.value = redactedTarget(field.value)
            }
            redacted.append(field)
        }
        return redacted
    }

    private mutating func redactedTarget(_ target: String) -> String {
        guard let mark = target.firstIndex(of: "?") else { return target }
        return String(target[...mark]) + redactedPairs(target[target.index(after: mark)...])
    }

    /// `name=value&…`, of a query or a form.
    private mutating func redactedPairs(_ text: Substring) -> String {
        var pairs: [String] = []
        for pair in text.split(separator: "&", omittingEmptySubsequences: false) {
            let name = pair.prefix { $0 != "=" }
            let value = pair.dropFirst(name.count + 1)
            if !value.isEmpty, redactions.names.contains(name.lowercased()) {
                found.insert(String(value))
                found.insert(PercentDecoding.text(value))
                pairs.append("\(name)=\(RecordingTransport.Redactions.placeholder)")
            } else {
                pairs.append(String(pair))
            }
        }
        return pairs.joined(separator: "&")
    }

    private mutating func redacted(_ body: [UInt8], _ fields: HTTPFields) -> [UInt8] {
        let type = fields[.contentType] ?? ""
        if MediaType.isJSON(type), let value = try? JSONCodec.decode(JSONValue.self, from: body) {
            var changed = false
            let redacted = redacted(value, &changed)
            return changed ? (try? JSONCodec.encode(redacted)) ?? [] : body
        }
        if type.hasPrefix("application/x-www-form-urlencoded"), let text = String(validating: body, as: UTF8.self) {
            return Array(redactedPairs(text[...]).utf8)
        }
        return body
    }

    private mutating func redacted(_ value: JSONValue, _ changed: inout Bool) -> JSONValue {
        switch value {
        case .array(let items): return .array(items.map { redacted($0, &changed) })
        case .object(let members):
            var copy = members
            for (name, member) in members {
                if case .string(let text) = member, redactions.names.contains(name.lowercased()) {
                    found.insert(text)
                    copy[name] = .string(RecordingTransport.Redactions.placeholder)
                    changed = true
                } else {
                    copy[name] = redacted(member, &changed)
                }
            }
            return .object(copy)
        default: return value
        }
    }

    private func withoutFound(_ exchange: RecordedExchange) -> RecordedExchange {
        var exchange = exchange
        exchange.request.path = exchange.request.path.map(withoutFound)
        exchange.request.headerFields = withoutFound(exchange.request.headerFields)
        exchange.requestBody = exchange.requestBody.map(withoutFound)
        switch exchange.outcome {
        case .response(var head, let body):
            head.headerFields = withoutFound(head.headerFields)
            exchange.outcome = .response(head, withoutFound(body))
        case .failure(let error):
            exchange.outcome = .failure(
                TransportError(error.kind, reason: withoutFound(error.reason), mayHaveArrived: error.mayHaveArrived)
            )
        }
        return exchange
    }

    private func withoutFound(_ fields: HTTPFields) -> HTTPFields {
        var copy = HTTPFields()
        for var field in fields {
            field.value = withoutFound(field.value)
            copy.append(field)
        }
        return copy
    }

    private func withoutFound(_ bytes: [UInt8]) -> [UInt8] {
        guard let text = String(validating: bytes, as: UTF8.self) else { return bytes }
        let redacted = withoutFound(text)
        return redacted == text ? bytes : Array(redacted.utf8)
    }

    /// The longest first, so that nothing is left of one that holds another.
    private func withoutFound(_ text: String) -> String {
        let secrets = found.filter { $0.utf8.count >= 4 && $0 != RecordingTransport.Redactions.placeholder }
        return secrets.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }.reduce(text) { text, secret in
            text.replacing(secret, with: RecordingTransport.Redactions.placeholder)
        }
    }
}
