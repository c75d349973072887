import Datagrid
import Foundation
import Testing

/// What the vendor's Python SDK was seen doing, case by case; lies beside the repository.
enum Recordings {
    static let isAvailable = FileManager.default.fileExists(atPath: file.path)
    static let missing: Comment = "../shared/reference/python-sdk-recordings.json is absent"

    /// All cases, in the file's order.
    static func all() throws -> [Recording] {
        let root = try JSONCodec.decode(JSONValue.self, from: try Data(contentsOf: file))
        return (root["cases"]?.arrayValue ?? []).compactMap(Recording.init)
    }

    /// The cases whose names start with a prefix.
    static func cases(_ prefix: String) throws -> [Recording] {
        try all().filter { $0.name.hasPrefix(prefix) }
    }

    /// The folder with `Package.swift`.
    static let packageRoot = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static let file =
        packageRoot
        .appendingPathComponent("../shared/reference/python-sdk-recordings.json").standardizedFileURL
}
