import Foundation

/// The folder of descriptions and suites beside the repository.
enum Shared {
    static let folder: URL = {
        var root = URL(fileURLWithPath: #filePath)
        while root.path != "/", !exists(root.appendingPathComponent("Package.swift")) { root.deleteLastPathComponent() }
        return root.deletingLastPathComponent().appendingPathComponent("shared")
    }()

    static func has(_ path: String) -> Bool { exists(folder.appendingPathComponent(path)) }

    static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appendingPathComponent(path)))
    }

    /// The files directly in a folder, by path and in order.
    static func files(in path: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(path).path)
            .sorted().map { path + "/" + $0 }
    }

    private static func exists(_ url: URL) -> Bool { FileManager.default.fileExists(atPath: url.path) }
}
