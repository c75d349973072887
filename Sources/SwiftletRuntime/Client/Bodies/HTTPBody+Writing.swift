#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

extension HTTPBody {
    /// Writes the whole body to a file, which appears at the end, in place of any that was there.
    ///
    /// The bytes go to a file beside it, with a name of its own; if anything fails, or the task is cancelled, that one is
    /// removed and nothing is changed.
    ///
    /// - Parameters:
    ///   - limit: The most bytes to accept.
    ///   - progress: Told after each chunk that was written.
    /// - Throws: ``TransportError`` of kind `bodyTooLarge` beyond the limit, and of kind `connection` where the body ends
    ///   before its length; ``APIError/configuration(_:)`` where the file can't be written; `CancellationError`; and what
    ///   the sender of the chunks throws.
    public func write(to file: URL, upTo limit: Int = .max, progress: TransferProgress? = nil) async throws {
        try await write(to: try await FileWriter.begin(file), upTo: limit, total: length, progress: progress)
    }

    /// The same to a file that is begun; ends it either way.
    func write(to writer: FileWriter, upTo limit: Int, total: Int?, progress: TransferProgress?) async throws {
        do {
            var count = 0
            for try await chunk in self {
                guard chunk.count <= limit - count else { throw TransportError.bodyTooLarge(limit: limit) }
                try await writer.write(chunk)
                count += chunk.count
                progress?(count, total)
            }
            // A stream that ends because the task was cancelled looks finished.
            try Task.checkCancellation()
            if let length, count < length {
                throw TransportError(
                    .connection,
                    reason: "the body ended after \(count) of \(length) bytes",
                    mayHaveArrived: true
                )
            }
            try await writer.commit()
        } catch {
            await writer.discard()
            throw error
        }
    }
}
