#if canImport(FoundationEssentials)
private import FoundationEssentials
#else
private import Foundation
#endif

/// What can be the body of a request: every model value, and bytes as ``HTTPBody``.
public protocol RequestContent: Sendable {
    /// For the runtime. A plain value: each model has a thunk of its own for it, and an error in the signature would
    /// make that thunk a kilobyte.
    var _body: RequestBody { get }
}

/// The kinds of body that there are.
public struct RequestBody: Sendable {
    enum Content: Sendable {
        case value(any ModelValue)
        case bytes(HTTPBody)
        case form(MultipartForm)
    }

    let content: Content
}

extension RequestContent {
    /// Checks the content and writes it as the operation's media type asks.
    func encoded(for context: RequestContentContext) throws(APIError) -> EncodedContent {
        switch _body.content {
        case .value(let value): try value.encodedValue(for: context)
        case .bytes(let body): try body.encodedBytes(for: context)
        case .form(let form): try form.encodedForm(for: context)
        }
    }
}

/// A body, written.
struct EncodedContent: Sendable {
    /// The bytes, at hand or as a stream.
    var body: HTTPBody

    /// For `Content-Type`, with its parameters.
    var mediaType: String
}

/// What decides how a body is written.
struct RequestContentContext: Sendable {
    let call: Call

    var client: Client { call.client }
    var operation: Operation { call.operation }
    var options: RequestOptions { call.options }

    var mediaType: String { operation.body?.mediaType ?? "application/json" }
    var validates: Bool { options.validatesRequest ?? client.options.validatesRequests }
}

extension ModelValue {
    /// Written as JSON, or in the form that the operation takes; texts and bytes as they are where the media type is
    /// another.
    public var _body: RequestBody { RequestBody(content: .value(self)) }

    fileprivate func encodedValue(for context: RequestContentContext) throws(APIError) -> EncodedContent {
        if context.validates {
            let violations = Validator.violations(in: self, direction: .request)
            guard violations.isEmpty else {
                throw .validation(ValidationFailure(operation: context.operation.id, violations: violations))
            }
        }
        let mediaType = context.mediaType
        if MediaType.isJSON(mediaType) {
            return EncodedContent(body: HTTPBody(try json(context)), mediaType: mediaType)
        }
        switch MediaType.essence(mediaType) {
        case MediaType.form: return try context.form(self)
        case MediaType.multipart: return try context.multipart(self)
        default: break
        }
        let value = unwrapped
        if let text = value as? String, mediaType.hasPrefix("text/") {
            let type = MediaType.choice(among: mediaType, ofFile: nil) ?? "text/plain"
            return EncodedContent(body: HTTPBody(text), mediaType: type)
        }
        if let data = value as? Data { return try HTTPBody(data).encoded(for: context) }
        throw .misconfigured("\(context.operation.id): a body of type \(Self.self) can't be written as \(mediaType).")
    }

    private func json(_ context: RequestContentContext) throws(APIError) -> [UInt8] {
        let members = context.options.bodyMembers
        do {
            guard !members.isEmpty else { return try JSONCodec.encode(self) }
            guard case .object(var object) = try JSONValue(self) else {
                throw APIError.misconfigured(
                    "\(context.operation.id): `bodyMembers` are given, but the body isn't a JSON object."
                )
            }
            for (name, member) in members { object[name] = member }
            return try JSONCodec.encode(JSONValue.object(object))
        } catch let error as APIError {
            throw error
        } catch {
            throw .misconfigured("\(context.operation.id): the body can't be written as JSON: \(error).")
        }
    }
}

extension Array: RequestContent where Element: ModelValue {}
extension Dictionary: RequestContent where Key == String, Value: ModelValue {}
extension Optional: RequestContent where Wrapped: ModelValue {}
