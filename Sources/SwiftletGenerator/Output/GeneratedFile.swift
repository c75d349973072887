/// A file to be: its path within the output folder, and its bytes.
public struct GeneratedFile: Hashable, Sendable {
    /// With `/`, relative to the output folder.
    public let path: String
    /// UTF-8.
    public let contents: [UInt8]

    /// Whether the path is usable is for the output folder to say.
    public init(path: String, contents: [UInt8]) {
        self.path = path
        self.contents = contents
    }
}
