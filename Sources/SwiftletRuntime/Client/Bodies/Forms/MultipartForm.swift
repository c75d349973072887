public import HTTPTypes

/// A `multipart/form-data` body (RFC 7578) of the caller's own making, for what a description doesn't know.
///
///     let form = MultipartForm([
///         .text("purpose", "batch"),
///         .json("attributes", ["name": "report.pdf"]),
///         .file("file", .init(file: url)),
///     ])
///     try await client.request(.post, "/files", body: form)
///
/// Parts are sent in their order, one after the other, files chunk by chunk as they are read.
public struct MultipartForm: Sendable {
    /// The parts, in the order in which they are sent.
    public var parts: [Part]

    /// What separates the parts; nil for a random one that occurs in no part that is in memory.
    public var boundary: String?

    /// A form.
    ///
    /// - Parameter boundary: 1 to 70 letters, digits, `-` and `_`, for tests that compare bytes.
    public init(_ parts: [Part], boundary: String? = nil) {
        self.parts = parts
        self.boundary = boundary
    }

    /// One part: a field of the form.
    public struct Part: Sendable {
        /// The field's name.
        public let name: String

        /// What `Content-Type` says; nil for plain text, which needs none.
        public var contentType: String?

        /// The name of a file; nil for what isn't one.
        public let filename: String?

        /// Further headers.
        public var headers: HTTPFields

        /// The bytes.
        public let body: HTTPBody

        init(
            name: String,
            contentType: String? = nil,
            filename: String? = nil,
            headers: HTTPFields = [:],
            body: HTTPBody
        ) {
            self.name = name
            self.contentType = contentType
            self.filename = filename
            self.headers = headers
            self.body = body
        }

        /// A field of text, in UTF-8.
        public static func text(_ name: String, _ text: String, contentType: String? = nil) -> Part {
            Part(name: name, contentType: contentType, body: HTTPBody(text))
        }

        /// A field of JSON.
        public static func json(
            _ name: String,
            _ value: JSONValue,
            contentType: String = "application/json"
        ) -> Part {
            Part(name: name, contentType: contentType, body: HTTPBody(value.jsonText))
        }

        /// A file.
        public static func file(_ name: String, _ file: FilePart) -> Part {
            let filename = file.filename ?? name
            return Part(
                name: name,
                contentType: file.contentType ?? MediaTypeOfFile.guess(filename),
                filename: filename.isEmpty ? nil : filename,
                headers: file.headers,
                body: file.body
            )
        }
    }
}
