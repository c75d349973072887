/// What all generated clients share. A client is a value: copies with other options cost next to nothing.
public protocol APIClient: Sendable {
    /// The core: base URL, credentials, transport and options.
    var client: Client { get set }

    /// A client around a core.
    init(client: Client)
}

extension APIClient {
    /// A copy whose calls fail after this long without progress.
    public func with(timeout: Duration) -> Self {
        var copy = self
        copy.client.options.timeout = timeout
        return copy
    }

    /// A copy with other options.
    public func with(options: ClientOptions) -> Self {
        var copy = self
        copy.client.options = options
        return copy
    }

    /// A copy that tries calls again as this policy says.
    public func with(retries: RetryPolicy) -> Self {
        var copy = self
        copy.client.options.retries = retries
        return copy
    }

    /// The whole response of a call: status, headers and raw bytes beside the value. One rule for every method:
    ///
    ///     let response = try await client.withResponse { try await $0.organization.mcpServers.create(…) }
    ///     print(response.status, response.headers[.eTag] ?? "", response.value.id)
    ///
    /// - Parameter call: Makes one call with the client it is given; of several, the last one's response is returned.
    /// - Throws: What the call throws; any other error that the closure throws is described by
    ///   ``APIError/configuration(_:)``.
    public func withResponse<Value: Sendable>(
        isolation: isolated (any Actor)? = #isolation,
        _ call: (Self) async throws -> Value
    ) async throws(APIError) -> Response<Value> {
        let recorder = Lock<RawResponse?>(nil)
        var copy = self
        copy.client.recorder = recorder
        let value: Value
        do {
            value = try await call(copy)
        } catch let error as APIError {
            throw error
        } catch is CancellationError {
            throw .cancelled
        } catch {
            throw .misconfigured("The closure of `withResponse` threw an error of its own, of type \(type(of: error)).")
        }
        guard let response = recorder.withLock({ $0 }) else {
            throw .misconfigured("The closure of `withResponse` made no call with the client it was given.")
        }
        return Response(response, value: value)
    }
}

extension Response {
    init(_ response: RawResponse, value: Value) {
        self.init(
            value: value,
            status: response.head.status.code,
            headers: response.head.headerFields,
            rawBody: response.body,
            attempts: response.attempts
        )
    }
}
