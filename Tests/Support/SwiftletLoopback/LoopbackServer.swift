import Foundation
import SwiftletRuntime

/// A tiny HTTP/1.1 server on 127.0.0.1 that does what a test says, also what no real server should do.
///
///     let server = try LoopbackServer { request in .json(200, "{}") }
///     defer { server.stop() }
///     … URL(string: server.url) …
public final class LoopbackServer: Sendable {
    /// What happened, in order. Connections count from 0.
    public enum Event: Hashable, Sendable {
        case opened(Int)
        /// The whole request is there.
        case request(Int, String)
        /// What a connection's own code noted.
        case noted(Int, String)
        case closed(Int)
    }

    private struct Waiter {
        let isMet: @Sendable ([Event]) -> Bool
        let continuation: CheckedContinuation<Void, Never>
    }

    private struct State {
        var events: [Event] = []
        var requests: [LoopbackRequest] = []
        var connections: [Int: LoopbackSocket] = [:]
        var isStopped = false
        var waiters: [Int: Waiter] = [:]
        var nextWaiter = 0
    }

    private let listener: LoopbackSocket
    private let keepsEvents: Bool
    private let state = Lock(State())

    /// The port of 127.0.0.1.
    public let port: Int

    /// A server that answers each whole request, in order, on a connection that stays open unless the reply ends it.
    public convenience init(_ respond: @escaping @Sendable (LoopbackRequest) -> LoopbackReply) throws {
        try self.init(serving: { connection in
            while let request = connection.nextRequest() {
                guard respond(request).run(on: connection.socket) else { return }
            }
        })
    }

    /// A server that runs code on each connection, in a thread of its own; the connection closes when the code returns.
    ///
    /// - Parameter keepsEvents: False for so many requests that keeping them would matter.
    public init(keepsEvents: Bool = true, serving serve: @escaping @Sendable (LoopbackConnection) -> Void) throws {
        let listener = try LoopbackSocket.listening()
        self.listener = listener
        self.keepsEvents = keepsEvents
        port = listener.port
        Thread.detachNewThread { [self] in
            var number = 0
            while let socket = listener.accepted() {
                let current = number
                number += 1
                guard open(socket, current) else { break }
                Thread.detachNewThread { [self] in
                    serve(LoopbackConnection(socket: socket, number: current, server: self))
                    close(socket, current)
                }
            }
            listener.finish()
        }
    }

    /// Scheme and authority.
    public var url: String { "http://127.0.0.1:\(port)" }

    /// What happened so far.
    public var events: [Event] { state.withLock { $0.events } }

    /// How many connections are open.
    public var openConnections: Int { state.withLock { $0.connections.count } }

    /// The whole requests so far.
    public var requests: [LoopbackRequest] { state.withLock { $0.requests } }

    /// Stops listening and ends every connection.
    public func stop() {
        listener.shutDown()
        for connection in state.withLock({ state in
            state.isStopped = true
            return Array(state.connections.values)
        }) {
            connection.shutDown()
        }
    }

    /// Returns as soon as the events meet the condition.
    public func waitUntil(_ isMet: @escaping @Sendable ([Event]) -> Bool) async {
        await withCheckedContinuation { continuation in
            let isMetAlready = state.withLock { state in
                if isMet(state.events) { return true }
                state.waiters[state.nextWaiter] = Waiter(isMet: isMet, continuation: continuation)
                state.nextWaiter += 1
                return false
            }
            if isMetAlready { continuation.resume() }
        }
    }

    func note(_ event: Event, _ request: LoopbackRequest? = nil) {
        guard keepsEvents else { return }
        let ready = state.withLock { state in
            state.events.append(event)
            if let request { state.requests.append(request) }
            let met = state.waiters.filter { $0.value.isMet(state.events) }
            for key in met.keys { state.waiters[key] = nil }
            return met.values.map(\.continuation)
        }
        for continuation in ready { continuation.resume() }
    }

    private func open(_ socket: LoopbackSocket, _ number: Int) -> Bool {
        let isOpen = state.withLock { state in
            guard !state.isStopped else { return false }
            state.connections[number] = socket
            return true
        }
        if isOpen { note(.opened(number)) } else { socket.finish() }
        return isOpen
    }

    private func close(_ socket: LoopbackSocket, _ number: Int) {
        state.withLock { _ = $0.connections.removeValue(forKey: number) }
        socket.finish()
        note(.closed(number))
    }
}
