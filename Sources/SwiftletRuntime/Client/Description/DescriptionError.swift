/// Why the text of a client or operation description can't be read; always a defect of the generator that wrote it.
struct DescriptionError: Error, Hashable, CustomStringConvertible {
    /// From 1.
    let line: Int
    let message: String
    let text: String

    var description: String { "line \(line): \(message): \(text)" }
}
