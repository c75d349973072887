/// A file to be: its path within the output folder, and its bytes.
public struct GeneratedFile: Hashable, Sendable {
    public let path: String
    public let contents: [UInt8]

    public init(path: String, contents: [UInt8]) {
        self.path = path
        self.contents = contents
    }
}
