#if canImport(FoundationEssentials)
private import FoundationEssentials
#else
private import Foundation
#endif

/// An event, its place in the stream, and what it takes to read its value.
struct NumberedEvent: Sendable {
    let event: StreamEvent
    /// From 1.
    let number: Int
    let source: StreamSource

    /// Text and bytes are the data of a server-sent event as it stands; all else is JSON.
    func value<Value: ModelValue>(as type: Value.Type) throws(APIError) -> Value {
        if source.format == .serverSentEvents {
            if let text = event.text as? Value { return text }
            if let data = Data(event.data) as? Value { return data }
        }
        if event.isCutOff {
            let error = JSONDecodingError(
                expected: "white space behind a number, true, false or null",
                found: "a record that may be cut off",
                byteOffset: event.data.count
            )
            throw source.failure(error, self)
        }
        let options = JSONDecodingOptions(isStrict: source.client.options.validatesResponses)
        do throws(JSONDecodingError) {
            return try JSONCodec.decode(type, from: event.data, options: options)
        } catch {
            throw source.failure(error, self)
        }
    }
}
