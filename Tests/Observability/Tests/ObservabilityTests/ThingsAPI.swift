import SwiftletRuntime

/// A client as the generator would write it.
struct ThingsAPI: APIClient {
    var client: Client

    init(client: Client) { self.client = client }

    init(_ middleware: any Middleware, _ answers: ScriptedTransport.Answer...) throws {
        try self.init(middleware, transport: ScriptedTransport(answers))
    }

    init(_ middleware: any Middleware, transport: any Transport) throws {
        var options = ClientOptions.default
        options.middleware = [middleware]
        options.clock = ManualClock().clock
        client = try Client(
            Self.description,
            credentials: ["token": "secret-token"],
            options: options,
            environment: [:],
            transport: transport
        )
    }

    private static let description = ClientDescription("Things 1\nserver https://things.example:8443/v1\nbearer token")

    func retrieve(_ id: String) async throws(APIError) -> JSONValue {
        try await client.send(Self.retrieve, [.init(id)])
    }

    private static let retrieve = OperationDescription(
        "GET /things/{id}\nid retrieveThing\npath id: simple\n200 application/json"
    )
}
