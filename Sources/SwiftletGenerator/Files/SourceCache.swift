package import SwiftletDiagnostics

/// The files that diagnostics point into, read when first needed.
package final class SourceCache {
    private var files: [String: SourceLines?] = [:]

    package init() {}

    /// Nil for a file that can't be read.
    package func lines(of file: String) -> SourceLines? {
        if let known = files[file] { return known }
        let lines = (try? FileSystem.read(file)).map { SourceLines($0) }
        files[file] = .some(lines)
        return lines
    }
}
