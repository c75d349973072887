#if Tracing
import HTTPTypes
public import SwiftletRuntime
public import Tracing

/// Makes a span of each request as OpenTelemetry's conventions for HTTP clients have it, and sends its context along.
///
///     options.middleware = [TracingMiddleware()]
///
/// A span is of kind `client`, named `GET /things/{id}`, and lasts until the response's head is there; a request that is
/// tried again or redirected has a span each time. Its attributes are `http.request.method`, `server.address`,
/// `server.port`, `url.template`, `http.response.status_code`, `http.request.resend_count` and `error.type`, which has the
/// values that the metrics' dimension has (a status from 400 on, `connection`, `timeout`, …). `url.full` is left out, since paths and queries hold data, and
/// so is the text of errors. The tracer writes its headers, such as `traceparent`, into the request.
public struct TracingMiddleware: Middleware {
    private let tracer: (any Tracer)?

    /// - Parameter tracer: Nil for the one that `InstrumentationSystem` was set up with; its other instruments then write
    ///   their headers, too.
    public init(tracer: (any Tracer)? = nil) {
        self.tracer = tracer
    }

    /// Sends the request on inside of a span.
    public func intercept(
        _ request: TransportRequest,
        _ call: CallContext,
        next: Next
    ) async throws -> TransportResponse {
        let telemetry = RequestTelemetry(request.head)
        let method = telemetry.method == "_OTHER" ? "HTTP" : telemetry.method
        let name = call.pathTemplate.map { "\(method) \($0)" } ?? method
        let span: any Span = (tracer ?? InstrumentationSystem.tracer).startSpan(name, ofKind: .client)
        defer { span.end() }
        span.updateAttributes { $0.describe(telemetry, request, call) }

        var request = request
        inject(span.context, into: &request)
        do {
            let response = try await ServiceContext.withValue(span.context) { [request] in try await next(request) }
            let status = response.head.status.code
            span.attributes["http.response.status_code"] = status
            if let type = RequestTelemetry.errorType(status: status) { fail(span, type) }
            return response
        } catch {
            fail(span, RequestTelemetry.errorType(error))
            throw error
        }
    }

    private func inject(_ context: ServiceContext, into request: inout TransportRequest) {
        if let tracer {
            tracer.inject(context, into: &request.head.headerFields, using: HeaderInjector())
        } else {
            InstrumentationSystem.instrument.inject(context, into: &request.head.headerFields, using: HeaderInjector())
        }
    }

    private func fail(_ span: any Span, _ type: String) {
        span.attributes["error.type"] = type
        span.setStatus(SpanStatus(code: .error))
    }
}

extension SpanAttributes {
    fileprivate mutating func describe(
        _ telemetry: RequestTelemetry,
        _ request: TransportRequest,
        _ call: CallContext
    ) {
        self["http.request.method"] = telemetry.method
        if telemetry.method == "_OTHER" {
            self["http.request.method_original"] = request.head.method.rawValue
        }
        self["server.address"] = telemetry.serverAddress
        self["server.port"] = telemetry.serverPort
        if let template = call.pathTemplate { self["url.template"] = template }
        if call.resendCount > 0 { self["http.request.resend_count"] = call.resendCount }
    }
}

/// Sets a header; a name or a value that a header can't have is left out.
private struct HeaderInjector: Injector {
    func inject(_ value: String, forKey key: String, into carrier: inout HTTPFields) {
        guard let name = HTTPField.Name(key), HTTPField.isValidValue(value) else { return }
        carrier[name] = value
    }
}
#endif
