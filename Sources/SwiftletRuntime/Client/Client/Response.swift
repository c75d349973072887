public import HTTPTypes

/// A whole response: the value that the method returns, and what came with it.
public struct Response<Value: Sendable>: Sendable {
    /// What the method returns.
    public let value: Value

    /// The status code.
    public let status: Int

    /// The headers; names ignore case.
    public let headers: HTTPFields

    /// The bytes of the body, without transfer and content encodings; none where the value is a stream.
    public let rawBody: [UInt8]

    /// How often the request was sent until this response came.
    public let attempts: Int
}

extension Response: CustomStringConvertible, CustomReflectable {
    /// Status and value.
    public var description: String { "\(status) \(value)" }

    /// Status, value and the body's length.
    public var customMirror: Mirror {
        Mirror(self, children: ["status": status, "value": value, "rawBody": "\(rawBody.count) bytes"])
    }
}

/// A response as it came, before anything is made of it.
struct RawResponse: Sendable {
    let head: HTTPResponse
    var body: [UInt8]
    /// Whether the body broke off.
    var isTruncated = false
    /// The body where it is handed on while it arrives.
    var stream: HTTPBody?
    /// How many times the request was sent until this response.
    var attempts = 1
    /// Whether it answers a GET that a redirect made of a request that has arrived, and does harm if repeated.
    var isBehindUnsafe = false

    var mediaType: String? { head.mediaType }
}

extension HTTPResponse {
    /// Without parameters, in lower case.
    var mediaType: String? {
        headerFields[.contentType].map { $0.prefix { $0 != ";" && $0 != " " }.lowercased() }
    }
}
