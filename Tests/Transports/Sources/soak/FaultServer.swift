import Foundation
import SwiftletLoopback

/// A server that does to each try of a call what the seed says.
struct FaultServer {
    let loopback: LoopbackServer

    init(_ ledger: Ledger) throws {
        loopback = try LoopbackServer(keepsEvents: false) { connection in
            // Some connections are reset before anything is read.
            guard connection.number % 97 != 96 else { return connection.socket.resetOnClose() }
            while let head = connection.nextHead(), let call = head["x-call"].first.flatMap({ Int($0) }) {
                let isUnsafe = head.method == "POST" && head["idempotency-key"].isEmpty
                let fault = ledger.arrive(call, isUnsafe: isUnsafe)
                if fault == .cutInRequest, head["content-length"] != [] { return connection.socket.resetOnClose() }
                guard connection.readBody(of: head) != nil else { return }
                guard fault.reply(to: call).run(on: connection.socket) else { return }
            }
        }
    }
}

extension Fault {
    func reply(to call: Int) -> LoopbackReply {
        let body = Self.body(call)
        switch self {
        case .none: return .json(200, body)
        case .slowBytes: return LoopbackReply(Self.slowly(LoopbackReply.json(200, body)))
        case .moreThanAnnounced: return LoopbackReply(LoopbackReply.json(200, body).steps + [.send([88, 88]), .close])
        case .closedAfterwards: return LoopbackReply(LoopbackReply.json(200, body).steps + [.close])
        case .status408: return Self.status(408)
        case .status425: return Self.status(425)
        case .status429: return Self.status(429, ("Retry-After", "0"))
        case .status503: return Self.status(503, ("retry-after-ms", "1"))
        case .status500ToRepeat: return Self.status(500, ("x-should-retry", "true"))
        case .status409: return Self.status(409)
        case .status500: return Self.status(500)
        case .status502: return Self.status(502)
        case .status504: return Self.status(504)
        case .status503NotToRepeat: return Self.status(503, ("x-should-retry", "false"))
        case .status503Cut: return Self.cut(503, [("Content-Length", "100")], "{")
        case .cutInRequest, .cutBeforeHead: return LoopbackReply([.close])
        case .resetBeforeHead: return LoopbackReply([.reset])
        case .cutInHead: return LoopbackReply([.send(Array("HTTP/1.1 200 OK\r\nContent-Le".utf8)), .close])
        case .cutInBody: return Self.cut(200, [("Content-Length", "\(body.utf8.count)")], String(body.dropLast(9)))
        case .cutInChunks: return Self.cut(200, [("Transfer-Encoding", "chunked")], "5\r\n{\"a\":\r\n")
        case .lessThanAnnounced: return Self.cut(200, [("Content-Length", "\(body.utf8.count + 7)")], body)
        case .invalidChunk: return Self.cut(200, [("Transfer-Encoding", "chunked")], "zz\r\n\(body)\r\n0\r\n\r\n")
        case .brokenGzip: return .response(200, [("Content-Encoding", "gzip")], body)
        case .silence: return LoopbackReply([.waitForClose])
        }
    }

    private static func status(_ status: Int, _ headers: (String, String)...) -> LoopbackReply {
        .response(status, headers + [("Content-Type", "application/json")], #"{"message":"no"}"#)
    }

    private static func cut(_ status: Int, _ headers: [(String, String)], _ body: String) -> LoopbackReply {
        let type = [("Content-Type", "application/json")]
        return LoopbackReply([.send(LoopbackReply.head(status, type + headers) + Array(body.utf8)), .close])
    }

    /// A few bytes at a time.
    private static func slowly(_ reply: LoopbackReply) -> [LoopbackReply.Step] {
        reply.steps.flatMap { step -> [LoopbackReply.Step] in
            guard case .send(let bytes) = step else { return [step] }
            return stride(from: 0, to: bytes.count, by: 64).flatMap { start -> [LoopbackReply.Step] in
                [
                    .send(Array(bytes[start..<min(start + 64, bytes.count)])),
                    .run { Thread.sleep(forTimeInterval: 0.001) },
                ]
            }
        }
    }

    /// What Datagrid's servers look like, with the call's number in the name.
    private static func body(_ call: Int) -> String {
        """
        {"object": "mcp_server", "id": "mcp_1", "name": "call-\(call)", "icon_url": null,
         "base_url": "https://mcp.example.com/mcp", "transport": "http", "protocol_version": null,
         "authorization_secret_id": null, "status": "active", "metadata": {"tool_count": 3},
         "created_at": "2023-11-07T05:31:56Z", "updated_at": "2023-11-07T05:31:56Z"}
        """
    }
}
