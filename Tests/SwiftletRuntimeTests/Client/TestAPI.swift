import Foundation
import SwiftletRuntime

/// A small client as the generator would write it, for the tests of the runtime.
struct TestAPI: APIClient {
    var client: Client

    init(client: Client) { self.client = client }

    init(
        apiKey: String? = "sk-secret-key",
        teamspaceID: String? = nil,
        baseURL: URL? = nil,
        options: ClientOptions = .default,
        environment: ClientEnvironment = [:],
        transport: any Transport
    ) throws(APIError) {
        client = try Client(
            Self.description,
            credentials: ["apiKey": apiKey],
            parameters: ["teamspaceID": teamspaceID],
            baseURL: baseURL,
            options: options,
            environment: environment,
            transport: transport
        )
    }

    static let description = ClientDescription(
        """
        TestAPI 1
        server https://api.example.com/v1, environment TEST_BASE_URL
        bearer apiKey, scheme bearerAuth, environment TEST_API_KEY
        header X-Teamspace: teamspaceID, environment TEST_TEAMSPACE_ID
        """
    )

    @discardableResult
    func create(_ body: JSONValue, options: RequestOptions = .default) async throws(APIError) -> JSONValue {
        try await client.send(Self.create, body: body, options: options)
    }

    private static let create = OperationDescription(
        """
        POST /things
        id createThing
        body application/json, required
        201 application/json
        409 error
        """
    )

    @discardableResult
    func retrieve(_ id: String, options: RequestOptions = .default) async throws(APIError) -> JSONValue {
        try await client.send(Self.retrieve, [.init(id)], options: options)
    }

    private static let retrieve = OperationDescription(
        """
        GET /things/{thing_id}
        id retrieveThing
        path thing_id: simple
        200 application/json
        """
    )

    @discardableResult
    func update(
        _ id: String,
        _ body: JSONValue,
        options: RequestOptions = .default
    ) async throws(APIError) -> JSONValue {
        try await client.send(Self.update, [.init(id)], body: body, options: options)
    }

    private static let update = OperationDescription(
        """
        PATCH /things/{thing_id}
        id updateThing
        path thing_id: simple
        body application/json, required
        200 application/json
        idempotent
        """
    )

    func delete(_ id: String, options: RequestOptions = .default) async throws(APIError) {
        try await client.send(Self.delete, [.init(id)], options: options)
    }

    private static let delete = OperationDescription(
        """
        DELETE /things/{thing_id}
        id deleteThing
        path thing_id: simple
        204 empty
        """
    )
}

/// The error that a call fails with.
func failure<Value>(of call: () async throws(APIError) -> Value) async -> APIError? {
    do throws(APIError) {
        _ = try await call()
        return nil
    } catch {
        return error
    }
}

extension APIError {
    var configurationMessage: String? {
        if case .configuration(let failure) = self { failure.message } else { nil }
    }

    /// Everything that printing, dumping and reflection can show.
    var everythingPrinted: String {
        var dumped = ""
        dump(self, to: &dumped)
        return [description, debugDescription, "\(self)", String(reflecting: self), localizedDescription, dumped]
            .joined(separator: "\n")
    }
}

extension RecordedRequest {
    /// `https://api.example.com/v1/things?limit=1`
    var url: String { "\(head.scheme ?? "")://\(head.authority ?? "")\(head.path ?? "")" }
}
