import Foundation

/// The folder of descriptions and suites beside the one that holds Package.swift.
enum SharedFolder {
    private static let root: URL = {
        var folder = URL(fileURLWithPath: #filePath)
        while folder.path != "/", !exists(folder.appendingPathComponent("Package.swift")) {
            folder.deleteLastPathComponent()
        }
        return folder.deletingLastPathComponent().appendingPathComponent("shared")
    }()

    static func has(_ path: String) -> Bool { exists(url(path)) }

    static func url(_ path: String) -> URL { root.appendingPathComponent(path) }

    /// Names in a folder, sorted.
    static func names(in path: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: url(path).path)) ?? []).sorted()
    }

    static func bytes(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: url(path))) }

    private static func exists(_ url: URL) -> Bool { FileManager.default.fileExists(atPath: url.path) }
}
