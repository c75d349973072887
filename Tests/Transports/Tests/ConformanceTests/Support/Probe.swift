import HTTPTypes
import SwiftletLoopback
import SwiftletRuntime
import Testing

extension Transport {
    /// Sends one request to a server.
    func send(
        _ method: HTTPRequest.Method = .get,
        _ path: String = "/",
        to server: LoopbackServer,
        headers: HTTPFields = [:],
        body: HTTPBody? = nil,
        isRepeatable: Bool? = nil,
        _ adjust: (inout TransportRequest) -> Void = { _ in }
    ) async throws -> TransportResponse {
        let authority = "127.0.0.1:\(server.port)"
        let head = HTTPRequest(
            method: method,
            scheme: "http",
            authority: authority,
            path: path,
            headerFields: headers
        )
        let isSafe = method == .get || method == .head
        var request = TransportRequest(
            head: head,
            body: body,
            timeout: .seconds(60),
            isRepeatable: isRepeatable ?? isSafe
        )
        adjust(&request)
        return try await send(request)
    }
}

extension TransportResponse {
    /// The whole body as text.
    func text() async throws -> String {
        String(decoding: try await body.collect(upTo: .max), as: UTF8.self)
    }

    /// What arrives of the body, and the error that ends it.
    func remains() async -> (text: String, error: (any Error)?) {
        var bytes: [UInt8] = []
        do {
            for try await chunk in body { bytes += chunk }
            return (String(decoding: bytes, as: UTF8.self), nil)
        } catch {
            return (String(decoding: bytes, as: UTF8.self), error)
        }
    }
}

/// The error of an exchange that has to fail, wherever it does.
func failure(_ exchange: () async throws -> TransportResponse, sourceLocation: SourceLocation = #_sourceLocation) async
    -> (any Error)?
{
    do {
        let response = try await exchange()
        let (text, error) = await response.remains()
        if error == nil {
            Issue.record("no failure but \(response.head.status.code) '\(text)'", sourceLocation: sourceLocation)
        }
        return error
    } catch {
        return error
    }
}

extension Optional where Wrapped == any Error {
    /// Expects a transport's error.
    func expect(
        _ kind: TransportError.Kind,
        mayHaveArrived: Bool? = nil,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        guard let error = self as? TransportError else {
            Issue.record("\(String(describing: self)) isn't a transport's error", sourceLocation: sourceLocation)
            return
        }
        #expect(error.kind == kind, "\(error)", sourceLocation: sourceLocation)
        if let mayHaveArrived {
            #expect(error.mayHaveArrived == mayHaveArrived, "\(error)", sourceLocation: sourceLocation)
        }
    }
}

/// Runs an exchange in a task that can be cancelled.
func running(_ exchange: @escaping @Sendable () async throws -> TransportResponse) -> Task<(any Error)?, Never> {
    Task { await failure(exchange) }
}
