import HTTPTypes
import InMemoryTracing
import SwiftletRuntime
import SwiftletTracing
import Testing
import Tracing

@Suite struct TracingMiddlewareTests {
    private let tracer = InMemoryTracer()

    private var middleware: TracingMiddleware { TracingMiddleware(tracer: tracer) }

    /// Attributes by name, in order.
    private func attributes(_ span: FinishedInMemorySpan) -> [String] {
        var attributes: [String] = []
        span.attributes.forEach { name, value in attributes.append("\(name)=\(value)") }
        return attributes.sorted()
    }

    @Test func `A request is a client span with the conventions' attributes`() async throws {
        _ = try await ThingsAPI(middleware, .json(200, "1")).retrieve("4711")
        let spans = tracer.finishedSpans
        #expect(spans.map(\.operationName) == ["GET /things/{id}"])
        #expect(spans.map(\.kind) == [.client])
        #expect(spans.first?.status == nil)
        #expect(
            spans.first.map(attributes) == [
                "http.request.method=string(\"GET\")", "http.response.status_code=int64(200)",
                "server.address=string(\"things.example\")", "server.port=int64(8443)",
                "url.template=string(\"/things/{id}\")",
            ]
        )
    }

    @Test func `Each try and each redirect has a span of its own, with its number`() async throws {
        let client = try ThingsAPI(
            middleware,
            .status(503),
            .status(307, headers: [.location: "/elsewhere"]),
            .refused,
            .json(200, "1")
        )
        _ = try await client.retrieve("4711")
        let spans = tracer.finishedSpans.map { attributes($0).joined(separator: " ") }
        #expect(spans.count == 4)
        #expect(spans.map { $0.contains("resend_count=int64(1)") } == [false, true, false, false])
        #expect(spans.map { $0.contains("resend_count=int64(3)") } == [false, false, false, true])
        #expect(spans[0].contains("error.type=string(\"503\")"))
        #expect(!spans[1].contains("error.type"))
        #expect(spans[2].contains("error.type=string(\"connection\")"))
        #expect(tracer.finishedSpans.map { $0.status?.code } == [.error, nil, .error, nil])
    }

    @Test func `The span's context is the transport's, and goes out in headers`() async throws {
        let transport = ScriptedTransport { _ in
            .json(200, "\"\(ServiceContext.current?.inMemorySpanContext?.spanID ?? "none")\"")
        }
        let client = try ThingsAPI(middleware, transport: transport)
        let value = try await tracer.withSpan("outer") { _ in try await client.retrieve("4711") }
        let inner = try #require(tracer.finishedSpans.first)
        let outer = try #require(tracer.finishedSpans.last)
        #expect(value.stringValue == inner.spanContext.spanID)
        #expect(inner.spanContext.parentSpanID == outer.spanContext.spanID)
        let headers = try #require(transport.requests.first).head.headerFields
        #expect(HTTPField.Name("in-memory-trace-id").flatMap { headers[$0] } == inner.spanContext.traceID)
        #expect(HTTPField.Name("in-memory-span-id").flatMap { headers[$0] } == inner.spanContext.spanID)
    }

    @Test func `Nothing secret gets into a span, not even by an error's text`() async throws {
        struct Leak: Error { let text = "secret-text" }
        let client = try ThingsAPI(middleware, .failure(Leak()), .failure(Leak()), .failure(Leak()))
        await #expect(throws: APIError.self) { try await client.retrieve("4711") }
        #expect(tracer.finishedSpans.count == 3)
        for span in tracer.finishedSpans {
            #expect(attributes(span).contains { $0.hasPrefix("error.type=") && $0.contains("Leak") })
            #expect(span.errors.isEmpty && span.events.isEmpty)
            let text = attributes(span).joined() + span.operationName
            #expect(!text.contains("secret") && !text.contains("4711"))
        }
    }

    @Test func `A call that the description doesn't know is named by its method`() async throws {
        _ = try await ThingsAPI(middleware, .json(200, "1")).request(.get, "/accounts/4711")
        #expect(tracer.finishedSpans.map(\.operationName) == ["GET"])
        #expect(!tracer.finishedSpans.map { attributes($0).joined() }.joined().contains("4711"))
    }
}
