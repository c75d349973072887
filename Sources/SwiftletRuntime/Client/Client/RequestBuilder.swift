import HTTPTypes

/// Puts a request together from the operation, the call's values, the client's setup and both kinds of options.
struct RequestBuilder {
    let call: Call

    private var client: Client { call.client }
    private var operation: Operation { call.operation }
    private var options: RequestOptions { call.options }
    private var setup: Setup { client.setup }

    func request(_ values: [ParameterValue], _ body: EncodedContent?) throws(APIError) -> TransportRequest {
        precondition(values.count == operation.parameters.count, "\(operation.id): a value for each parameter expected")
        var parts = try setup.parts(for: operation, hasTokens: client.options.tokens != nil)
        for (parameter, value) in zip(operation.parameters, values) where parameter.location != .path {
            try parts.add(value, for: parameter, operation: operation.id)
        }
        let baseURL = try baseURL()
        let builder = PathBuilder(operation: operation, prefix: baseURL.pathPrefix)
        if !operation.path.query.isEmpty { parts.addFixed(try builder.query(values)) }
        let head = HTTPRequest(
            method: operation.method,
            scheme: baseURL.scheme,
            authority: baseURL.authority,
            path: target(try builder.path(values), query: parts.query),
            headerFields: try headers(parts, body)
        )
        try requireSafeTransport(to: baseURL, head.headerFields, takesToken: parts.takesToken)
        return TransportRequest(
            head: head,
            body: body?.body,
            timeout: options.timeout ?? client.options.timeout,
            connectTimeout: client.options.connectTimeout,
            isRepeatable: operation.isRepeatable || head.headerFields[.idempotencyKey]?.isEmpty == false,
            responseBodyLimit: client.options.responseBodyLimit
        )
    }

    /// The call's, else the operation's own, else the client's.
    private func baseURL() throws(APIError) -> BaseURL {
        guard let text = options.baseURL?.absoluteString else { return setup.baseURL(for: operation) }
        do {
            return try BaseURL(text)
        } catch {
            throw .misconfigured("\(operation.id): the `baseURL` of the call's options \(error.message).")
        }
    }

    private func headers(_ parts: RequestParts, _ body: EncodedContent?) throws(APIError) -> HTTPFields {
        var fields = standardHeaders(parts, body)
        if let key = options.idempotencyKey {
            guard !key.isEmpty else { throw .misconfigured("\(operation.id): the `idempotencyKey` is empty.") }
            try HeaderCheck.set("Idempotency-Key", key, in: &fields, operation: operation.id)
        }
        if !client.options.headers.isEmpty {
            try HeaderCheck.apply(client.options.headers, to: &fields, operation: operation.id)
        }
        if !options.headers.isEmpty { try HeaderCheck.apply(options.headers, to: &fields, operation: operation.id) }
        return fields
    }

    /// What a request has without the caller's wishes.
    private func standardHeaders(_ parts: RequestParts, _ body: EncodedContent?) -> HTTPFields {
        if operation.acceptsJSON, body?.mediaType == "application/json", let fields = parts.headersForJSON {
            return fields
        }
        var fields = parts.headers
        if !fields.contains(.accept) { fields.append(operation.accept) }
        if let body { fields[.contentType] = body.mediaType }
        if !parts.cookies.isEmpty { fields[.cookie] = parts.cookies.joined(separator: "; ") }
        return fields
    }

    /// Path and query as they stand in the request line.
    private func target(_ path: [UInt8], query: [ParameterWriter.Pair]) -> String {
        var items = query
        if items.isEmpty, client.options.query.isEmpty, options.query.isEmpty {
            return String(decoding: path, as: UTF8.self)
        }
        for extra in (client.options.query + options.query).elements {
            let name = PercentEncoding.unreserved.encode(extra.name)
            if let value = extra.value {
                items.append(ParameterWriter.Pair(name: name, value: PercentEncoding.unreserved.encode(value)))
            } else {
                items.removeAll { $0.name == name }
            }
        }
        var bytes = path
        for (index, item) in items.enumerated() {
            bytes.append(index == 0 ? UInt8(ascii: "?") : UInt8(ascii: "&"))
            bytes += item.text.utf8
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The caller's own `Authorization` counts like the client's credentials.
    private func requireSafeTransport(
        to baseURL: BaseURL,
        _ fields: HTTPFields,
        takesToken: Bool
    ) throws(APIError) {
        guard baseURL.isInsecure, !client.options.allowsInsecureHTTP else { return }
        if takesToken || !setup.credentials.isEmpty || fields[.authorization] != nil {
            throw setup.insecureError(baseURL)
        }
    }
}
