import HTTPTypes

/// An operation's description, read. A reference, so that passing it along costs nothing.
final class Operation: Sendable {
    struct Body: Hashable {
        let mediaType: String
        let isRequired: Bool
        /// How the members of a form are written, where its description says so.
        var fields: [FieldEncoding] = []
    }

    let method: HTTPRequest.Method
    let path: PathTemplate
    /// What errors call it.
    let id: String
    let parameters: [Parameter]
    let body: Body?
    /// Alternatives, each a list of scheme names; nil where the client's own apply.
    let security: [[String]]?
    let responses: [DocumentedResponse]
    let isIdempotent: Bool
    let isDeprecated: Bool
    /// What `Accept` says: the media types of the documented successes.
    let accept: String

    init(
        method: HTTPRequest.Method,
        path: PathTemplate,
        id: String,
        parameters: [Parameter] = [],
        body: Body? = nil,
        security: [[String]]? = nil,
        responses: [DocumentedResponse] = [],
        isIdempotent: Bool = false,
        isDeprecated: Bool = false
    ) {
        self.method = method
        self.path = path
        self.id = id
        self.parameters = parameters
        self.body = body
        self.security = security
        self.responses = responses
        self.isIdempotent = isIdempotent
        self.isDeprecated = isDeprecated
        accept = Self.accept(responses)
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
        responses.filter { $0.status.includes(status) }.max { $0.status.exactness < $1.status.exactness }
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
