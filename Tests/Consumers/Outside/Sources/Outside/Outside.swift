import Datagrid

@main struct Outside {
    static func main() async throws {
        // Nothing listens there: the default transport is linked, and reports so.
        let client = try Datagrid(apiKey: "test", baseURL: URL(string: "http://127.0.0.1:1"), environment: [:])
        do {
            try await client.organization.mcpServers.create(
                name: "manhour",
                baseURL: URL(string: "https://mcp.example.com/mcp")!,
                transport: .http,
                authorization: "Bearer external-api-token"
            )
        } catch .connection(let failure) {
            print(failure.mayHaveArrived ? "may have arrived" : "ok")
        } catch {
            throw error
        }
    }
}
