import Foundation
import HTTPTypes
import SwiftletLoopback
import SwiftletRuntime
import Testing
import TransportSupport

extension Behaviour {
    static let cuts = [
        Behaviour("A connection that is cut before the response is an error, and the request isn't sent again") {
            transport in
            for reset in [false, true] {
                let server = try server(sending: "", reset: reset)
                defer { server.stop() }
                await failure { try await transport.send(.post, to: server, body: HTTPBody([1])) }
                    .expect(.connection, mayHaveArrived: true)
                #expect(server.requests.count == 1)
            }
        },
        Behaviour("A connection that is cut in the response's head is an error") { transport in
            for start in ["HTTP/1.1", "HTTP/1.1 200 OK\r\nContent-Le"] {
                let server = try server(sending: start)
                defer { server.stop() }
                await failure { try await transport.send(.post, to: server, body: HTTPBody([1])) }
                    .expect(.connection, mayHaveArrived: true)
                #expect(server.requests.count == 1)
            }
        }
        .limited(.urlSession, "it ends the process: a fatal error in Foundation") { _ in
            await #expect(processExitsWith: .failure) {
                let server = try Behaviour.server(sending: "HTTP/1.1 200 OK\r\nContent-Le")
                _ = await failure { try await TransportKind.urlSession.make().send(to: server) }
                exit(0)
            }
        },
        Behaviour("A body that is cut is an error after what has arrived, with status and headers") { transport in
            let starts = [
                "HTTP/1.1 500 Oops\r\nContent-Length: 10\r\n\r\nabc",
                "HTTP/1.1 500 Oops\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n",
                "HTTP/1.1 500 Oops\r\nTransfer-Encoding: chunked\r\n\r\nA\r\nabc",
            ]
            for start in starts {
                let server = try server(sending: start, reset: false)
                defer { server.stop() }
                let response = try await transport.send(to: server)
                #expect(response.head.status.code == 500)
                let (text, error) = await response.remains()
                #expect(text == "abc")
                error.expect(.connection, mayHaveArrived: true)
            }
        },
        Behaviour("Invalid chunks are an error") { transport in
            for chunk in ["zz\r\nabc\r\n0\r\n\r\n", "3\r\nabcdef\r\n0\r\n\r\n", "-1\r\nabc\r\n0\r\n\r\n"] {
                let server = try server(sending: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk)
                defer { server.stop() }
                await failure { try await transport.send(to: server) }.expect(.connection, mayHaveArrived: true)
            }
        },
        Behaviour("Lengths that are no number or contradict each other are an error") { transport in
            for length in ["Content-Length: ten", "Content-Length: -1", "Content-Length: 3\r\nContent-Length: 4"] {
                let server = try server(sending: "HTTP/1.1 200 OK\r\n\(length)\r\n\r\nabc")
                defer { server.stop() }
                await failure { try await transport.send(to: server) }.expect(.connection, mayHaveArrived: true)
            }
        },
        Behaviour("Bytes after the announced length belong to no response") { transport in
            let server = try LoopbackServer { _ in
                LoopbackReply([.send(LoopbackReply.head(200, [("Content-Length", "3")]) + Array("abcdef".utf8))])
            }
            defer { server.stop() }
            for _ in 0..<4 {
                // The rest may be noticed, and ends the connection, as the next request leaves.
                let text = try? await transport.send(to: server).text()
                #expect(text == nil || text == "abc")
            }
        },
        Behaviour("What isn't HTTP is an error") { transport in
            for text in ["SSH-2.0-OpenSSH_9.6\r\n\r\n", "\0\u{1}\u{2}\r\n\r\n", "HTTP/1.1 abc OK\r\n\r\n"] {
                let server = try server(sending: text)
                defer { server.stop() }
                await failure { try await transport.send(to: server) }.expect(.connection, mayHaveArrived: true)
            }
        },
    ]

    /// Reads a request, sends these bytes and ends the connection.
    static func server(sending text: String, reset: Bool = false) throws -> LoopbackServer {
        try LoopbackServer { _ in LoopbackReply([.send(Array(text.utf8)), reset ? .reset : .close]) }
    }
}
