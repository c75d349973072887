#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// A transport that writes down what another one sends and receives, so that tests can replay it without a server.
///
///     let recorder = try RecordingTransport(URLSessionTransport(), to: folder)
///     let client = try Datagrid(transport: recorder)                      // talks to the server, writes fixtures
///
///     let replay = try ScriptedTransport(fixtures: folder)
///     let client = try Datagrid(apiKey: "test", transport: replay)        // reads them
///
/// Each exchange is a JSON file in the folder, numbered in the order of the answers. Credentials are left out (see
/// ``Redactions``); look through what is recorded all the same before you commit it. Bodies are gathered whole, so a
/// stream that doesn't end is nothing for it.
public final class RecordingTransport: Transport {
    private let transport: any Transport
    private let folder: URL
    private let redactions: Redactions
    private let count = Lock(0)

    /// - Parameter folder: Is made where it doesn't exist. It must be empty, so that no two recordings mix.
    /// - Throws: ``APIError/configuration(_:)`` where the folder can't be used.
    public init(
        _ transport: any Transport,
        to folder: URL,
        redacting redactions: Redactions = Redactions()
    ) throws(APIError) {
        self.transport = transport
        self.folder = folder
        self.redactions = redactions
        let name = folder.lastPathComponent
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            guard try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty else {
                throw APIError.misconfigured("The folder \(name) isn't empty; delete what is in it to record anew.")
            }
        } catch let error as APIError {
            throw error
        } catch {
            throw .misconfigured("The folder \(name) can't be made or read.")
        }
    }

    /// Sends the request, and writes it down with what came of it.
    ///
    /// - Throws: What the transport throws; ``APIError/configuration(_:)`` where the file can't be written.
    public func send(_ request: TransportRequest) async throws -> TransportResponse {
        var request = request
        if let body = request.body { request.body = HTTPBody(try await body.collect(upTo: .max)) }
        var exchange = RecordedExchange(request.head, request.body?.bytes)
        do {
            let response = try await transport.send(request)
            let body = try await response.body.collect(upTo: request.responseBodyLimit)
            exchange.outcome = .response(response.head, body)
            try write(exchange)
            return TransportResponse(head: response.head, body: HTTPBody(body))
        } catch let error as TransportError {
            exchange.outcome = .failure(error)
            try write(exchange)
            throw error
        }
    }

    private func write(_ exchange: RecordedExchange) throws {
        let number = count.withLock { count in
            count += 1
            return count
        }
        let exchange = redactions.redacted(exchange)
        let name = FixtureName.text(number, exchange.request)
        do {
            let text = FixtureText.text(of: exchange)
            try Data(text.utf8).write(to: folder.appendingPathComponent(name), options: .atomic)
        } catch {
            throw APIError.misconfigured("The fixture \(name) can't be written.")
        }
    }
}
