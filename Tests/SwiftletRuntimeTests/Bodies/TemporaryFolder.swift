import Foundation

/// A folder that is gone when nobody holds it any longer.
final class TemporaryFolder: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("swiftlet-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// The names of what is in it, hidden files too.
    var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted() }

    func file(_ name: String, _ bytes: [UInt8]? = nil) throws -> URL {
        let file = url.appendingPathComponent(name)
        if let bytes { try Data(bytes).write(to: file) }
        return file
    }
}
