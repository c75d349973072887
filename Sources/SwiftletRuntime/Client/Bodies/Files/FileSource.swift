#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A file whose bytes a body is. A reference, which keeps bodies small.
final class FileSource: Sendable {
    let url: URL
    private let chunkSize: Int
    /// When it was looked at; nil for what has no length, such as a pipe.
    let length: Int?
    let isRepeatable: Bool
    /// Why it can't be read, as a sentence.
    let problem: String?

    init(_ url: URL, chunkSize: Int) {
        self.url = url
        self.chunkSize = max(1, chunkSize)
        do throws(FileFailure) {
            let status = try PlainFile.status(of: url)
            length = status.isRegular ? status.size : nil
            isRepeatable = status.isRegular
            problem = status.isDirectory ? FileFailure(reason: "it is a directory").message(url, "read") : nil
        } catch {
            length = nil
            isRepeatable = true
            problem = error.message(url, "read")
        }
    }

    /// Reads from the start: exactly as many bytes as were promised, where any number was.
    func makeChunks() -> () async throws -> [UInt8]? {
        let reader = FileReader(url, promised: length)
        let chunkSize = chunkSize
        return { try await reader.next(upTo: chunkSize) }
    }
}

/// An open file on its way to its end, closed there or when nobody reads any longer.
private final class FileReader: Sendable {
    private struct State {
        var file: PlainFile?
        var isAtEnd = false
        /// How many bytes of the promised ones are still to come.
        var promised: Int?
    }

    private let url: URL
    private let state: Lock<State>

    init(_ url: URL, promised: Int?) {
        self.url = url
        state = Lock(State(promised: promised))
    }

    deinit { state.withLock { $0.file?.close() } }

    func next(upTo count: Int) async throws(APIError) -> [UInt8]? {
        let result = await FileQueue.run { [state, url] in state.withLock { Self.read(url, count, &$0) } }
        do throws(FileFailure) {
            return try result.get()
        } catch {
            throw .misconfigured(error.message(url, "read"))
        }
    }

    private static func read(_ url: URL, _ count: Int, _ state: inout State) -> Result<[UInt8]?, FileFailure> {
        guard !state.isAtEnd, state.promised != 0 else {
            end(&state)
            return .success(nil)
        }
        do throws(FileFailure) {
            if state.file == nil { state.file = try PlainFile.open(url) }
            guard let file = state.file else { return .success(nil) }
            let bytes = try file.read(upTo: min(count, state.promised ?? count))
            if bytes.isEmpty, let missing = state.promised {
                throw FileFailure(reason: "it got shorter by \(missing) bytes while it was sent")
            }
            if bytes.isEmpty { end(&state) }
            state.promised = state.promised.map { $0 - bytes.count }
            return .success(bytes.isEmpty ? nil : bytes)
        } catch {
            end(&state)
            return .failure(error)
        }
    }

    private static func end(_ state: inout State) {
        state.file?.close()
        state.file = nil
        state.isAtEnd = true
    }
}
