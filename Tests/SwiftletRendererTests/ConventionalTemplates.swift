import Foundation

/// The folder that `Scripts/bench compile` compares ours with, as a user's own folder would be read.
enum ConventionalTemplates {
    static var sources: [String: String] {
        get throws {
            let folder = URL(fileURLWithPath: #filePath)
                .appendingPathComponent("../../../Benchmarks/Templates/Conventional").standardizedFileURL
            var sources: [String: String] = [:]
            for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
            where path.hasSuffix(".mustache") {
                let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
                sources[String(path.dropLast(".mustache".count))] = text
            }
            return sources
        }
    }
}
