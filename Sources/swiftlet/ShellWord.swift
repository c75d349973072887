/// A text as one word of a shell, to be copied: `pets.yaml`, `"my pets.yaml"`.
struct ShellWord: CustomStringConvertible {
    private let text: String

    init(_ text: String) { self.text = text }

    var description: String {
        let isPlain = text.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || "0123456789-_./+,:@%=".unicodeScalars.contains($0)
        }
        if isPlain, !text.isEmpty { return text }
        return "\"" + text.map { "\\\"$`".contains($0) ? "\\\($0)" : String($0) }.joined() + "\""
    }
}
