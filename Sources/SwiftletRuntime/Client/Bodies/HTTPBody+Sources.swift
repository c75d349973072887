#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

extension HTTPBody {
    /// What a file is read in at a time, unless said otherwise: 64 KiB.
    public static let defaultChunkSize = 65_536

    /// The bytes of `data`.
    public init(_ data: Data, mediaType: String? = nil) {
        self.init(Array(data), mediaType: mediaType)
    }

    /// The UTF-8 bytes of `text`.
    public init(_ text: String, mediaType: String? = nil) {
        self.init(Array(text.utf8), mediaType: mediaType)
    }

    /// A file, read chunk by chunk as it is sent, from its start each time.
    ///
    /// Its length is that of the moment. A file that can't be read is an ``APIError/configuration(_:)`` once it is sent,
    /// and so is one that gets shorter meanwhile.
    ///
    /// - Parameters:
    ///   - chunkSize: Bytes to read at a time; at least 1.
    ///   - mediaType: Nil to tell it from the file's extension where the operation doesn't name one.
    public init(file: URL, chunkSize: Int = HTTPBody.defaultChunkSize, mediaType: String? = nil) {
        let source = FileSource(file, chunkSize: chunkSize)
        self.init(.file(source), length: source.length, isRepeatable: source.isRepeatable, mediaType: mediaType)
    }

    /// The file that the body is, if it is one: some transports send files better than chunks.
    public var file: URL? {
        if case .file(let source) = content { source.url } else { nil }
    }

    /// Bodies one after the other.
    init(joining parts: [HTTPBody], mediaType: String? = nil) {
        var length: Int? = 0
        for part in parts { length = length.flatMap { sum in part.length.map { sum + $0 } } }
        self.init(
            .parts(parts),
            length: length,
            isRepeatable: parts.allSatisfy(\.isRepeatable),
            mediaType: mediaType
        )
    }

    /// Reads the whole body, as ``collect(upTo:)`` does.
    public func data(upTo limit: Int) async throws -> Data {
        Data(try await collect(upTo: limit))
    }

    /// Reads the whole body as UTF-8; bytes that aren't become U+FFFD.
    public func text(upTo limit: Int) async throws -> String {
        String(decoding: try await collect(upTo: limit), as: UTF8.self)
    }

    /// Why the body can't be read, where that is known before anything is sent.
    var problem: String? {
        switch content {
        case .bytes, .stream: nil
        case .file(let source): source.problem
        case .parts(let parts): parts.lazy.compactMap(\.problem).first
        }
    }
}

extension HTTPBody: CustomStringConvertible, CustomReflectable {
    /// Where the bytes are and how many, but none of them: `12 bytes`, `a file of 12 bytes`, `a stream`.
    public var description: String {
        let count = length.map { "\($0) bytes" }
        return switch content {
        case .bytes: count ?? ""
        case .file: "a file" + (count.map { " of \($0)" } ?? "")
        case .parts, .stream: "a stream" + (count.map { " of \($0)" } ?? "")
        }
    }

    /// The description alone.
    public var customMirror: Mirror { Mirror(self, children: ["description": description], displayStyle: .struct) }
}

extension HTTPBody {
    /// The same bytes at hand, the same file and type, or the same stream.
    func isSame(as other: HTTPBody) -> Bool {
        guard mediaType == other.mediaType, length == other.length else { return false }
        return switch (content, other.content) {
        case (.bytes(let left), .bytes(let right)): left == right
        case (.file(let left), .file(let right)): left.url == right.url
        case (.stream(let left), .stream(let right)): left === right
        case (.parts(let left), .parts(let right)):
            left.count == right.count && zip(left, right).allSatisfy { $0.isSame(as: $1) }
        default: false
        }
    }
}

extension HTTPBody {
    /// The same body with its errors in other words.
    func failing(with describe: @escaping @Sendable (any Error) -> APIError) -> HTTPBody {
        guard case .stream(let source) = content else { return self }
        let described = ChunkSource {
            let next = source.makeNext()
            return {
                do { return try await next() } catch { throw describe(error) }
            }
        }
        return HTTPBody(.stream(described), length: length, isRepeatable: isRepeatable, mediaType: mediaType)
    }
}
