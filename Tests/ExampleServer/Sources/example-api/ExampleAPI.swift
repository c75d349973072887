import Foundation
import SwiftletLoopback

/// Stands in for the APIs that the examples call, on a free port of 127.0.0.1, until it is killed.
///
/// Prints its address, then each request in a line: method, path, body.
@main struct ExampleAPI {
    static func main() throws {
        let server = try LoopbackServer { request in
            say("\(request.method) \(request.target) \(request.bodyText)")
            return reply(to: request)
        }
        say(server.url)
        while true { sleep(3600) }
    }

    private static func say(_ line: String) {
        FileHandle.standardOutput.write(Data("\(line)\n".utf8))
    }

    private static func reply(to request: LoopbackRequest) -> LoopbackReply {
        switch (request.method, request.target) {
        case ("GET", "/todos"):
            .json(200, #"[{"id":1,"title":"water","done":true},{"id":2,"title":"bake","done":false}]"#)
        case ("POST", "/todos"): .json(201, #"{"id":3,"title":"-","done":false}"#)
        case (_, let path) where path.hasPrefix("/v1/organization/mcp-servers"): mcpServer(request)
        default: .json(404, #"{"message":"There is nothing at this path."}"#)
        }
    }

    /// A server as the request wants it, unless its name or ID asks for something else.
    private static func mcpServer(_ request: LoopbackRequest) -> LoopbackReply {
        guard request["Authorization"] == ["Bearer test"] else { return .json(401, #"{"message":"Who is this?"}"#) }
        let wanted = (try? JSONSerialization.jsonObject(with: Data(request.body))) as? [String: Any] ?? [:]
        let id = request.method == "PATCH" ? (request.target as NSString).lastPathComponent : "mcp_1"
        switch wanted["name"] as? String ?? id {
        case "full": return .json(409, #"{"message":"A teamspace holds up to 30 MCP servers."}"#)
        case "missing": return .json(404, #"{"message":"There is no such server."}"#)
        case "odd": return .json(200, #"{"id":1}"#)
        case "silent": return LoopbackReply([.waitForClose])
        default: break
        }
        var server: [String: Any] = [
            "object": "mcp_server", "id": id, "name": "manhour", "icon_url": NSNull(),
            "base_url": "https://mcp.example.com/mcp", "transport": "http", "protocol_version": NSNull(),
            "authorization_secret_id": NSNull(), "status": "active", "metadata": ["tool_count": 3],
            "created_at": "2023-11-07T05:31:56Z", "updated_at": "2023-11-07T05:31:56Z",
        ]
        for (name, value) in wanted where server[name] != nil { server[name] = value }
        guard let body = try? JSONSerialization.data(withJSONObject: server) else { return .json(500, "{}") }
        return .json(request.method == "POST" ? 201 : 200, String(decoding: body, as: UTF8.self))
    }
}
