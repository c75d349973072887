import Foundation

/// Reads the sections of object files with `size`.
enum CodeSize {
    static func ofInstructions(in objects: [URL]) throws -> Int {
        let log = FileManager.default.temporaryDirectory.appendingPathComponent("swiftlet-bench-size-\(getpid())")
        defer { try? FileManager.default.removeItem(at: log) }
        #if canImport(Darwin)
        let (format, isCode) = ("-m", { (line: Substring) in line.contains("__TEXT, __text)") })
        #else
        let (format, isCode) = ("-A", { (line: Substring) in line.hasPrefix(".text") })
        #endif
        _ = try ChildProcess.run(["size", format] + objects.map(\.path), log: log)
        let text = try String(contentsOf: log, encoding: .utf8)
        return text.split(separator: "\n").lazy.map { $0.drop { $0 == " " || $0 == "\t" } }.filter(isCode)
            .compactMap { $0.replacing(":", with: " ").split(separator: " ").lazy.compactMap { Int($0) }.first }
            .reduce(0, +)
    }
}
