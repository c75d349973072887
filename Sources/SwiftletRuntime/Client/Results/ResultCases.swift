/// What a method gives back whose documented successes differ: an enum with a case for each of them.
///
///     switch try await client.things.create(name: "a") {
///     case .ok(let thing): print(thing.id)
///     case .accepted(let job): print("later:", job.id)
///     case .noContent: break
///     }
///
/// A success whose status the description doesn't name is ``APIError/decoding(_:)`` with the reason
/// ``DecodingFailure/Reason/undocumentedStatus``; status, headers and raw body are in it.
public protocol ResultCases: Sendable, Hashable {
    /// Chooses the case by the response's status.
    static func read(_ response: SuccessResponse) throws(APIError) -> Self
}

/// A response with a success status whose body isn't read yet.
public struct SuccessResponse: Sendable {
    let response: RawResponse
    let reader: ResponseReader

    /// The status code, 2xx.
    public var status: Int { response.head.status.code }

    /// The body as the value that the description promises for the status.
    ///
    /// - Throws: ``APIError/decoding(_:)``
    public func value<Value: ModelValue>(_ type: Value.Type = Value.self) throws(APIError) -> Value {
        try reader.value(type, of: response)
    }

    /// The error for a status that the description doesn't name.
    public var undocumentedStatus: APIError { reader.undocumentedStatus(response) }
}
