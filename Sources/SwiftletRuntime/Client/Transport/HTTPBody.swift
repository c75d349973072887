/// The body of a request or response: bytes at hand, or chunks that arrive.
///
///     for try await chunk in body { … }       // chunk is [UInt8]
///     let bytes = try await body.collect(upTo: 1_000_000)
public struct HTTPBody: Sendable {
    private enum Content: Sendable {
        case bytes([UInt8])
        case stream(@Sendable () -> () async throws -> [UInt8]?)
    }

    private let content: Content

    /// The number of bytes, where it is known beforehand.
    public let length: Int?

    /// Whether the body can be read more than once, as a repeated request must.
    public let isRepeatable: Bool

    /// A body that is at hand.
    public init(_ bytes: [UInt8]) {
        content = .bytes(bytes)
        length = bytes.count
        isRepeatable = true
    }

    /// A body that arrives in chunks.
    ///
    /// - Parameters:
    ///   - length: The number of bytes in all, where it is known.
    ///   - isRepeatable: Whether the sequence can be iterated again from its start.
    public init<Chunks: AsyncSequence & Sendable>(
        _ chunks: Chunks,
        length: Int? = nil,
        isRepeatable: Bool = false
    ) where Chunks.Element == [UInt8] {
        content = .stream {
            var iterator = chunks.makeAsyncIterator()
            return { try await iterator.next() }
        }
        self.length = length
        self.isRepeatable = isRepeatable
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
        case .bytes(let bytes): AsyncIterator(rest: bytes)
        case .stream(let makeNext): AsyncIterator(pull: makeNext())
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
