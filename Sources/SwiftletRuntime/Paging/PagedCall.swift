import HTTPTypes

/// What all pages of a list have in common.
struct PagedCall: Sendable {
    let client: Client
    let operation: Operation
    let rule: PagingRule
    let parameters: [ParameterValue]
    let body: (any RequestContent)?
    let options: RequestOptions

    /// Where a page is.
    enum Place: Hashable, Sendable {
        case first
        /// The first one's request with another value of the parameter.
        case parameter(String, isNumber: Bool)
        /// At the same origin: path and query.
        case target(String)
    }

    /// The position of the parameter that varies.
    private var index: Int? {
        rule.parameter.flatMap { name in
            operation.parameters.firstIndex { $0.location == .query && $0.name == name }
        }
    }

    /// What the caller gave for the parameter that varies.
    var given: String? {
        guard let index, index < parameters.count, let tree = try? parameters[index].tree(), case .text(let text) = tree
        else { return nil }
        return text
    }

    /// One call a page, so that limits of time are those of a page.
    private var call: Call { Call(client: client, operation: operation, options: options, isStreamed: false) }

    func request(_ place: Place) throws(APIError) -> TransportRequest {
        var parameters = parameters
        if case .parameter(let text, let isNumber) = place, let index {
            parameters[index] = (isNumber ? Int(text) : nil).map { ParameterValue($0) } ?? ParameterValue(text)
        }
        var request = try call.request(parameters, body)
        if case .target(let target) = place { request.head.path = try self.target(target) }
        return request
    }

    func response(to request: TransportRequest) async throws(APIError) -> RawResponse {
        try await call.response(to: request)
    }

    /// The server's address of a page, with what the client adds to every query and the server may have left out.
    private func target(_ target: String) throws(APIError) -> String {
        let parts = try client.setup.parts(for: operation, hasTokens: client.options.tokens != nil)
        let known = Set(target.drop { $0 != "?" }.dropFirst().split(separator: "&").map { $0.prefix { $0 != "=" } })
        let extra = (client.options.query + options.query).elements.compactMap { item in
            item.value.map {
                ParameterWriter.Pair(
                    name: PercentEncoding.unreserved.encode(item.name),
                    value: PercentEncoding.unreserved.encode($0)
                )
            }
        }
        return (parts.query + extra).filter { !known.contains(Substring($0.name)) }.reduce(target) { target, pair in
            target + (target.contains("?") ? "&" : "?") + pair.text
        }
    }
}
