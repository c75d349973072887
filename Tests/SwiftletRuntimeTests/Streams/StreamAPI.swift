import Foundation
import SwiftletRuntime

/// A client whose operations stream, as the generator would write it.
struct StreamAPI: APIClient {
    var client: Client

    init(client: Client) { self.client = client }

    init(
        options: ClientOptions = .default,
        baseURL: URL? = nil,
        transport: any Transport
    ) throws(APIError) {
        client = try Client(
            Self.description,
            credentials: ["apiKey": "sk-secret-key"],
            baseURL: baseURL,
            options: options,
            environment: [:],
            transport: transport
        )
    }

    static let description = ClientDescription(
        """
        StreamAPI 1
        server https://api.example.com/v1
        bearer apiKey
        """
    )

    func events<Value: ModelValue>(
        as type: Value.Type = JSONValue.self,
        options: RequestOptions = .default
    ) async throws(APIError) -> EventStream<Value> {
        try await client.stream(Self.events, options: options)
    }

    private static let events = OperationDescription(
        """
        GET /events
        id listEvents
        200 text/event-stream
        """
    )

    func lines(options: RequestOptions = .default) async throws(APIError) -> EventStream<JSONValue> {
        try await client.stream(Self.lines, options: options)
    }

    private static let lines = OperationDescription(
        """
        GET /lines
        id exportLines
        200 application/jsonl
        """
    )

    func createStream(
        _ body: any RequestContent,
        options: RequestOptions = .default
    ) async throws(APIError) -> EventStream<JSONValue> {
        try await client.stream(Self.create, body: body, options: options)
    }

    private static let create = OperationDescription(
        """
        POST /completions
        id createCompletion
        body application/json, required
        200 application/json
        stream text/event-stream, sets stream
        """
    )
}

/// A body whose chunks a test sends one by one.
struct Faucet: Sendable {
    let body: HTTPBody
    private let continuation: AsyncThrowingStream<[UInt8], any Error>.Continuation
    private let end = Lock(false)

    init(onEnd: @escaping @Sendable () -> Void = {}) {
        let (stream, continuation) = AsyncThrowingStream<[UInt8], any Error>.makeStream()
        continuation.onTermination = { _ in onEnd() }
        body = HTTPBody(stream)
        self.continuation = continuation
    }

    func send(_ text: String) { continuation.yield(Array(text.utf8)) }
    func finish(throwing error: (any Error)? = nil) { continuation.finish(throwing: error) }
}

extension ScriptedTransport.Answer {
    /// Server-sent events, all at once, and an error behind them if given.
    static func events(_ text: String, failure: (any Error)? = nil) -> ScriptedTransport.Answer {
        let faucet = Faucet()
        faucet.send(text)
        faucet.finish(throwing: failure)
        return .stream(200, headers: [.contentType: "text/event-stream"], faucet.body)
    }
}

extension AsyncSequence {
    /// All elements.
    func collected() async throws -> [Element] {
        var elements: [Element] = []
        for try await element in self { elements.append(element) }
        return elements
    }
}
