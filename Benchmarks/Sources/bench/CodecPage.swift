import Datagrid
import Foundation
import SwiftletRuntime

/// What is decoded and encoded: a hundred servers, about 60 KB, and what both codecs make of them.
struct CodecPage {
    let bytes: [UInt8]
    let data: Data
    let servers: [Datagrid.MCPServer]
    let twins: [TwinServer]
    let decoder: JSONDecoder
    let encoder: JSONEncoder

    /// Throws if the codecs don't agree on what the bytes are.
    init() throws {
        bytes = Array(("[" + (0..<100).map(Self.server).joined(separator: ",") + "]").utf8)
        data = Data(bytes)
        decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = .withoutEscapingSlashes
        servers = try JSONCodec.decode(from: bytes)
        twins = try decoder.decode([TwinServer].self, from: data)
        guard servers.count == twins.count, zip(servers, twins).allSatisfy({ $0.agrees(with: $1) }),
            try JSONCodec.encode(servers) == bytes,
            try decoder.decode([TwinServer].self, from: encoder.encode(twins)) == twins
        else { throw Usage(problem: "the codecs read the page differently") }
    }

    private static func server(_ number: Int) -> String {
        let icon =
            number.isMultiple(of: 3) ? "null" : #""https://cdn.example.com/teamspaces/icons/server-\#(number).png""#
        let name = "Tools for planning, drawings and daily reports of the construction sites, server number"
        return #"""
            {"object":"mcp_server","id":"mcp_server_01hq9xj4kd2v7t_\#(number)","name":"\#(name) \#(number)",\#
            "icon_url":\#(icon),"base_url":"https://mcp-\#(number).tools.example.com/teamspaces/7/mcp","transport":"http",\#
            "protocol_version":"2025-06-18","authorization_secret_id":"secret_01hq9xj4kd2v7t8m3n_\#(number)",\#
            "status":"active","metadata":{"requires_oauth":true,"oauth_configured":false,"tool_count":\#(number * 7),\#
            "last_synced_at":"2025-11-07T05:31:56.123Z"},"created_at":"2023-11-07T05:31:56Z",\#
            "updated_at":"2024-02-29T23:59:\#(number % 50 + 10)Z"}
            """#
    }
}
