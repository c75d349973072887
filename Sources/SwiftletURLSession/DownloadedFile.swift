import Foundation
import SwiftletRuntime

/// A file that a download task has written: a body that is read once, and removed when nobody wants it any longer.
struct DownloadedFile: AsyncSequence, Sendable {
    typealias Element = [UInt8]

    fileprivate final class Owner: Sendable {
        let file: URL

        init(_ file: URL) {
            self.file = file
        }

        deinit {
            try? FileManager.default.removeItem(at: file)
        }
    }

    private let owner: Owner

    /// Takes the file away from where the session will remove it.
    init(taking file: URL) throws {
        let own = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString, isDirectory: false)
        try FileManager.default.moveItem(at: file, to: own)
        owner = Owner(own)
    }

    func makeAsyncIterator() -> Iterator {
        Iterator(owner: owner, chunks: HTTPBody(file: owner.file).makeAsyncIterator())
    }

    struct Iterator: AsyncIteratorProtocol {
        fileprivate let owner: Owner
        fileprivate var chunks: HTTPBody.AsyncIterator

        mutating func next() async throws -> [UInt8]? {
            try await chunks.next()
        }
    }
}
