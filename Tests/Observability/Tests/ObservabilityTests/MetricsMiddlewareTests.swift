import MetricsTestKit
import SwiftletMetrics
import SwiftletRuntime
import Testing

@Suite struct MetricsMiddlewareTests {
    private let metrics = TestMetrics()
    private let time = ManualClock()

    private var middleware: MetricsMiddleware { MetricsMiddleware(factory: metrics, clock: time.clock) }

    /// The dimensions of each timer with what was recorded, in the order of their texts.
    private var recorded: [String] {
        metrics.timers.map { timer in
            let dimensions = timer.dimensions.map { "\($0.0)=\($0.1)" }.joined(separator: " ")
            return "\(timer.label) \(dimensions) \(timer.values)"
        }
        .sorted()
    }

    @Test func `A request is a duration in nanoseconds with the conventions' dimensions`() async throws {
        let answer = ScriptedTransport.Answer.json(200, "1").delayed(by: .milliseconds(1500), on: time.clock)
        _ = try await ThingsAPI(middleware, answer).retrieve("4711")
        #expect(
            recorded == [
                "http.client.request.duration http.request.method=GET server.address=things.example server.port=8443"
                    + " http.response.status_code=200 [1500000000]"
            ]
        )
    }

    @Test func `Failures have a type, tries count one by one`() async throws {
        _ = try await ThingsAPI(middleware, .status(503), .timeout, .json(200, "1")).retrieve("4711")
        let start =
            "http.client.request.duration http.request.method=GET server.address=things.example server.port=8443"
        #expect(
            recorded == [
                "\(start) error.type=timeout [0]", "\(start) http.response.status_code=200 [0]",
                "\(start) http.response.status_code=503 error.type=503 [0]",
            ]
        )
    }

    @Test func `The path's template is a dimension on demand, the path never`() async throws {
        let middleware = MetricsMiddleware(factory: metrics, includesPathTemplate: true, clock: time.clock)
        let client = try ThingsAPI(middleware, .json(200, "1"), .json(200, "1"))
        _ = try await client.retrieve("4711")
        _ = try await client.request(.get, "/accounts/4711")
        #expect(recorded.filter { $0.contains("url.template=/things/{id}") }.count == 1)
        #expect(!recorded.joined().contains("4711"))
    }
}
