import Foundation

/// Third-party suites that lie beside the repository.
enum SharedFiles {
    /// The folder beside the one that holds Package.swift.
    static let root: URL? = {
        var folder = URL(fileURLWithPath: #filePath)
        while folder.path != "/" {
            folder.deleteLastPathComponent()
            if FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path) {
                return folder.deletingLastPathComponent().appendingPathComponent("shared")
            }
        }
        return nil
    }()

    /// The files of a folder, sorted by name; empty where the folder isn't there.
    static func files(in folder: String) -> [URL] {
        guard let root else { return [] }
        let folder = root.appendingPathComponent(folder)
        let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return (files ?? []).sorted { $0.lastPathComponent < $1.lastPathComponent }
    }
}
