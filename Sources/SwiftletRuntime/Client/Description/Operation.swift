import HTTPTypes

/// An operation's description, read. A reference, so that passing it along costs nothing.
final class Operation: Sendable {
    struct Body: Hashable {
        let mediaType: String
        let isRequired: Bool
        /// How the members of a form are written, where its description says so.
        var fields: [FieldEncoding] = []
    }

    /// A stream that a call may ask for in place of the value.
    struct Stream: Hashable {
        let mediaType: String
        /// A member of the body that must be true for it.
        let member: String?
    }

    let method: HTTPRequest.Method
    let path: PathTemplate
    /// What errors call it.
    let id: String
    /// Where it is to be found, if not where the client's other operations are.
    let servers: [OperationServer]
    let parameters: [Parameter]
    let body: Body?
    /// Alternatives, each a list of scheme names; nil where the client's own apply.
    let security: [[String]]?
    let responses: [DocumentedResponse]
    let stream: Stream?
    let paging: PagingRule?
    let isIdempotent: Bool
    let isDeprecated: Bool
    /// What `Accept` says: the media types of the documented successes.
    let accept: HTTPField
    /// Whether a second request does no harm: by RFC 9110's idempotent methods, or because the description says so.
    let isRepeatable: Bool
    /// Whether `Accept` is `application/json`.
    let acceptsJSON: Bool
    /// Whether any parameter is checked before it is sent.
    let hasParameterRules: Bool

    init(
        method: HTTPRequest.Method,
        path: PathTemplate,
        id: String,
        servers: [OperationServer] = [],
        parameters: [Parameter] = [],
        body: Body? = nil,
        security: [[String]]? = nil,
        responses: [DocumentedResponse] = [],
        stream: Stream? = nil,
        paging: PagingRule? = nil,
        isIdempotent: Bool = false,
        isDeprecated: Bool = false
    ) {
        self.method = method
        self.path = path
        self.id = id
        self.servers = servers
        self.parameters = parameters
        self.body = body
        self.security = security
        self.responses = responses
        self.stream = stream
        self.paging = paging
        self.isIdempotent = isIdempotent
        self.isDeprecated = isDeprecated
        let accept = Self.accept(responses)
        self.accept = HTTPField(name: .accept, value: accept)
        acceptsJSON = accept == "application/json"
        isRepeatable = isIdempotent || [.get, .head, .put, .delete, .options, .trace].contains(method)
        hasParameterRules = parameters.contains { $0.rule != nil }
    }

    private static func accept(_ responses: [DocumentedResponse]) -> String {
        var types: [String] = []
        for response in responses {
            if case .value(let type) = response.content, !types.contains(type) { types.append(type) }
        }
        return types.isEmpty ? "*/*" : types.joined(separator: ", ")
    }

    /// The entry for a status, the most exact first: `409`, then `4XX`, then `default`.
    func response(for status: Int) -> DocumentedResponse? {
        var best: DocumentedResponse?
        for response in responses where response.status.includes(status) {
            if best.map({ $0.status.exactness < response.status.exactness }) ?? true { best = response }
        }
        return best
    }
}

/// One status line of an operation's description.
struct DocumentedResponse: Hashable {
    enum Status: Hashable, CustomStringConvertible {
        case exactly(Int)
        /// `2XX` is 2.
        case hundreds(Int)
        case `default`

        func includes(_ status: Int) -> Bool {
            switch self {
            case .exactly(let value): value == status
            case .hundreds(let value): value == status / 100
            case .default: true
            }
        }

        /// As descriptions write it: `409`, `4XX`, `default`.
        var description: String {
            switch self {
            case .exactly(let value): "\(value)"
            case .hundreds(let value): "\(value)XX"
            case .default: "default"
            }
        }

        var exactness: Int {
            switch self {
            case .exactly: 2
            case .hundreds: 1
            case .default: 0
            }
        }
    }

    enum Content: Hashable {
        case value(mediaType: String)
        case empty
        case error
    }

    let status: Status
    let content: Content
}
