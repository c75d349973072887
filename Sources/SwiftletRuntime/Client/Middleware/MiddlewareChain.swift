/// The transport behind its middleware.
struct MiddlewareChain: Sendable {
    let middleware: [any Middleware]
    let transport: any Transport
    /// Where the response goes instead of into memory.
    let download: DownloadTarget?

    func send(_ request: TransportRequest, _ call: @autoclosure () -> CallContext?) async throws -> TransportResponse {
        guard !middleware.isEmpty, let call = call() else { return try await exchange(request) }
        return try await send(request, call, from: 0)
    }

    private func send(_ request: TransportRequest, _ call: CallContext, from index: Int) async throws
        -> TransportResponse
    {
        guard index < middleware.count else { return try await exchange(request) }
        return try await middleware[index].intercept(request, call) { request in
            try await send(request, call, from: index + 1)
        }
    }

    private func exchange(_ request: TransportRequest) async throws -> TransportResponse {
        guard let download else { return try await transport.send(request) }
        return try await transport.download(request, to: download.file, progress: download.progress)
    }
}
