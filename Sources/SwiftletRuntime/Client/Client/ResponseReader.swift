#if canImport(FoundationEssentials)
private import FoundationEssentials
#else
private import Foundation
#endif

/// Makes a success's body the value that the operation promises.
struct ResponseReader {
    let client: Client
    let operation: Operation

    /// Lenient about the declared type: a body that reads as JSON is JSON. It is the error that names the type.
    func value<Value: ModelValue>(_ type: Value.Type, of response: RawResponse) throws(APIError) -> Value {
        let expectsJSON = expectedMediaType(response).map(MediaType.isJSON) ?? true
        if !expectsJSON, let value = plainValue(type, of: response) { return value }
        if response.body.isEmpty {
            if let value = emptyValue(type) { return value }
            throw failure(response, .emptyBody, expected: "JSON", found: "nothing")
        }
        let options = JSONDecodingOptions(isStrict: client.options.validatesResponses)
        do throws(JSONDecodingError) {
            return try JSONCodec.decode(type, array: response.body, options: options)
        } catch {
            if let mediaType = response.mediaType, !MediaType.isJSON(mediaType) {
                throw failure(response, .contentType(mediaType), error, expected: "JSON", found: mediaType)
            }
            throw failure(response, .value, error, expected: error.expected, found: error.found)
        }
    }

    /// Text and bytes as they are.
    @inline(never)
    private func plainValue<Value: ModelValue>(_ type: Value.Type, of response: RawResponse) -> Value? {
        let contentType = response.head.headerFields[.contentType]
        let text = ResponseText.text(response.body, contentType: contentType)
        if let value = text as? Value ?? Data(response.body) as? Value { return value }
        switch type._declared().content {
        case .union, .wrapper: return try? JSONValue.string(text).decode(as: type)
        case .model, .enumeration, .plain: return nil
        }
    }

    /// What an empty body reads as, if anything.
    @inline(never)
    private func emptyValue<Value: ModelValue>(_ type: Value.Type) -> Value? {
        (type as? any EmptyBodyReading.Type)?.valueOfEmptyBody as? Value
    }

    /// The error for a success that isn't one of an operation's documented ones.
    func undocumentedStatus(_ response: RawResponse) -> APIError {
        let known = operation.responses.filter { $0.content != .error }.map(\.status.description)
        return failure(
            response,
            .undocumentedStatus,
            expected: "status \(known.joined(separator: " or "))",
            found: "status \(response.head.status.code)"
        )
    }

    private func expectedMediaType(_ response: RawResponse) -> String? {
        if case .value(let mediaType) = operation.response(for: response.head.status.code)?.content {
            return mediaType
        }
        for documented in operation.responses {
            if case .value(let mediaType) = documented.content { return mediaType }
        }
        return nil
    }

    private func failure(
        _ response: RawResponse,
        _ reason: DecodingFailure.Reason,
        _ error: JSONDecodingError? = nil,
        expected: String,
        found: String
    ) -> APIError {
        .decoding(
            DecodingFailure(
                operation: operation,
                reason: reason,
                pointer: error?.pointer ?? "",
                expected: expected,
                found: client.redacting(found),
                byteOffset: error?.byteOffset,
                excerpt: client.redacting(error?.excerpt ?? ""),
                violations: error?.violations ?? [],
                attempts: response.attempts,
                head: response.head,
                rawBody: response.body
            )
        )
    }
}

/// Optionals, which an empty body reads as nil.
private protocol EmptyBodyReading {
    static var valueOfEmptyBody: Self { get }
}

extension Optional: EmptyBodyReading {
    fileprivate static var valueOfEmptyBody: Self { .none }
}
