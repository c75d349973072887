public import Foundation

#if canImport(FoundationNetworking)
public import FoundationNetworking
#endif

/// What SDKs of the conventional shape ship beside their generated code: a client that sends requests. It is compiled
/// once, before what is compared, as our runtime is, and counts for neither.
public struct ConventionalClient: Sendable {
    public let baseURL: String
    public let transport: any ConventionalTransport

    public init(baseURL: String, transport: any ConventionalTransport) {
        self.baseURL = baseURL
        self.transport = transport
    }

    public func send(_ draft: ConventionalRequest) async throws -> ConventionalResponse {
        let (body, status) = try await transport.send(draft.urlRequest(baseURL: baseURL))
        return ConventionalResponse(status: status, body: body)
    }
}

/// Carries requests: a URLSession, or a double in tests.
public protocol ConventionalTransport: Sendable {
    func send(_ request: URLRequest) async throws -> (body: Data, status: Int)
}

/// A status and the whole body.
public struct ConventionalResponse: Sendable {
    public let status: Int
    public let body: Data

    public func value<Value: Decodable>(_: Value.Type = Value.self) throws -> Value {
        try ConventionalCoding.decoder.decode(Value.self, from: body)
    }
}

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
