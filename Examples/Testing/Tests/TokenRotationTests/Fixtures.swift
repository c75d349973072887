import Datagrid

extension Datagrid {
    /// A client that talks to the script alone: no variable of the machine is read, and nobody waits.
    static func scripted(_ transport: ScriptedTransport, time: ManualClock = ManualClock()) throws(APIError) -> Datagrid
    {
        var options = ClientOptions.default
        options.clock = time.clock
        options.retries.jitter = { 0 }
        return try Datagrid(apiKey: "test", options: options, environment: [:], transport: transport)
    }
}

extension Datagrid.MCPServer {
    /// What the API answers with.
    static let sample = Datagrid.MCPServer(
        id: "mcp_1",
        name: "manhour",
        iconURL: nil,
        baseURL: URL(string: "https://mcp.example.com/mcp")!,
        transport: "http",
        protocolVersion: nil,
        authorizationSecretID: "sec_1",
        status: "active",
        metadata: .init(toolCount: 3),
        createdAt: Date(timeIntervalSince1970: 1_699_335_116),
        updatedAt: Date(timeIntervalSince1970: 1_699_335_116)
    )
}
