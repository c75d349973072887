#if canImport(FoundationEssentials)
private import FoundationEssentials
#else
private import Foundation
#endif

/// A body, encoded.
struct RequestBody: Sendable {
    var bytes: [UInt8]
    var mediaType: String
}

extension Client {
    /// Checks a body against its constraints, then writes it as the operation's media type asks.
    func encode<Body: ModelValue>(
        _ body: Body?,
        for operation: Operation,
        _ options: RequestOptions
    ) throws(APIError) -> RequestBody? {
        guard let body else {
            if operation.body?.isRequired == true { throw .misconfigured("\(operation.id): the body is required.") }
            return nil
        }
        if options.validatesRequest ?? self.options.validatesRequests {
            let violations = Validator.violations(in: body, direction: .request)
            guard violations.isEmpty else {
                throw .validation(ValidationFailure(operation: operation.id, violations: violations))
            }
        }
        let mediaType = operation.body?.mediaType ?? "application/json"
        if MediaType.isJSON(mediaType) {
            return RequestBody(bytes: try json(body, for: operation.id, options), mediaType: mediaType)
        }
        if let text = body as? String, mediaType.hasPrefix("text/") {
            return RequestBody(bytes: Array(text.utf8), mediaType: mediaType)
        }
        if let data = body as? Data { return RequestBody(bytes: Array(data), mediaType: mediaType) }
        throw .misconfigured("\(operation.id): a body of type \(Body.self) can't be written as \(mediaType).")
    }

    private func json<Body: ModelValue>(
        _ body: Body,
        for operation: String,
        _ options: RequestOptions
    ) throws(APIError) -> [UInt8] {
        do {
            guard !options.bodyMembers.isEmpty else { return try JSONCodec.encode(body) }
            var value = try JSONValue(body)
            guard case .object(var object) = value else {
                throw APIError.misconfigured(
                    "\(operation): `bodyMembers` are given, but the body isn't a JSON object."
                )
            }
            for (name, member) in options.bodyMembers { object[name] = member }
            value = .object(object)
            return try JSONCodec.encode(value)
        } catch let error as APIError {
            throw error
        } catch {
            throw .misconfigured("\(operation): the body can't be written as JSON: \(error).")
        }
    }
}

/// What matters of media types here.
enum MediaType {
    /// `application/json`, `application/problem+json; charset=utf-8`, `text/json`.
    static func isJSON(_ text: String) -> Bool {
        if text == "application/json" { return true }
        let essence = text.prefix { $0 != ";" && $0 != " " }.lowercased()
        return essence == "application/json" || essence == "text/json" || essence.hasSuffix("+json")
    }
}
