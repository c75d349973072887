import Datagrid
import Foundation
import HTTPTypes
import SwiftletLoopback
import SwiftletRuntime
import Testing
import TransportSupport

extension Behaviour {
    static let requests = [
        Behaviour("Every method arrives, with its path, headers and body as they were given") { transport in
            let server = try LoopbackServer { _ in .response(200) }
            defer { server.stop() }
            let path = "/a%2Fb/%F0%9F%98%80/-._~!$&'()*+,;=:@?q=a%20b&q=+&r=/?"
            for method in [HTTPRequest.Method.get, .post, .put, .patch, .delete, .head, .options] {
                let body = [.post, .put, .patch].contains(method) ? HTTPBody(Array("é".utf8)) : nil
                let headers: HTTPFields = [.accept: "text/plain", .userAgent: "probe/1", .init("X-A")!: "1 é"]
                _ = try await transport.send(method, path, to: server, headers: headers, body: body).text()
                let request = try #require(server.requests.last)
                #expect(request.method == method.rawValue && request.target == path)
                #expect(request["x-a"] == ["1 é"] && request["user-agent"] == ["probe/1"])
                #expect(request["accept"] == ["text/plain"] && request["cookie"].isEmpty)
                #expect(request.bodyText == (body == nil ? "" : "é"))
            }
        },
        Behaviour("Headers with CR, LF or NUL are refused before anything is sent") { transport in
            let server = try LoopbackServer { _ in .response(200) }
            defer { server.stop() }
            let client = try Datagrid(apiKey: "a", baseURL: URL(string: server.url), transport: transport)
            for text in ["a\r\nX-B: 1", "a\nb", "a\rb", "a\0b"] {
                await #expect(throws: APIError.self) { try await client.request(.get, "/", headers: ["X-A": text]) }
            }
            // What HTTPField lets through; it puts spaces in place of the others.
            let field = HTTPField(name: .init("X-A")!, lenientValue: [0x61, 0x01, 0x62])
            await failure { try await transport.send(to: server, headers: HTTPFields([field])) }
                .expect(.invalidRequest, mayHaveArrived: false)
            #expect(server.events.isEmpty)
        },
        Behaviour("Cookies aren't kept, responses aren't cached") { transport in
            let server = try LoopbackServer { _ in
                let headers = [("Set-Cookie", "a=1; Path=/"), ("Cache-Control", "max-age=3600"), ("ETag", "\"x\"")]
                return .response(200, headers, "body")
            }
            defer { server.stop() }
            for _ in 0..<3 { _ = try await transport.send(to: server).text() }
            #expect(server.requests.count == 3)
            #expect(server.requests.allSatisfy { $0["cookie"].isEmpty && $0["if-none-match"].isEmpty })
        },
    ]

