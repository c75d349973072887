/// Hears how many bytes have moved so far, and how many there will be in all, where that is known.
public typealias TransferProgress = @Sendable (_ bytes: Int, _ total: Int?) -> Void

extension HTTPBody {
    /// The same body, telling `progress` after each chunk that has been taken from it.
    ///
    ///     let body = HTTPBody(file: url).reporting { bytes, total in print(bytes, total ?? 0) }
    ///
    /// Of a request, the transport takes chunks as it sends them, or at once where it gathers bodies; a body that is sent
    /// again starts over at its first chunk. It is called on no particular thread.
    public func reporting(_ progress: @escaping TransferProgress) -> HTTPBody {
        let whole = self
        let source = ChunkSource {
            let chunks = whole.slices()
            var count = 0
            return {
                guard let chunk = try await chunks() else { return nil }
                count += chunk.count
                progress(count, whole.length)
                return chunk
            }
        }
        return HTTPBody(.stream(source), length: length, isRepeatable: isRepeatable, mediaType: mediaType)
    }

    /// The chunks, those of bytes at hand small enough to tell progress.
    private func slices() -> () async throws -> [UInt8]? {
        guard let bytes else {
            var iterator = makeAsyncIterator()
            return { try await iterator.next() }
        }
        var rest = bytes[...]
        return {
            guard !rest.isEmpty else { return nil }
            let chunk = Array(rest.prefix(Self.defaultChunkSize))
            rest = rest.dropFirst(chunk.count)
            return chunk
        }
    }
}
