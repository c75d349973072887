/// The body of a request or response: bytes at hand, a file, or chunks that arrive.
///
///     for try await chunk in body { … }       // chunk is [UInt8]
///     let bytes = try await body.collect(upTo: 1_000_000)
///     try await body.write(to: file)
///
/// Chunks are pulled: whoever makes them waits until the one before has been taken.
public struct HTTPBody: Sendable {
    enum Content: Sendable {
        case bytes([UInt8])
        case file(FileSource)
        /// One after the other.
        case parts([HTTPBody])
        case stream(ChunkSource)
    }

    let content: Content

    /// The number of bytes, where it is known beforehand.
    public let length: Int?

    /// Whether the body can be read more than once, as a repeated request must.
    public let isRepeatable: Bool

    /// What `Content-Type` says where this is a request's body: `image/png`. Nil leaves it to the operation.
    public var mediaType: String?

    init(_ content: Content, length: Int?, isRepeatable: Bool, mediaType: String?) {
        self.content = content
        self.length = length
        self.isRepeatable = isRepeatable
        self.mediaType = mediaType
    }

    /// A body that is at hand.
    public init(_ bytes: [UInt8], mediaType: String? = nil) {
        self.init(.bytes(bytes), length: bytes.count, isRepeatable: true, mediaType: mediaType)
    }

    /// A body that arrives in chunks.
    ///
    /// - Parameters:
    ///   - length: The number of bytes in all, where it is known.
    ///   - isRepeatable: Whether the sequence can be iterated again from its start.
    ///   - mediaType: What `Content-Type` says where this is a request's body.
    public init<Chunks: AsyncSequence & Sendable>(
        _ chunks: Chunks,
        length: Int? = nil,
        isRepeatable: Bool = false,
        mediaType: String? = nil
    ) where Chunks.Element == [UInt8] {
        let source = ChunkSource {
            var iterator = chunks.makeAsyncIterator()
            return { try await iterator.next() }
        }
        self.init(.stream(source), length: length, isRepeatable: isRepeatable, mediaType: mediaType)
    }

    /// The bytes, where they are at hand without waiting.
    public var bytes: [UInt8]? {
        if case .bytes(let bytes) = content { bytes } else { nil }
    }

    /// Reads the whole body.
    ///
    /// - Parameter limit: The most bytes to accept.
    /// - Throws: ``TransportError`` of kind `bodyTooLarge` beyond the limit, `CancellationError`, and what the sender
    ///   of the chunks throws.
    public func collect(upTo limit: Int) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        try await collect(upTo: limit, into: &bytes)
        return bytes
    }

    /// Reads the whole body, so that what arrived before an error is there.
    func collect(upTo limit: Int, into bytes: inout [UInt8]) async throws {
        if case .bytes(let all) = content {
            guard all.count <= limit else { throw TransportError.bodyTooLarge(limit: limit) }
            bytes = all
            return
        }
        if let length {
            guard length <= limit else { throw TransportError.bodyTooLarge(limit: limit) }
            bytes.reserveCapacity(Swift.min(length, 1 << 20))
        }
        for try await chunk in self {
            guard chunk.count <= limit - bytes.count else { throw TransportError.bodyTooLarge(limit: limit) }
            bytes += chunk
        }
        // A stream that ends because the task was cancelled looks finished.
        try Task.checkCancellation()
    }
}

extension HTTPBody: AsyncSequence {
    /// A chunk.
    public typealias Element = [UInt8]

    /// Starts reading. A body that isn't repeatable can be read once.
    public func makeAsyncIterator() -> AsyncIterator {
        switch content {
        case .bytes(let bytes): return AsyncIterator(rest: bytes)
        case .file(let file): return AsyncIterator(pull: file.makeChunks())
        case .parts(let parts):
            var rest = parts[...]
            var current = rest.popFirst()?.makeAsyncIterator()
            return AsyncIterator {
                while current != nil {
                    if let chunk = try await current?.next() { return chunk }
                    current = rest.popFirst()?.makeAsyncIterator()
                }
                return nil
            }
        case .stream(let source): return AsyncIterator(pull: source.makeNext())
        }
    }

    /// Gives the chunks in order; none is empty.
    public struct AsyncIterator: AsyncIteratorProtocol {
        private var rest: [UInt8]?
        private let pull: (() async throws -> [UInt8]?)?

        fileprivate init(rest: [UInt8]) {
            self.rest = rest.isEmpty ? nil : rest
            pull = nil
        }

        fileprivate init(pull: @escaping () async throws -> [UInt8]?) {
            self.pull = pull
        }

        /// The next chunk, or nil at the body's end.
        public mutating func next() async throws -> [UInt8]? {
            guard let pull else {
                defer { rest = nil }
                return rest
            }
            while let chunk = try await pull() {
                if !chunk.isEmpty { return chunk }
            }
            return nil
        }
    }
}

/// Makes the chunks of a body. A reference, so that a body can be told from another.
final class ChunkSource: Sendable {
    let makeNext: @Sendable () -> () async throws -> [UInt8]?

    init(_ makeNext: @escaping @Sendable () -> () async throws -> [UInt8]?) {
        self.makeNext = makeNext
    }
}
