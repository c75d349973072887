import Foundation
import HTTPTypes
import SwiftletLoopback
import SwiftletRuntime
import Testing
import TransportSupport

extension Behaviour {
    static let responses = [
        Behaviour("A response is read as it arrives: head, then each part") { transport in
            let gates = [Gate(), Gate()]
            let server = try LoopbackServer(serving: { connection in
                guard connection.nextRequest() != nil else { return }
                connection.socket.send(LoopbackReply.head(200, [("Content-Length", "4")]))
                gates[0].wait()
                connection.socket.send(Array("ab".utf8))
                gates[1].wait()
                connection.socket.send(Array("cd".utf8))
            })
            defer { server.stop() }
            let response = try await transport.send(to: server)
            gates[0].open()
            var parts = response.body.makeAsyncIterator()
            #expect(try await parts.next() == Array("ab".utf8))
            gates[1].open()
            #expect(try await parts.next() == Array("cd".utf8))
            #expect(try await parts.next() == nil)
        },
        Behaviour("Chunked bodies, and bodies that end with the connection, are whole") { transport in
            let server = try LoopbackServer { request in
                request.target == "/chunked"
                    ? LoopbackReply([
                        .send(LoopbackReply.head(200, [("Transfer-Encoding", "chunked")])),
                        .send(Array("2;x=y\r\nab\r\n".utf8)),
                        .send(Array("0A\r\n0123456789\r\n0\r\n\r\n".utf8)),
                    ])
                    : LoopbackReply([.send(LoopbackReply.head(200, [])), .send(Array("abcdef".utf8)), .close])
            }
            defer { server.stop() }
            #expect(try await transport.send(.get, "/chunked", to: server).text() == "ab0123456789")
            #expect(try await transport.send(.get, "/closed", to: server).text() == "abcdef")
        },
        Behaviour("Headers behind a chunked body are passed over") { transport in
            let server = try serverWithTrailers()
            defer { server.stop() }
            for _ in 0..<2 { #expect(try await transport.send(to: server).text() == "ab") }
        }
        .limited(.urlSession, "they end the process: a fatal error in Foundation") { _ in
            await #expect(processExitsWith: .failure) {
                let server = try serverWithTrailers()
                _ = try await TransportKind.urlSession.make().send(to: server).text()
                exit(0)
            }
        },
        Behaviour("HEAD, 204 and 304 have no body, whatever their headers say") { transport in
            let server = try LoopbackServer { request in
                let status = Int(request.target.dropFirst()) ?? 0
                return LoopbackReply([.send(LoopbackReply.head(status, [("Content-Length", "10")]))])
            }
            defer { server.stop() }
            #expect(try await transport.send(.head, "/200", to: server).text() == "")
            #expect(try await transport.send(.get, "/304", to: server).text() == "")
            #expect(try await transport.send(.get, "/204", to: server).text() == "")
        },
        Behaviour("Repeated headers keep all their values, whatever the case of the name") { transport in
            let server = try LoopbackServer { _ in
                .response(200, [("X-A", "1"), ("x-a", "2"), ("X-B", "3"), ("X-B", "4")])
            }
            defer { server.stop() }
            let fields = try await transport.send(to: server).head.headerFields
            #expect(fields[.init("X-A")!] == "1, 2" && fields[.init("X-B")!] == "3, 4")
        }
        .limited(.urlSession, "values under names that differ in case come in any order") { transport in
            let server = try LoopbackServer { _ in
                .response(200, [("X-A", "1"), ("x-a", "2"), ("X-B", "3"), ("X-B", "4")])
            }
            defer { server.stop() }
            let fields = try await transport.send(to: server).head.headerFields
            #expect(Set(fields[values: .init("X-A")!]) == ["1", "2"] && fields[.init("X-B")!] == "3, 4")
        },
        Behaviour("Redirects are handed back") { transport in
            let server = try LoopbackServer { _ in .response(307, [("Location", "/elsewhere")], "moved") }
            defer { server.stop() }
            for method in [HTTPRequest.Method.get, .post] {
                let response = try await transport.send(method, to: server)
                #expect(response.head.status.code == 307)
                #expect(response.head.headerFields[.location] == "/elsewhere")
                #expect(try await response.text() == "moved")
            }
            #expect(server.requests.map(\.target) == ["/", "/"])
        },
        Behaviour("A body beyond the limit ends the exchange and closes the connection") { transport in
            let server = try LoopbackServer { _ in
                LoopbackReply([
                    .send(LoopbackReply.head(200, [])), .send([UInt8](repeating: 32, count: 200_000)), .waitForClose,
                ])
            }
            defer { server.stop() }
            await failure { try await transport.send(to: server) { $0.responseBodyLimit = 50_000 } }
                .expect(.bodyTooLarge)
            await server.waitUntil { $0.contains(.closed(0)) }
        },
        Behaviour("A body that is read slowly is held back at the server: bounded memory") { transport in
            let isHeldBack = try await serverIsHeldBack(transport)
            #expect(isHeldBack)
        }
        .limited(.urlSession, "it arrives as fast as the server sends, and waits in memory") { transport in
            let isHeldBack = try await serverIsHeldBack(transport)
            #expect(!isHeldBack)
        },
        Behaviour("Dropping a body before its end closes the connection") { transport in
            let server = try LoopbackServer { _ in
                LoopbackReply([
                    .send(LoopbackReply.head(200, [("Content-Length", "10")]) + Array("[1".utf8)), .waitForClose,
                ])
            }
            defer { server.stop() }
            for try await part in try await transport.send(to: server).body {
                #expect(part == Array("[1".utf8))
                break
            }
            await server.waitUntil { $0.contains(.closed(0)) }
        },
    ]
}

/// Whether a server that sends 64 MiB to a reader who takes one part gets stuck.
private func serverIsHeldBack(_ transport: any Transport) async throws -> Bool {
    let piece = [UInt8](repeating: 1, count: 1 << 20)
    let server = try LoopbackServer(serving: { connection in
        guard connection.nextRequest() != nil else { return }
        connection.socket.send(LoopbackReply.head(200, [("Content-Length", "\(64 * piece.count)")]))
        for _ in 0..<64 {
            if !connection.socket.canSend(within: 700) { connection.note("stuck") }
            guard connection.socket.send(piece) else { return }
        }
        connection.note("all is sent")
    })
    defer { server.stop() }
    var parts = try await transport.send(to: server).body.makeAsyncIterator()
    var count = try await parts.next()?.count ?? 0
    await server.waitUntil { $0.contains(.noted(0, "stuck")) || $0.contains(.noted(0, "all is sent")) }
    let isHeldBack = server.events.contains(.noted(0, "stuck"))
    while let part = try await parts.next() { count += part.count }
    #expect(count == 64 * piece.count)
    return isHeldBack
}

private func serverWithTrailers() throws -> LoopbackServer {
    try LoopbackServer { _ in
        LoopbackReply([
            .send(LoopbackReply.head(200, [("Transfer-Encoding", "chunked")])),
            .send(Array("2\r\nab\r\n0\r\nX-Checksum: 1\r\n\r\n".utf8)),
        ])
    }
}
