#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A file that is written beside its place and put there at the end, or removed.
final class FileWriter: Sendable {
    private let target: URL
    private let beside: URL
    private let file: Lock<PlainFile?>

    private init(_ target: URL, beside: URL, _ file: PlainFile) {
        self.target = target
        self.beside = beside
        self.file = Lock(file)
    }

    /// What nobody ended isn't wanted.
    deinit {
        file.withLock { [beside] file in
            guard let open = file else { return }
            open.close()
            PlainFile.remove(beside)
        }
    }

    static func begin(_ target: URL) async throws(APIError) -> FileWriter {
        let name = ".\(UInt64.random(in: 0 ... .max).hex).part"
        let beside = target.deletingLastPathComponent().appendingPathComponent(name, isDirectory: false)
        let created = await FileQueue.run { () -> Result<PlainFile, FileFailure> in
            do throws(FileFailure) {
                if let status = try? PlainFile.status(of: target), status.isDirectory {
                    throw FileFailure(reason: "it is a directory")
                }
                return .success(try PlainFile.create(beside))
            } catch {
                return .failure(error)
            }
        }
        switch created {
        case .success(let file): return FileWriter(target, beside: beside, file)
        case .failure(let failure): throw .misconfigured(failure.message(target, "written"))
        }
    }

    func write(_ bytes: [UInt8]) async throws(APIError) {
        guard let open = file.withLock({ $0 }) else { return }
        try await attempt { () throws(FileFailure) in try open.write(bytes) }
    }

    /// Puts the file in its place.
    func commit() async throws(APIError) {
        guard let open = take() else { return }
        try await attempt { [beside, target] () throws(FileFailure) in
            do throws(FileFailure) {
                try open.closeChecked()
                try PlainFile.rename(beside, to: target)
            } catch {
                PlainFile.remove(beside)
                throw error
            }
        }
    }

    func discard() async {
        guard let open = take() else { return }
        await FileQueue.run { [beside] in
            open.close()
            PlainFile.remove(beside)
        }
    }

    private func take() -> PlainFile? {
        file.withLock { file in
            defer { file = nil }
            return file
        }
    }

    private func attempt(_ step: @escaping @Sendable () throws(FileFailure) -> Void) async throws(APIError) {
        let failure = await FileQueue.run { () -> FileFailure? in
            do throws(FileFailure) {
                try step()
                return nil
            } catch {
                return error
            }
        }
        if let failure { throw .misconfigured(failure.message(target, "written")) }
    }
}

extension UInt64 {
    /// Sixteen digits.
    var hex: String {
        let digits = String(self, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
