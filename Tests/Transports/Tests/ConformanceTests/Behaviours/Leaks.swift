import HTTPTypes
import SwiftletLoopback
import SwiftletRuntime
import Testing
import TransportSupport

extension Behaviour {
    static let leaks = [
        Behaviour("After many calls of every outcome memory is flat, and no connection or descriptor is left") {
            transport in
            let server = try LoopbackServer { request in
                switch request.target {
                case "/whole": .response(200, [], "whole")
                case "/cut": LoopbackReply([.send(LoopbackReply.head(200, [("Content-Length", "9")])), .close])
                case "/reset": LoopbackReply([.reset])
                default: LoopbackReply([.waitForClose])
                }
            }
            try await calls(100, transport, server)
            let before = ProcessReading()
            let count = 400
            try await calls(count, transport, server)
            let after = ProcessReading()
            server.stop()
            // A task or an exchange left behind by each call would be over a kilobyte; the server's list of events
            // and requests is what grows.
            #expect(after.heap - before.heap < count * 3_000)
            if let before = before.descriptors, let after = after.descriptors { #expect(after <= before + 8) }
        }
    ]

    private static func calls(_ count: Int, _ transport: any Transport, _ server: LoopbackServer) async throws {
        for number in 0..<count {
            let target = ["/whole", "/cut", "/reset", "/silent"][number % 4]
            guard target == "/silent" else {
                let body = number.isMultiple(of: 3) ? HTTPBody([1, 2, 3]) : nil
                _ = try? await transport.send(body == nil ? .get : .post, target, to: server, body: body).text()
                continue
            }
            let seen = server.requests.count
            let task = running { try await transport.send(.get, target, to: server) }
            await server.waitUntil { events in
                events.count { if case .request = $0 { true } else { false } } > seen
            }
            task.cancel()
            _ = await task.value
        }
        await server.waitUntil { events in
            let opened = events.count { if case .opened = $0 { true } else { false } }
            return opened - events.count { if case .closed = $0 { true } else { false } } <= 2
        }
    }
}
