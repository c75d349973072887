import HTTPTypes
import SwiftletLoopback
import SwiftletRuntime
import Testing
import TransportSupport

extension Behaviour {
    static let timeouts = [
        Behaviour("A connection that isn't made in time is a connect timeout, and nothing was sent") { transport in
            let server = try FullListener()
            defer { server.stop() }
            await failure { try await transport.send(server.request(connectTimeout: .milliseconds(200))) }
                .expect(.connectTimeout, mayHaveArrived: false)
        }
        .limited(.urlSession, "it can't tell when a connection is made; the no-progress limit ends the call") {
            transport in
            let server = try FullListener()
            defer { server.stop() }
            let request = server.request(timeout: .milliseconds(600), connectTimeout: .milliseconds(200))
            await failure { try await transport.send(request) }.expect(.timeout, mayHaveArrived: true)
        },
        Behaviour("No progress while connecting is a timeout, and nothing was sent") { transport in
            let server = try FullListener()
            defer { server.stop() }
            await failure { try await transport.send(server.request(timeout: .milliseconds(300))) }
                .expect(.timeout, mayHaveArrived: false)
        }
        .limited(.urlSession, "the timeout can't rule out that the request has arrived") { transport in
            let server = try FullListener()
            defer { server.stop() }
            await failure { try await transport.send(server.request(timeout: .milliseconds(300))) }
                .expect(.timeout, mayHaveArrived: true)
        },
        Behaviour("No progress while sending is a timeout, and closes the connection") { transport in
            let gate = Gate()
            let server = try LoopbackServer(serving: { connection in
                guard connection.nextHead() != nil else { return }
                // Reads nothing more for now, so that the connection's buffers fill.
                gate.wait()
                connection.socket.waitForClose()
            })
            defer { server.stop() }
            let body = HTTPBody([UInt8](repeating: 0, count: 40_000_000))
            await failure {
                try await transport.send(.post, to: server, body: body) { $0.timeout = .milliseconds(400) }
            }
            .expect(.timeout, mayHaveArrived: true)
            gate.open()
            await server.waitUntil { $0.contains(.closed(0)) }
        },
        Behaviour("No progress before or in the response is a timeout, and closes the connection") { transport in
            for start in ["", "HTTP/1.1 200 OK\r\nContent-", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc"] {
                let server = try LoopbackServer { _ in LoopbackReply([.send(Array(start.utf8)), .waitForClose]) }
                defer { server.stop() }
                await failure { try await transport.send(to: server) { $0.timeout = .milliseconds(300) } }
                    .expect(.timeout, mayHaveArrived: true)
                await server.waitUntil { $0.contains(.closed(0)) }
            }
        },
        Behaviour("Slow progress is progress, however long it takes in all") { transport in
            let server = try LoopbackServer { _ in
                let slow = (0..<10).flatMap { number -> [LoopbackReply.Step] in
                    [.send(Array("\(number)".utf8)), .run(letThingsMove)]
                }
                return LoopbackReply([.send(LoopbackReply.head(200, [("Content-Length", "10")]))] + slow)
            }
            defer { server.stop() }
            let response = try await transport.send(to: server) { $0.timeout = .seconds(3) }
            #expect(try await response.text() == "0123456789")
        },
        Behaviour("A reader who takes long is no timeout") { transport in
            let whole = String(repeating: "x", count: 3_000_000)
            let server = try LoopbackServer { _ in .response(200, [], whole) }
            defer { server.stop() }
            let response = try await transport.send(to: server) { $0.timeout = .milliseconds(500) }
            var parts = response.body.makeAsyncIterator()
            var count = try await parts.next()?.count ?? 0
            try await Task.sleep(for: .seconds(1.2))
            while let part = try await parts.next() { count += part.count }
            #expect(count == whole.utf8.count)
        },
    ]
}
