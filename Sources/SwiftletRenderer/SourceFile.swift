/// A file to write: its path below the output folder, with `/`, and its text.
package struct SourceFile: Hashable, Sendable {
    package let path: String
    package let contents: [UInt8]

    package init(path: String, contents: [UInt8]) {
        self.path = path
        self.contents = contents
    }
}
