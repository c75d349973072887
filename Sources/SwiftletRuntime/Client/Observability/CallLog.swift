import HTTPTypes

/// What a call tells while it runs.
struct CallLog: Sendable {
    private let client: String
    private let operation: Operation
    private let requestID: String

    init(client: Client, operation: Operation) {
        self.client = client.setup.description.name
        self.operation = operation
        requestID = client.options.middleware.isEmpty ? "" : Self.newRequestID()
    }

    func context(attempt: Int) -> CallContext {
        CallContext(
            client: client,
            operation: operation.id,
            pathTemplate: operation.path.text,
            requestID: requestID,
            attempt: attempt
        )
    }

    private static func newRequestID() -> String {
        let digits = String(UInt64.random(in: .min ... .max), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    func sending(_ request: TransportRequest, attempt: Int) {}
    func answered(_ head: HTTPResponse, attempt: Int) {}
    func failed(_ error: TransportError, attempt: Int) {}
    func willRetry(after wait: Duration, attempt: Int, _ error: APIError) {}
}
