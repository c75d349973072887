import HTTPTypes
import SwiftletLoopback
import SwiftletRuntime
import Testing
import TransportSupport

extension Behaviour {
    static let security = [
        Behaviour("TLS with a certificate of an unknown authority is refused before the request leaves") { transport in
            let server = try await TLSServer.start()
            defer { server.stop() }
            let head = HTTPRequest(method: .post, scheme: "https", authority: "127.0.0.1:\(server.port)", path: "/")
            await failure { try await transport.send(TransportRequest(head: head, body: HTTPBody([1]))) }
                .expect(.connection, mayHaveArrived: false)
        }
        .limited(.urlSession, "it is refused, but the error can't rule out that the request has arrived") { transport in
            let server = try await TLSServer.start()
            defer { server.stop() }
            let head = HTTPRequest(method: .post, scheme: "https", authority: "127.0.0.1:\(server.port)", path: "/")
            await failure { try await transport.send(TransportRequest(head: head, body: HTTPBody([1]))) }
                .expect(.connection, mayHaveArrived: true)
        },
        Behaviour("TLS to a server that speaks something else is an error, and nothing was sent") { transport in
            let server = try LoopbackServer(serving: { connection in
                _ = connection.socket.received()
                connection.socket.send(Array("HTTP/1.1 400 Bad Request\r\n\r\n".utf8))
            })
            defer { server.stop() }
            let head = HTTPRequest(method: .post, scheme: "https", authority: "127.0.0.1:\(server.port)", path: "/")
            await failure { try await transport.send(TransportRequest(head: head, body: HTTPBody([1]))) }
                .expect(.connection, mayHaveArrived: false)
        },
    ]
}
