import HTTPTypes

/// Puts a request together from the operation, the call's values, the client's setup and both kinds of options.
struct RequestBuilder {
    let client: Client
    let operation: Operation
    let options: RequestOptions

    private var setup: Setup { client.setup }

    func request(_ values: [ParameterValue], _ body: RequestBody?) throws(APIError) -> TransportRequest {
        precondition(values.count == operation.parameters.count, "\(operation.id): a value for each parameter expected")
        var parts = RequestParts()
        for parameter in setup.parameters {
            parts.add(parameter.value, at: parameter.description.location, named: parameter.description.name)
        }
        try authenticate(&parts)
        for (parameter, value) in zip(operation.parameters, values) where parameter.location != .path {
            try parts.add(value, for: parameter, operation: operation.id)
        }
        let path = try PathBuilder(operation: operation, prefix: setup.baseURL.pathPrefix).path(values)
        let head = HTTPRequest(
            method: operation.method,
            scheme: setup.baseURL.scheme,
            authority: setup.baseURL.authority,
            path: target(path, query: parts.query),
            headerFields: try headers(parts, body)
        )
        try requireSafeTransport(head.headerFields)
        return TransportRequest(
            head: head,
            body: body.map { HTTPBody($0.bytes) },
            timeout: options.timeout ?? client.options.timeout,
            isRepeatable: operation.isRepeatable || options.idempotencyKey != nil,
            responseBodyLimit: client.options.responseBodyLimit
        )
    }

    private func authenticate(_ parts: inout RequestParts) throws(APIError) {
        let alternatives = operation.security ?? setup.description.security
        guard let credentials = setup.satisfiableAlternative(of: alternatives) else {
            let missing = alternatives.flatMap { $0 }
            let settings = setup.description.credentials.filter { missing.contains($0.scheme) }.map(\.setting)
            throw .misconfigured(SettingLookup(client: operation.id, environment: [:]).missing(settings))
        }
        for credential in credentials { parts.add(credential) }
    }

    private func headers(_ parts: RequestParts, _ body: RequestBody?) throws(APIError) -> HTTPFields {
        var fields = HTTPFields()
        fields[.accept] = operation.accept
        fields[.userAgent] = setup.userAgent
        if let body { fields[.contentType] = body.mediaType }
        for header in parts.headers {
            try HeaderCheck.set(header.name, header.value, in: &fields, operation: operation.id)
        }
        if !parts.cookies.isEmpty { fields[.cookie] = parts.cookies.joined(separator: "; ") }
        if let key = options.idempotencyKey {
            try HeaderCheck.set("Idempotency-Key", key, in: &fields, operation: operation.id)
        }
        try HeaderCheck.apply(client.options.headers, to: &fields, operation: operation.id)
        try HeaderCheck.apply(options.headers, to: &fields, operation: operation.id)
        return fields
    }

    /// Path and query as they stand in the request line.
    private func target(_ path: [UInt8], query: [ParameterWriter.Pair]) -> String {
        var items = query
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
    private func requireSafeTransport(_ fields: HTTPFields) throws(APIError) {
        guard setup.isInsecure, !client.options.allowsInsecureHTTP else { return }
        if !setup.credentials.isEmpty || fields[.authorization] != nil { throw setup.insecureError }
    }
}

extension Operation {
    /// Whether a second request does no harm: by RFC 9110's idempotent methods, or because the description says so.
    var isRepeatable: Bool {
        isIdempotent || [.get, .head, .put, .delete, .options, .trace].contains(method)
    }
}
