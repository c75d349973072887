public import HTTPTypes

/// Calls to endpoints that the description doesn't know, with the client's credentials, parameters and options.
extension APIClient {
    /// Sends a request and returns the response's bytes.
    ///
    ///     let response = try await client.request(.get, "/organization/usage", query: ["month": "2025-01"])
    ///
    /// - Parameters:
    ///   - path: Behind the base URL, starting with a slash, its parts percent-escaped where they need it.
    ///   - query: Query items in order.
    ///   - headers: They replace what would be sent else; nil removes.
    /// - Throws: ``APIError/status(_:)`` for any status but 2xx.
    public func request(
        _ method: HTTPRequest.Method,
        _ path: String,
        query: NamedValues = [:],
        headers: NamedValues = [:],
        options: RequestOptions = .default
    ) async throws(APIError) -> Response<[UInt8]> {
        let call = try UndocumentedCall(method, path, query, headers, options)
        return try await client.bytes(call, body: nil)
    }

    /// Sends a request with a body and returns the response's bytes: a model or ``JSONValue`` goes as JSON, ``HTTPBody`` as
    /// it is, ``MultipartForm`` as `multipart/form-data`.
    public func request(
        _ method: HTTPRequest.Method,
        _ path: String,
        query: NamedValues = [:],
        headers: NamedValues = [:],
        body: any RequestContent,
        options: RequestOptions = .default
    ) async throws(APIError) -> Response<[UInt8]> {
        let call = try UndocumentedCall(method, path, query, headers, options)
        return try await client.bytes(call, body: body)
    }

    /// Sends a request and reads the response's JSON as `type`, such as `JSONValue.self`.
    public func request<Value: ModelValue>(
        _ method: HTTPRequest.Method,
        _ path: String,
        query: NamedValues = [:],
        headers: NamedValues = [:],
        options: RequestOptions = .default,
        as type: Value.Type
    ) async throws(APIError) -> Response<Value> {
        let call = try UndocumentedCall(method, path, query, headers, options)
        return try await client.value(call, body: nil)
    }

    /// Sends a request with a body and reads the response's JSON as `type`, such as `JSONValue.self`.
    public func request<Value: ModelValue>(
        _ method: HTTPRequest.Method,
        _ path: String,
        query: NamedValues = [:],
        headers: NamedValues = [:],
        body: any RequestContent,
        options: RequestOptions = .default,
        as type: Value.Type
    ) async throws(APIError) -> Response<Value> {
        let call = try UndocumentedCall(method, path, query, headers, options)
        return try await client.value(call, body: body)
    }

    /// Sends a request and hands on the response's bytes while they arrive, as methods do that return ``HTTPBody``.
    public func open(
        _ method: HTTPRequest.Method,
        _ path: String,
        query: NamedValues = [:],
        headers: NamedValues = [:],
        body: (any RequestContent)? = nil,
        options: RequestOptions = .default
    ) async throws(APIError) -> HTTPBody {
        let call = try UndocumentedCall(method, path, query, headers, options)
        let response = try await client.openResponse(call.operation, [], body, call.options)
        return response.body.failing(with: response.failure)
    }
}

/// A request that no description stands behind.
private struct UndocumentedCall {
    let operation: Operation
    var options: RequestOptions

    init(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ query: NamedValues,
        _ headers: NamedValues,
        _ options: RequestOptions
    ) throws(APIError) {
        let name = "\(method.rawValue) \(path)"
        guard path.hasPrefix("/"), !path.utf8.contains(where: { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") })
        else {
            throw .misconfigured("\(name): the path must start with a slash, and query items go into `query`.")
        }
        let segments = Array(path.utf8).split(separator: UInt8(ascii: "/"))
        guard !segments.contains(where: PathBuilder.isDotSegment) else {
            throw .misconfigured("\(name): the path has a `.` or `..` in it.")
        }
        operation = Operation(method: method, path: PathTemplate(literal: path), id: name)
        self.options = options
        self.options.query = query + options.query
        self.options.headers = headers + options.headers
    }
}

extension Client {
    fileprivate func bytes(
        _ call: UndocumentedCall,
        body: (any RequestContent)?
    ) async throws(APIError) -> Response<[UInt8]> {
        let response = try await perform(call.operation, [], body, call.options)
        record(response)
        return Response(response, value: response.body)
    }

    fileprivate func value<Value: ModelValue>(
        _ call: UndocumentedCall,
        body: (any RequestContent)?
    ) async throws(APIError) -> Response<Value> {
        let response = try await perform(call.operation, [], body, call.options)
        let value = try ResponseReader(client: self, operation: call.operation).value(Value.self, of: response)
        record(response)
        return Response(response, value: value)
    }
}
