#if Metrics
import HTTPTypes
public import Metrics
public import SwiftletRuntime

/// Measures each request as OpenTelemetry's conventions for HTTP clients have it.
///
///     options.middleware = [MetricsMiddleware()]
///
/// The metric is a timer, `http.client.request.duration`, from before the request is sent until its response's head is
/// there; a request that is tried again or redirected counts each time. Its dimensions are `http.request.method`,
/// `server.address`, `server.port`, `http.response.status_code` where there is one, and `error.type` where it failed: the
/// status from 400 on, `connection`, `connect_timeout`, `timeout`, `body_too_large`, `invalid_request`, `cancelled`,
/// `configuration`, or the type of a foreign error.
public struct MetricsMiddleware: Middleware {
    private let factory: (any MetricsFactory)?
    private let now: @Sendable () -> Duration
    private let hasTemplate: Bool

    /// - Parameters:
    ///   - factory: Nil for the one that `MetricsSystem` was set up with.
    ///   - includesPathTemplate: Adds the dimension `url.template`, with as many values as the API has paths.
    ///   - clock: What measures.
    public init(
        factory: (any MetricsFactory)? = nil,
        includesPathTemplate: Bool = false,
        clock: ClientClock = .system
    ) {
        self.factory = factory
        hasTemplate = includesPathTemplate
        now = clock.now
    }

    /// Sends the request on and records how long its answer took.
    public func intercept(
        _ request: TransportRequest,
        _ call: CallContext,
        next: Next
    ) async throws -> TransportResponse {
        let start = now()
        var dimensions = self.dimensions(request, call)
        do {
            let response = try await next(request)
            let status = response.head.status.code
            dimensions.append(("http.response.status_code", String(status)))
            if let type = RequestTelemetry.errorType(status: status) { dimensions.append(("error.type", type)) }
            record(now() - start, dimensions)
            return response
        } catch {
            dimensions.append(("error.type", RequestTelemetry.errorType(error)))
            record(now() - start, dimensions)
            throw error
        }
    }

    private func dimensions(_ request: TransportRequest, _ call: CallContext) -> [(String, String)] {
        let telemetry = RequestTelemetry(request.head)
        var dimensions = [
            ("http.request.method", telemetry.method), ("server.address", telemetry.serverAddress),
            ("server.port", String(telemetry.serverPort)),
        ]
        if hasTemplate, let template = call.pathTemplate { dimensions.append(("url.template", template)) }
        return dimensions
    }

    private func record(_ duration: Duration, _ dimensions: [(String, String)]) {
        let timer = Timer(
            label: "http.client.request.duration",
            dimensions: dimensions,
            preferredDisplayUnit: .seconds,
            factory: factory ?? MetricsSystem.factory
        )
        let (seconds, attoseconds) = duration.components
        timer.recordNanoseconds(seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
    }
}
#endif
