import Foundation

@testable import SwiftletGenerator

/// A folder of its own for each test, removed with the last reference to it.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("swiftlet-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func place(_ name: String) -> String { Path.join(path, name) }

    func write(_ text: String, to name: String) throws {
        try FileSystem.createDirectories(Path.parent(of: place(name)))
        try? FileManager.default.removeItem(atPath: place(name))
        try FileSystem.create(place(name), contents: Array(text.utf8))
    }

    func text(_ name: String) throws -> String {
        String(decoding: try FileSystem.read(place(name)), as: UTF8.self)
    }

    func exists(_ name: String) -> Bool { (try? FileSystem.kind(of: place(name))) ?? nil != nil }

    /// Every file below `name` with its text; links are shown by where they lead.
    func snapshot(_ name: String = "") throws -> [String: String] {
        let root = name.isEmpty ? path : place(name)
        var files: [String: String] = [:]
        for item in FileManager.default.enumerator(atPath: root)?.compactMap({ $0 as? String }) ?? [] {
            let place = Path.join(root, item)
            switch try FileSystem.kind(of: place) {
            case .file: files[item] = String(decoding: try FileSystem.read(place), as: UTF8.self)
            case .symbolicLink: files[item] = try FileManager.default.destinationOfSymbolicLink(atPath: place)
            default: continue
            }
        }
        return files
    }
}

extension GeneratedFile {
    init(_ path: String, _ text: String) {
        self.init(path: path, contents: Array(text.utf8))
    }
}
