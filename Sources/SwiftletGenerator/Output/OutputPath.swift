/// A file's place within the output folder: relative, and unable to lead out of it.
struct OutputPath: Hashable, Comparable, Sendable {
    let text: String

    /// Nil for an absolute path, for `.`, `..` or nothing between slashes, for control characters and backslashes, for
    /// parts over 255 bytes, and for the names that the output folder keeps to itself.
    init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard !parts.isEmpty, parts.allSatisfy(Self.isName) else { return nil }
        guard let first = parts.first, !Self.reservedNames.contains(String(first)) else { return nil }
        self.text = text
    }

    static let manifestName = ".swiftlet-manifest"
    static let stagingName = ".swiftlet-staging"

    /// `a` and `a/b` of `a/b/c.swift`.
    var parents: [String] {
        let parts = text.split(separator: "/").dropLast()
        return parts.indices.map { parts[...$0].joined(separator: "/") }
    }

    /// Equal for two paths that name one file on a file system that ignores case.
    var folded: String { text.lowercased() }

    static func < (left: OutputPath, right: OutputPath) -> Bool { left.text < right.text }

    private static let reservedNames: Set<String> = [manifestName, stagingName]

    private static func isName(_ part: Substring) -> Bool {
        guard !part.isEmpty, part != ".", part != "..", part.utf8.count <= 255 else { return false }
        return part.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
    }
}
