import Foundation

/// The folder of a target that holds a description: what a plugin has to know of it before the tool reads it.
struct TargetFolder {
    let url: URL

    /// Every file that the tool may read, sorted: descriptions, what they refer to, configurations, templates.
    var inputs: [URL] {
        let extensions: Set = ["yaml", "yml", "json", "mustache"]
        let files = FileManager.default.enumerator(at: url, includingPropertiesForKeys: nil, options: .skipsHiddenFiles)
        return (files ?? .init()).compactMap { $0 as? URL }.filter { extensions.contains($0.pathExtension) }
            .sorted { $0.path < $1.path }
    }

    /// Whether a description or a configuration lies there under a name that the tool looks for.
    var holdsDescription: Bool {
        !configurations.isEmpty
            || files.contains { ["openapi", "swagger"].contains($0.deletingPathExtension().lastPathComponent) }
    }

    /// How many files the tool is to write: 32, or what a line such as `shards: 32` of the configuration says.
    var shardCount: Int {
        get throws {
            for file in configurations {
                let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
                guard let line = lines.first(where: { $0.hasPrefix("shards") }) else { continue }
                let words = line.prefix { $0 != "#" }.split(whereSeparator: \.isWhitespace)
                guard words.count == 2, words[0] == "shards:", let count = Int(words[1]), (1...256).contains(count)
                else { throw ShardCountError(file: file, line: String(line)) }
                return count
            }
            return 32
        }
    }

    private var configurations: [URL] {
        files.filter { $0.lastPathComponent == "swiftlet.yaml" || $0.lastPathComponent.hasSuffix(".swiftlet.yaml") }
    }

    private var files: [URL] {
        let files = try? FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil)
        return (files ?? []).filter { ["yaml", "yml", "json"].contains($0.pathExtension) }
    }
}

struct ShardCountError: Error, CustomStringConvertible {
    let file: URL
    let line: String

    var description: String {
        "\(file.path): the plugin can't read the line '\(line)': write it as 'shards: 32', a number from 1 to 256"
    }
}
