import HTTPTypes
import SwiftletLoopback
import SwiftletRuntime
import Testing

extension Behaviour {
    static let cancellation = [
        Behaviour("A call that was cancelled before it started sends nothing") { transport in
            let server = try LoopbackServer { _ in .response(200) }
            defer { server.stop() }
            let task = running {
                while !Task.isCancelled { await Task.yield() }
                return try await transport.send(to: server)
            }
            task.cancel()
            #expect(await task.value is CancellationError)
            #expect(server.events.isEmpty)
        },
        Behaviour("Cancelling while connecting ends the call at once") { transport in
            let server = try FullListener()
            defer { server.stop() }
            let task = running { try await transport.send(server.request()) }
            try await Task.sleep(for: .milliseconds(200))
            task.cancel()
            #expect(await task.value is CancellationError)
        },
        Behaviour("Cancelling while sending ends the call at once and closes the connection") { transport in
            let gate = Gate()
            let server = try LoopbackServer(serving: { connection in
                guard connection.nextHead() != nil else { return }
                connection.note("head")
                gate.wait()
                connection.socket.waitForClose()
            })
            defer { server.stop() }
            let body = HTTPBody([UInt8](repeating: 0, count: 40_000_000))
            let task = running { try await transport.send(.post, to: server, body: body) }
            await server.waitUntil { $0.contains(.noted(0, "head")) }
            task.cancel()
            #expect(await task.value is CancellationError)
            gate.open()
            await server.waitUntil { $0.contains(.closed(0)) }
        },
        Behaviour("Cancelling while waiting or reading ends the call at once and closes the connection") { transport in
            for start in ["", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc"] {
                let server = try LoopbackServer { _ in LoopbackReply([.send(Array(start.utf8)), .waitForClose]) }
                defer { server.stop() }
                let task = running { try await transport.send(to: server) }
                await server.waitUntil { $0.contains(.request(0, "GET /")) }
                task.cancel()
                #expect(await task.value is CancellationError)
                await server.waitUntil { $0.contains(.closed(0)) }
            }
        },
    ]
}
