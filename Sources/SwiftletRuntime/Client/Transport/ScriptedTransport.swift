public import HTTPTypes

/// A transport for tests: answers from a script, in order, and keeps the requests it got.
///
///     let transport = ScriptedTransport([
///         .json(201, #"{"id": "mcp_1"}"#),
///         .status(409, body: #"{"message": "limit reached"}"#),
///         .failure(TransportError(.connection, reason: "the connection was refused", mayHaveArrived: false)),
///     ])
///     let client = try Datagrid(apiKey: "test", transport: transport)
///     _ = try await client.organization.mcpServers.create(name: "manhour", baseURL: url)
///     #expect(transport.requests[0].head.path == "/v1/organization/mcp-servers")
///     #expect(transport.requests[0].bodyText == #"{"name":"manhour","base_url":"…"}"#)
///
/// A request beyond the script's end fails with a configuration error that names it.
public final class ScriptedTransport: Transport {
    private struct State {
        var answers: [Answer]
        var next = 0
        var requests: [RecordedRequest] = []
    }

    private let state: Lock<State>

    /// A transport that gives these answers, one for each request.
    public init(_ answers: [Answer]) {
        state = Lock(State(answers: answers))
    }

    /// A transport that makes each answer from the request.
    ///
    ///     ScriptedTransport { request in .json(200, #"{"path": "\#(request.head.path ?? "")"}"#) }
    public init(_ respond: @escaping @Sendable (RecordedRequest) async throws -> Answer) {
        state = Lock(State(answers: [.respond(respond)], next: -1))
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
        let (answer, count) = state.withLock { state in
            state.requests.append(recorded)
            guard state.next >= 0 else { return (state.answers.first, state.requests.count) }
            defer { state.next += 1 }
            return (state.next < state.answers.count ? state.answers[state.next] : nil, state.requests.count)
        }
        guard let answer else {
            throw APIError.misconfigured(
                "The script has no answer for request \(count), \(request.head.method.rawValue) \(request.head.path ?? "")."
            )
        }
        return try await answer.response(to: recorded)
    }
}

/// A request as a ``ScriptedTransport`` got it.
public struct RecordedRequest: Sendable {
    /// Method, scheme, authority, path with query, and headers.
    public let head: HTTPRequest

    /// The whole body; nil for none.
    public let body: [UInt8]?

    /// The no-progress timeout that the request allows.
    public let timeout: Duration

    /// Whether sending it twice does no harm.
    public let isRepeatable: Bool

    /// The body as text; nil where there is none.
    public var bodyText: String? { body.map { String(decoding: $0, as: UTF8.self) } }
}
