public import HTTPTypes

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Why a call failed. Every method of a generated client throws this type and no other.
///
///     do {
///         try await client.organization.mcpServers.create(name: "manhour", baseURL: url)
///     } catch .status(let failure) where failure.code == 409 {
///         …
///     } catch {
///         throw error
///     }
///
/// In a function that throws any error, end with a plain `catch` as here: Swift 6.3's compiler crashes on a `do` with
/// typed throws whose `catch` clauses leave cases to the caller.
///
/// Printing, dumping and `localizedDescription` give one sentence that says what to do. None of them shows a
/// credential, a request's body or a response's body; the response's is in ``rawBody``.
public enum APIError: Error, Sendable {
    /// No whole response: no connection, one that broke, or a body that is too long.
    case connection(ConnectionFailure)
    /// The time for the call, or for progress in it, is over.
    case timeout(TimeoutFailure)
    /// The task was cancelled.
    case cancelled
    /// The server answered with a status that isn't a success.
    case status(StatusFailure)
    /// The server's success can't be read as what the description promises.
    case decoding(DecodingFailure)
    /// The request breaks constraints of the description; nothing was sent.
    case validation(ValidationFailure)
    /// Something is missing or can't be sent as it is; nothing was sent.
    case configuration(ConfigurationFailure)

    /// The response's status code, where one arrived.
    public var statusCode: Int? {
        switch self {
        case .status(let failure): failure.code
        case .decoding(let failure): failure.statusCode
        case .connection(let failure): failure.statusCode
        case .timeout(let failure): failure.statusCode
        case .cancelled, .validation, .configuration: nil
        }
    }

    /// The response's headers, where they arrived.
    public var headers: HTTPFields? {
        switch self {
        case .status(let failure): failure.headers
        case .decoding(let failure): failure.headers
        case .connection(let failure): failure.headers
        case .timeout(let failure): failure.headers
        case .cancelled, .validation, .configuration: nil
        }
    }

    /// The bytes of the response's body, as far as they arrived.
    public var rawBody: [UInt8]? {
        switch self {
        case .status(let failure): failure.rawBody
        case .decoding(let failure): failure.rawBody
        case .connection(let failure): failure.rawBody
        case .timeout(let failure): failure.rawBody
        case .cancelled, .validation, .configuration: nil
        }
    }

    /// How often the request was sent; 0 where it wasn't.
    public var attempts: Int {
        switch self {
        case .status(let failure): failure.attempts
        case .decoding(let failure): failure.attempts
        case .connection(let failure): failure.attempts
        case .timeout(let failure): failure.attempts
        case .cancelled, .validation, .configuration: 0
        }
    }

    /// The response's JSON body as `type`, such as a documented error schema; nil if there is none or it doesn't fit.
    ///
    ///     error.body(as: Datagrid.Failure.self)?.message
    ///     error.body()?["message"]?.stringValue
    public func body<Body: ModelValue>(as type: Body.Type = JSONValue.self) -> Body? {
        rawBody.flatMap { try? JSONCodec.decode(type, from: $0) }
    }
}

extension APIError: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable, LocalizedError {
    /// One sentence: what happened, and what to do.
    public var description: String {
        switch self {
        case .connection(let failure): failure.description
        case .timeout(let failure): failure.description
        case .cancelled: "The call was cancelled."
        case .status(let failure): failure.description
        case .decoding(let failure): failure.description
        case .validation(let failure): failure.description
        case .configuration(let failure): failure.description
        }
    }

    /// The same sentence.
    public var debugDescription: String { description }

    /// The same sentence, which is what `localizedDescription` gives.
    public var errorDescription: String? { description }

    /// The case's payload, whose own mirror shows nothing that could be secret.
    public var customMirror: Mirror {
        switch self {
        case .connection(let failure): Mirror(self, children: ["connection": failure], displayStyle: .enum)
        case .timeout(let failure): Mirror(self, children: ["timeout": failure], displayStyle: .enum)
        case .cancelled: Mirror(self, children: [:], displayStyle: .enum)
        case .status(let failure): Mirror(self, children: ["status": failure], displayStyle: .enum)
        case .decoding(let failure): Mirror(self, children: ["decoding": failure], displayStyle: .enum)
        case .validation(let failure): Mirror(self, children: ["validation": failure], displayStyle: .enum)
        case .configuration(let failure): Mirror(self, children: ["configuration": failure], displayStyle: .enum)
        }
    }
}

/// What all payloads of ``APIError`` share: they print as one sentence, and reflect without what could be secret.
public protocol APIFailure: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {}

extension APIFailure {
    /// The same sentence.
    public var debugDescription: String { description }

    /// The sentence alone.
    public var customMirror: Mirror {
        Mirror(self, children: ["description": description], displayStyle: .struct)
    }
}
