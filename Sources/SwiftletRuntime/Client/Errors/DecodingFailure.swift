public import HTTPTypes

/// A success that can't be read as what the description promises.
public struct DecodingFailure: APIFailure {
    /// What is wrong with the response.
    public enum Reason: Hashable, Sendable {
        /// The body is empty where a value is promised.
        case emptyBody
        /// The body is of another kind, such as `text/html`.
        case contentType(String)
        /// The body is JSON as far as ``DecodingFailure/byteOffset``, and what follows is not, or not what is promised.
        case value
        /// The same of one event of a stream, by its number from 1. ``DecodingFailure/rawBody`` is the event's data.
        case event(Int)
        /// The status is a success that the description doesn't name, of an operation whose successes differ.
        case undocumentedStatus
    }

    /// The operation's id, or the method and path of one that has none.
    public let operation: String

    /// What is wrong with the response.
    public let reason: Reason

    /// Where it is wrong, as a JSON Pointer (RFC 6901); empty for the whole body.
    public let pointer: String

    /// What the description promises there, such as `string`.
    public let expected: String

    /// What is there, such as `number`.
    public let found: String

    /// How many bytes precede the place, where it is known.
    public let byteOffset: Int?

    /// A few bytes at the place. Not part of ``description``, since it is what the server sent.
    public let excerpt: String

    /// The constraints that the response violates, where responses are read strictly.
    public let violations: [Violation]

    /// How often the request was sent.
    public let attempts: Int

    /// The response's status code.
    public let statusCode: Int

    /// The response's headers.
    public let headers: HTTPFields

    /// The bytes of the response's body.
    public let rawBody: [UInt8]

    init(
        operation: Operation,
        reason: Reason,
        pointer: String = "",
        expected: String,
        found: String,
        byteOffset: Int? = nil,
        excerpt: String = "",
        violations: [Violation] = [],
        attempts: Int,
        head: HTTPResponse,
        rawBody: [UInt8] = []
    ) {
        self.operation = operation.id
        self.reason = reason
        self.pointer = pointer
        self.expected = expected
        self.found = found
        self.byteOffset = byteOffset
        self.excerpt = excerpt
        self.violations = violations
        self.attempts = attempts
        statusCode = head.status.code
        headers = head.headerFields
        self.rawBody = rawBody
    }

    /// One sentence: what is wrong, and where.
    public var description: String {
        let start = "\(operation): the response with status \(statusCode)"
        switch reason {
        case .emptyBody:
            return "\(start) has no body where \(expected) is expected; read the headers, or ask the server's operator."
        case .contentType(let type):
            return "\(start) is \(type) where \(expected) is expected; check that the base URL is the API's own, or a"
                + " proxy may have answered."
        case .undocumentedStatus:
            return "\(operation): the server answered with status \(statusCode), a success that the description"
                + " doesn't name, so its type isn't known; the request has arrived, and `rawBody` has the answer."
        case .value:
            return "\(start) can't be read\(place): expected \(expected), found \(found); the description and"
                + " the server disagree, `rawBody` of the error has the whole."
        case .event(let number):
            return "\(operation): event \(number) of the stream can't be read\(place): expected \(expected), found"
                + " \(found); the description and the server disagree, `rawBody` of the error has the event's data."
        }
    }

    /// ` at /data/3/id, byte 17`
    private var place: String {
        (pointer.isEmpty ? "" : " at \(pointer)") + (byteOffset.map { ", byte \($0)" } ?? "")
    }
}
