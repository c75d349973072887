/// A server's JSON, member by member, to replace some of them.
///
///     ServerJSON.sample.with("status", #""paused""#).without("name").text
struct ServerJSON {
    private var members: [(name: String, value: String)]

    static let sample = ServerJSON(members: [
        ("object", #""mcp_server""#),
        ("id", #""mcp_1""#),
        ("name", #""manhour""#),
        ("icon_url", "null"),
        ("base_url", #""https://mcp.example.com/mcp""#),
        ("transport", #""http""#),
        ("protocol_version", "null"),
        ("authorization_secret_id", #""sec_1""#),
        ("status", #""active""#),
        (
            "metadata",
            #"{"requires_oauth":true,"oauth_configured":false,"tool_count":3,"last_synced_at":"2026-01-01T00:00:00Z"}"#
        ),
        ("created_at", #""2023-11-07T05:31:56Z""#),
        ("updated_at", #""2023-11-07T05:31:56.123Z""#),
    ])

    /// What the recording server answered with, as Python writes it.
    static let recorded = sample.with(
        "metadata",
        #"{"requires_oauth": true, "oauth_configured": false, "tool_count": 3, "last_synced_at": "2026-01-01T00:00:00Z"}"#
    )

    static var names: [String] { sample.members.map(\.name) }

    /// Replaces a member's value, or adds the member.
    func with(_ name: String, _ value: String) -> ServerJSON {
        var copy = self
        if let index = copy.members.firstIndex(where: { $0.name == name }) {
            copy.members[index].value = value
        } else {
            copy.members.append((name, value))
        }
        return copy
    }

    func without(_ name: String) -> ServerJSON {
        ServerJSON(members: members.filter { $0.name != name })
    }

    var text: String {
        "{" + members.map { "\"\($0.name)\":\($0.value)" }.joined(separator: ",") + "}"
    }

    /// With a space behind each colon and comma.
    var spacedText: String {
        "{" + members.map { "\"\($0.name)\": \($0.value)" }.joined(separator: ", ") + "}"
    }

    /// How many bytes precede a member's value.
    func offset(of name: String) -> Int {
        let preceding = members.prefix { $0.name != name }
        return preceding.reduce(1) { $0 + $1.name.utf8.count + $1.value.utf8.count + 4 } + name.utf8.count + 3
    }
}
