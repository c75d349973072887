public import Foundation

#if canImport(FoundationNetworking)
public import FoundationNetworking
#endif

/// What SDKs of the conventional shape ship beside their generated code: a client that sends requests. It is compiled
/// once, before what is compared, as our runtime is, and counts for neither.
public struct ConventionalClient: Sendable {
    /// Where the paths of requests begin.
    public let baseURL: String
    /// What carries them.
    public let transport: any ConventionalTransport

    /// Paths are appended to the text of `baseURL`.
    public init(baseURL: String, transport: any ConventionalTransport) {
        self.baseURL = baseURL
        self.transport = transport
    }

    /// Throws what the transport throws, whatever the status.
    public func send(_ draft: ConventionalRequest) async throws -> ConventionalResponse {
        let (body, status) = try await transport.send(draft.urlRequest(baseURL: baseURL))
        return ConventionalResponse(status: status, body: body)
    }
}

/// Carries requests: a URLSession, or a double in tests.
public protocol ConventionalTransport: Sendable {
    /// The whole body and the status.
    func send(_ request: URLRequest) async throws -> (body: Data, status: Int)
}

/// A status and the whole body.
public struct ConventionalResponse: Sendable {
    /// As in HTTP.
    public let status: Int
    /// As it came.
    public let body: Data

    /// The body, from JSON.
    public func value<Value: Decodable>(_: Value.Type = Value.self) throws -> Value {
        try ConventionalCoding.decoder.decode(Value.self, from: body)
    }
}

/// What a call of the conventional shape fails with.
public enum ConventionalError: Error {
    /// A response that the description has, with its decoded body.
    case documented(Int, any Sendable)
    case undocumented(ConventionalResponse)
    case unknownDiscriminator(String)
    case noAlternative(at: [any CodingKey])
    case badURL(String)
    /// Multipart bodies aren't written: only the compilation of what calls for them is compared.
    case unsupportedBody(String)
}