    static let uploads = [
        Behaviour("A body of unknown length is sent in chunks, one of known length with its length") { transport in
            let server = try LoopbackServer { request in .response(200, [], "\(request.body.count)") }
            defer { server.stop() }
            for length in [nil, 30] {
                let chunks = AsyncStream(unfolding: Countdown(3, [UInt8](repeating: 65, count: 10)).next)
                let body = HTTPBody(chunks, length: length)
                #expect(try await transport.send(.post, to: server, body: body).text() == "30")
            }
            #expect(server.requests.map { $0["transfer-encoding"] } == [["chunked"], []])
            #expect(server.requests.map { $0["content-length"] } == [[], ["30"]])
        }
        .limited(.urlSession, "a body that is a stream is gathered first and sent with its length") { transport in
            let server = try LoopbackServer { request in .response(200, [], "\(request.body.count)") }
            defer { server.stop() }
            let chunks = AsyncStream(unfolding: Countdown(3, [UInt8](repeating: 65, count: 10)).next)
            #expect(try await transport.send(.post, to: server, body: HTTPBody(chunks)).text() == "30")
            #expect(server.requests[0]["content-length"] == ["30"])
        },
        Behaviour("A server that reads slowly holds the body back: bounded memory") { transport in
            let (produced, size) = try await producedBeforeRead(transport)
            #expect(produced < size)
        }
        .limited(.urlSession, "a body that is a stream is in memory before the first byte is sent") { transport in
            let (produced, size) = try await producedBeforeRead(transport)
            #expect(produced == size)
        },
        Behaviour("An answer before the body's end is delivered") { transport in
            let server = try LoopbackServer(serving: { connection in
                guard connection.nextHead() != nil else { return }
                connection.socket.send(LoopbackReply.head(413, [("Content-Length", "3"), ("Connection", "close")]))
                connection.socket.send(Array("big".utf8))
                connection.socket.waitForClose()
            })
            defer { server.stop() }
            let body = HTTPBody([UInt8](repeating: 0, count: 20_000_000))
            let response = try await transport.send(.post, to: server, body: body)
            #expect(response.head.status.code == 413)
            #expect(try await response.text() == "big")
        },
        Behaviour("A body that fails ends the exchange, and the server sees no whole request") { transport in
            struct Broken: Error {}
            let server = try LoopbackServer { _ in .response(200) }
            defer { server.stop() }
            let chunks = AsyncThrowingStream<[UInt8], any Error> { stream in
                stream.yield([1, 2, 3])
                stream.finish(throwing: Broken())
            }
            #expect(await failure { try await transport.send(.post, to: server, body: HTTPBody(chunks)) } != nil)
            #expect(server.requests.isEmpty)
        },
        Behaviour("A body longer than it announces is an error, and the server sees no whole request") { transport in
            let server = try LoopbackServer { _ in .response(200) }
            defer { server.stop() }
            let chunks = AsyncStream<[UInt8]> { stream in
                for chunk in [[1, 2], [3, 4]] as [[UInt8]] { stream.yield(chunk) }
                stream.finish()
            }
            let body = HTTPBody(chunks, length: 2)
            let error = await failure { try await transport.send(.post, to: server, body: body) } as? TransportError
            #expect(error?.kind == .invalidRequest)
            #expect(server.requests.isEmpty)
        },
        Behaviour("`100 Continue` and other interim answers are passed over") { transport in
            let server = try LoopbackServer(serving: { connection in
                guard let head = connection.nextHead() else { return }
                connection.socket.send(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8))
                guard let body = connection.readBody(of: head) else { return }
                connection.socket.send(Array("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n".utf8))
                _ = LoopbackReply.response(201, [], "\(body.count)").run(on: connection.socket)
            })
            defer { server.stop() }
            let body = HTTPBody([UInt8](repeating: 0, count: 100_000))
            let response = try await transport.send(.post, to: server, headers: [.expect: "100-continue"], body: body)
            #expect(response.head.status.code == 201)
            #expect(try await response.text() == "100000")
        },
    ]
}

/// How many bytes the transport has asked for while the server has read none, and how many there are.
private func producedBeforeRead(_ transport: any Transport) async throws -> (produced: Int, size: Int) {
    let chunk = [UInt8](repeating: 7, count: 1 << 16)
    let source = Countdown(1_024, chunk)
    let atHead = Gauge()
    let server = try LoopbackServer(serving: { connection in
        guard let head = connection.nextHead() else { return }
        // Long enough for the connection's buffers to fill; it can only make the number larger.
        letThingsMove()
        atHead.value = source.given
        guard let body = connection.readBody(of: head) else { return }
        _ = LoopbackReply.response(200, [], "\(body.count)").run(on: connection.socket)
    })
    defer { server.stop() }
    let size = 1_024 * chunk.count
    let body = HTTPBody(AsyncStream(unfolding: source.next), length: size)
    #expect(try await transport.send(.post, to: server, body: body).text() == "\(size)")
    return (atHead.value * chunk.count, size)
}
