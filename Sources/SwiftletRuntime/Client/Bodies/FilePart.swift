public import HTTPTypes

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// A file that goes into a `multipart/form-data` body: its bytes, name and type.
///
///     try await client.files.create(file: .init(file: url), purpose: .batch)
///     try await client.images.edit(image: .init(png, filename: "cat.png"))
///
/// Two are equal when their bytes at hand, or the files they are read from, are the same, and name, type and headers too.
public struct FilePart: Sendable {
    /// The bytes.
    public var body: HTTPBody

    /// The name that the server is told; nil for that of the form's field, and empty for none.
    public var filename: String?

    /// `image/png`; nil to tell it from the description or the name's extension, else `application/octet-stream`.
    public var contentType: String?

    /// Further headers of the part.
    public var headers: HTTPFields

    /// Any body.
    public init(
        body: HTTPBody,
        filename: String? = nil,
        contentType: String? = nil,
        headers: HTTPFields = [:]
    ) {
        self.body = body
        self.filename = filename ?? body.file?.lastPathComponent
        self.contentType = contentType ?? body.mediaType
        self.headers = headers
    }

    /// Bytes at hand.
    public init(
        _ bytes: [UInt8],
        filename: String? = nil,
        contentType: String? = nil,
        headers: HTTPFields = [:]
    ) {
        self.init(body: HTTPBody(bytes), filename: filename, contentType: contentType, headers: headers)
    }

    /// Data at hand.
    public init(_ data: Data, filename: String? = nil, contentType: String? = nil, headers: HTTPFields = [:]) {
        self.init(body: HTTPBody(data), filename: filename, contentType: contentType, headers: headers)
    }

    /// A file, read as it is sent. One that can't be read is an ``APIError/configuration(_:)`` of the call.
    public init(file: URL, filename: String? = nil, contentType: String? = nil, headers: HTTPFields = [:]) {
        self.init(body: HTTPBody(file: file), filename: filename, contentType: contentType, headers: headers)
    }
}

extension FilePart: Hashable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static func == (left: FilePart, right: FilePart) -> Bool {
        left.filename == right.filename && left.contentType == right.contentType && left.headers == right.headers
            && left.body.isSame(as: right.body)
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public func hash(into hasher: inout Hasher) {
        hasher.combine(filename)
        hasher.combine(contentType)
        hasher.combine(body.length)
    }
}

extension FilePart: CustomStringConvertible, CustomDebugStringConvertible {
    /// Name, type and length, but none of the bytes.
    public var description: String {
        [filename.map(JSONWriter.quoted), contentType, body.description].compactMap(\.self).joined(separator: ", ")
    }

    /// The same in brackets.
    public var debugDescription: String { "<\(description)>" }
}
