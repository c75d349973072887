import HTTPTypes

/// A transport for tests: answers from a script, in order, and keeps the requests it got.
///
///     let transport = ScriptedTransport([
///         .value(201, server),
///         .status(409, body: #"{"message": "limit reached"}"#),
///         .refused,
///     ])
///     let client = try Datagrid(apiKey: "test", transport: transport)
///     _ = try await client.organization.mcpServers.create(name: "manhour", baseURL: url)
///     #expect(transport.requests[0].head.path == "/v1/organization/mcp-servers")
///     #expect(transport.requests[0].bodyText == #"{"name":"manhour","base_url":"…"}"#)
///
/// A request beyond the script's end fails with a configuration error that names it.
public final class ScriptedTransport: Transport {
    /// Gives the answer to a request; nil where the script has none. It may keep state of its own behind a lock.
    typealias Script = @Sendable (RecordedRequest) -> Answer?

    private struct State {
        var answers: [Answer] = []
        var next = 0
        var requests: [RecordedRequest] = []
    }

    private let state: Lock<State>
    /// Asked first; the answers in order are for what it knows nothing of.
    private let script: Script?

    init(script: Script?, answers: [Answer] = []) {
        self.script = script
        state = Lock(State(answers: answers))
    }

    /// A transport that gives these answers, one for each request.
    public convenience init(_ answers: [Answer]) {
        self.init(script: nil, answers: answers)
    }

    /// A transport that makes each answer from the request.
    ///
    ///     ScriptedTransport { request in .json(200, #"{"path": "\#(request.head.path ?? "")"}"#) }
    public convenience init(_ respond: @escaping @Sendable (RecordedRequest) async throws -> Answer) {
        self.init(script: { _ in .respond(respond) })
    }

    /// The requests so far, in order.
    public var requests: [RecordedRequest] {
        state.withLock { $0.requests }
    }

    /// Adds an answer at the script's end.
    public func enqueue(_ answer: Answer) {
        state.withLock { $0.answers.append(answer) }
    }

    /// Records the request with its whole body, then answers it.
    public func send(_ request: TransportRequest) async throws -> TransportResponse {
        let body = try await request.body?.collect(upTo: .max)
        let recorded = RecordedRequest(
            head: request.head,
            body: body,
            timeout: request.timeout,
            isRepeatable: request.isRepeatable
        )
        let count = state.withLock { state in
            state.requests.append(recorded)
            return state.requests.count
        }
        guard let answer = script?(recorded) ?? nextAnswer() else {
            throw APIError.misconfigured(
                "The script has no answer for request \(count), \(request.head.method.rawValue) \(request.head.path ?? "")."
            )
        }
        return try await answer.response(to: recorded)
    }

    private func nextAnswer() -> Answer? {
        state.withLock { state in
            guard state.next < state.answers.count else { return nil }
            defer { state.next += 1 }
            return state.answers[state.next]
        }
    }
}
