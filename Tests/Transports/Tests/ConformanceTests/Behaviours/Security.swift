import HTTPTypes
import SwiftletLoopback
import SwiftletRuntime
import Testing
import TransportSupport

extension Behaviour {
    private static let unclear = "it is, but the error can't rule out that the request has arrived"

    static let security = [
        Behaviour("TLS with a certificate of an unknown authority is refused before the request leaves") {
            try await refusesUnknownAuthority($0, mayHaveArrived: false)
        }
        .limited(.urlSession, unclear) { try await refusesUnknownAuthority($0, mayHaveArrived: true) },
        Behaviour("TLS to a server that speaks something else is refused before the request leaves") {
            try await refusesPlainServer($0, mayHaveArrived: false)
        }
        .limited(.urlSession, unclear) { try await refusesPlainServer($0, mayHaveArrived: true) },
    ]

    private static func refusesUnknownAuthority(_ transport: any Transport, mayHaveArrived: Bool) async throws {
        let server = try await TLSServer.start()
        defer { server.stop() }
        await failure { try await transport.send(secure(server.port)) }
            .expect(.connection, mayHaveArrived: mayHaveArrived)
    }

    private static func refusesPlainServer(_ transport: any Transport, mayHaveArrived: Bool) async throws {
        let server = try LoopbackServer(serving: { connection in
            _ = connection.socket.received()
            connection.socket.send(Array("HTTP/1.1 400 Bad Request\r\n\r\n".utf8))
        })
        defer { server.stop() }
        await failure { try await transport.send(secure(server.port)) }
            .expect(.connection, mayHaveArrived: mayHaveArrived)
    }

    private static func secure(_ port: Int) -> TransportRequest {
        let head = HTTPRequest(method: .post, scheme: "https", authority: "127.0.0.1:\(port)", path: "/")
        return TransportRequest(head: head, body: HTTPBody([1]))
    }
}
