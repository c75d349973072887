import Foundation
import SwiftletRuntime

/// A tiny HTTP/1.1 server on 127.0.0.1 that does what a test says, also what no real server should do.
///
///     let server = try LoopbackServer { request in .json(200, "{}") }
///     defer { server.stop() }
///     … URL(string: server.url) …
final class LoopbackServer: Sendable {
    /// What happened, in order. Connections count from 0.
    enum Event: Hashable, Sendable {
        case opened(Int)
        case request(Int, String)
        case closed(Int)
    }

    private struct State {
        var events: [Event] = []
        var requests: [LoopbackRequest] = []
        var connections: [Int: LoopbackSocket] = [:]
        var isStopped = false
        var waiters: [Int: (isMet: @Sendable ([Event]) -> Bool, continuation: CheckedContinuation<Void, Never>)] = [:]
        var nextWaiter = 0
    }

    private let listener: LoopbackSocket
    private let state = Lock(State())
    let port: Int

    init(_ respond: @escaping @Sendable (LoopbackRequest) -> LoopbackReply) throws {
        let listener = try LoopbackSocket.listening()
        self.listener = listener
        port = listener.port
        Thread.detachNewThread { [self] in
            var number = 0
            while let connection = listener.accepted() {
                let current = number
                number += 1
                guard open(connection, current) else { break }
                Thread.detachNewThread { [self] in serve(connection, current, respond) }
            }
            listener.finish()
        }
    }

    var url: String { "http://127.0.0.1:\(port)" }
    var events: [Event] { state.withLock { $0.events } }
    var requests: [LoopbackRequest] { state.withLock { $0.requests } }

    func stop() {
        listener.shutDown()
        for connection in state.withLock({ state in
            state.isStopped = true
            return Array(state.connections.values)
        }) {
            connection.shutDown()
        }
    }

    /// Returns as soon as the events meet the condition.
    func waitUntil(_ isMet: @escaping @Sendable ([Event]) -> Bool) async {
        await withCheckedContinuation { continuation in
            let isMetAlready = state.withLock { state in
                if isMet(state.events) { return true }
                state.waiters[state.nextWaiter] = (isMet, continuation)
                state.nextWaiter += 1
                return false
            }
            if isMetAlready { continuation.resume() }
        }
    }

    private func open(_ connection: LoopbackSocket, _ number: Int) -> Bool {
        let isOpen = state.withLock { state in
            guard !state.isStopped else { return false }
            state.connections[number] = connection
            return true
        }
        if isOpen { note(.opened(number)) } else { connection.finish() }
        return isOpen
    }

    private func serve(
        _ connection: LoopbackSocket,
        _ number: Int,
        _ respond: @Sendable (LoopbackRequest) -> LoopbackReply
    ) {
        var reader = LoopbackRequest.Reader(connection: connection, number: number)
        while let request = reader.next() {
            state.withLock { $0.requests.append(request) }
            note(.request(number, "\(request.method) \(request.target)"))
            guard respond(request).run(on: connection) else { break }
        }
        state.withLock { _ = $0.connections.removeValue(forKey: number) }
        connection.finish()
        note(.closed(number))
    }

    private func note(_ event: Event) {
        let ready = state.withLock { state in
            state.events.append(event)
            let met = state.waiters.filter { $0.value.isMet(state.events) }
            for key in met.keys { state.waiters[key] = nil }
            return met.values.map(\.continuation)
        }
        for continuation in ready { continuation.resume() }
    }
}
