/// Puts what isn't known beforehand into each try of a call.
struct Authorizer: Sendable {
    let client: Client
    let operation: Operation

    mutating func authorize(_ request: inout TransportRequest) async throws(APIError) {}

    /// After a 401: whether there is another credential to try with.
    mutating func renew() async -> Bool { false }
}
