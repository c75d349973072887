import Foundation
import HTTPTypes
import SwiftletLoopback
import SwiftletRuntime
import Testing
import TransportSupport

extension Behaviour {
    static let connections = [
        Behaviour("Connections are kept and used again, for requests with a body too") { transport in
            let server = try LoopbackServer { request in .response(200, [], "\(request.body.count)") }
            defer { server.stop() }
            for length in [0, 1, 100_000, 0] {
                let body = length == 0 ? nil : HTTPBody([UInt8](repeating: 0, count: length))
                let method: HTTPRequest.Method = length == 0 ? .get : .post
                #expect(try await transport.send(method, to: server, body: body).text() == "\(length)")
            }
            #expect(server.requests.map(\.connection) == [0, 0, 0, 0])
        }
        .limited(.urlSession, "requests that have a body or aren't repeatable get a connection each") { transport in
            let server = try LoopbackServer { _ in .response(200) }
            defer { server.stop() }
            for method in [HTTPRequest.Method.get, .get, .post, .get] {
                _ = try await transport.send(method, to: server, body: method == .post ? HTTPBody([1]) : nil).text()
            }
            #expect(server.requests.map(\.connection) == [0, 0, 1, 0])
        },
        Behaviour("`Connection: close` from either side ends the connection after the response") { transport in
            let server = try LoopbackServer { _ in .response(200, [], "ok") }
            defer { server.stop() }
            let headers: HTTPFields = [.connection: "close"]
            for _ in 0..<2 { #expect(try await transport.send(to: server, headers: headers).text() == "ok") }
            #expect(server.requests.map(\.connection) == [0, 1])
        }
        .limited(.urlSession, "a request's `Connection: close` is ignored") { transport in
            let server = try LoopbackServer { _ in .response(200, [], "ok") }
            defer { server.stop() }
            let headers: HTTPFields = [.connection: "close"]
            for _ in 0..<2 { _ = try await transport.send(to: server, headers: headers).text() }
            #expect(server.requests.map(\.connection) == [0, 0])
        },
        Behaviour("A kept connection that the server has closed does no harm: no request arrives twice") { transport in
            let server = try LoopbackServer { _ in LoopbackReply(LoopbackReply.response(200).steps + [.close]) }
            defer { server.stop() }
            for round in 0..<12 {
                let method: HTTPRequest.Method = round.isMultiple(of: 2) ? .post : .get
                let count = server.requests.count
                do {
                    let body = method == .post ? HTTPBody([1]) : nil
                    _ = try await transport.send(method, "/\(round)", to: server, body: body).text()
                    #expect(server.requests.count == count + 1)
                } catch {
                    // The end of the connection was noticed as the request left.
                    Optional(error).expect(.connection)
                    #expect(server.requests.count == count)
                }
                await server.waitUntil { events in
                    events.count { if case .opened = $0 { true } else { false } }
                        == events.count { if case .closed = $0 { true } else { false } }
                }
            }
            #expect(Set(server.requests.map(\.target)).count == server.requests.count)
        },
        Behaviour("A kept connection that drops under a request is an error, and the request isn't sent again") {
            transport in
            for method in [HTTPRequest.Method.get, .post] {
                let server = try droppingServer()
                defer { server.stop() }
                _ = try await transport.send(to: server).text()
                let body = method == .post ? HTTPBody([1]) : nil
                await failure { try await transport.send(method, "/drop", to: server, body: body) }
                    .expect(.connection, mayHaveArrived: true)
                #expect(server.requests.count == 2)
            }
        }
        .limited(.urlSession, "a GET that says it may be repeated is sent again once, by libcurl itself; others aren't")
        {
            transport in
            let server = try droppingServer()
            defer { server.stop() }
            _ = try await transport.send(to: server).text()
            await failure { try await transport.send(.post, "/drop", to: server, body: HTTPBody([1])) }
                .expect(.connection, mayHaveArrived: true)
            await failure { try await transport.send(.get, "/drop", to: server, isRepeatable: false) }
                .expect(.connection, mayHaveArrived: true)
            #expect(server.requests.count == 3)
            await failure { try await transport.send(.get, "/drop", to: server) }
                .expect(.connection, mayHaveArrived: true)
            #expect(server.requests.count == 5)
        },
        Behaviour("A connection reset as soon as it is made, or after the request was read, is an error") { transport in
            let early = try LoopbackServer(serving: { $0.socket.resetOnClose() })
            let late = try LoopbackServer { _ in LoopbackReply([.reset]) }
            defer {
                early.stop()
                late.stop()
            }
            await failure { try await transport.send(.post, to: early, body: HTTPBody([1])) }.expect(.connection)
            #expect(early.requests.isEmpty)
            await failure { try await transport.send(.post, to: late, body: HTTPBody([1])) }
                .expect(.connection, mayHaveArrived: true)
            #expect(late.requests.count == 1)
        },
        Behaviour("A server that isn't there, and a name that no one knows, surely got nothing") { transport in
            let server = try LoopbackServer { _ in .response(200) }
            server.stop()
            await failure { try await transport.send(.post, to: server, body: HTTPBody([1])) }
                .expect(.connection, mayHaveArrived: false)
            let head = HTTPRequest(method: .get, scheme: "http", authority: "no-such-host.invalid", path: "/")
            await failure { try await transport.send(TransportRequest(head: head)) }
                .expect(.connection, mayHaveArrived: false)
        },
        Behaviour("A second request doesn't follow on a connection before the first is answered: no pipelining") {
            transport in
            let gate = Gate()
            let server = try LoopbackServer(serving: { connection in
                guard connection.nextRequest()?.target == "/first" else {
                    _ = LoopbackReply.response(200, [], "second").run(on: connection.socket)
                    return
                }
                gate.wait()
                if connection.socket.canReceive { connection.note("pipelined") }
                _ = LoopbackReply.response(200, [], "first").run(on: connection.socket)
            })
            defer { server.stop() }
            async let first = transport.send(.get, "/first", to: server).text()
            await server.waitUntil { $0.contains(.request(0, "GET /first")) }
            #expect(try await transport.send(.get, "/second", to: server).text() == "second")
            gate.open()
            #expect(try await first == "first")
            #expect(!server.events.contains(.noted(0, "pipelined")))
        },
        Behaviour("500 calls at once all end, each with its own answer") { transport in
            let server = try LoopbackServer { request in .response(200, [], request.target + request.bodyText) }
            defer { server.stop() }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<500 {
                    group.addTask {
                        let isRead = number.isMultiple(of: 2)
                        let body = isRead ? nil : HTTPBody(Array("\(number)".utf8))
                        let response = try await transport.send(
                            isRead ? .get : .post,
                            "/\(number)",
                            to: server,
                            body: body
                        )
                        #expect(try await response.text() == (isRead ? "/\(number)" : "/\(number)\(number)"))
                    }
                }
                try await group.waitForAll()
            }
            #expect(server.requests.count == 500)
        },
    ]

    /// Answers `/`; reads other requests and closes.
    private static func droppingServer() throws -> LoopbackServer {
        try LoopbackServer { request in request.target == "/" ? .response(200) : LoopbackReply([.close]) }
    }
}
