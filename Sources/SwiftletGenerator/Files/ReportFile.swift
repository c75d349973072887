/// A file that the user named for a report, and not part of what is generated.
package struct ReportFile {
    private let path: String

    package init(_ path: String) {
        self.path = path
    }

    /// What the file held stays until all of the new text is there.
    package func write(_ text: String) throws(FileError) {
        try FileSystem.replace(path, contents: Array(text.utf8))
    }
}
