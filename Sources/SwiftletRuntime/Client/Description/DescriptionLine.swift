/// One line of a description text, read from left to right: words, names in quotes, and attributes behind commas.
///
///     query "weird, name": form, explode
struct DescriptionLine {
    let number: Int
    let text: String
    private var rest: Substring

    init(_ text: Substring, number: Int) {
        self.number = number
        self.text = String(text)
        rest = text
    }

    /// The lines of a text that aren't empty.
    static func lines(of text: String) -> [DescriptionLine] {
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { index, line in
            line.isEmpty ? nil : DescriptionLine(line, number: index + 1)
        }
    }

    var isAtEnd: Bool { rest.isEmpty }

    func failure(_ message: String) -> DescriptionError {
        DescriptionError(line: number, message: message, text: text)
    }

    /// The characters up to a space, comma or the end; in quotes, a JSON string.
    mutating func word(_ expected: String) throws(DescriptionError) -> String {
        skipSpaces()
        if rest.first == "\"" { return try quoted() }
        let word = rest.prefix { $0 != " " && $0 != "," }
        guard !word.isEmpty else { throw failure("\(expected) expected") }
        rest = rest[word.endIndex...]
        return String(word)
    }

    /// A name and the colon behind it; names that hold more than letters stand in quotes, as JSON strings.
    mutating func nameBeforeColon() throws(DescriptionError) -> String {
        skipSpaces()
        let name: String
        if rest.first == "\"" {
            name = try quoted()
        } else {
            let plain = rest.prefix { $0 != ":" }
            rest = rest[plain.endIndex...]
            name = String(plain)
        }
        guard !name.isEmpty, rest.first == ":" else { throw failure("a name and a colon expected") }
        rest = rest.dropFirst()
        return name
    }

    /// What stands behind each comma, to the end: `, explode, environment KEY` gives `explode` and `environment` of `KEY`.
    mutating func attributes() throws(DescriptionError) -> [Attribute] {
        var attributes: [Attribute] = []
        while !isAtEnd {
            guard rest.first == "," else { throw failure("a comma expected before '\(rest)'") }
            rest = rest.dropFirst()
            let keyword = try word("an attribute")
            let hasValue = !isAtEnd && rest.first != ","
            attributes.append(Attribute(keyword: keyword, value: hasValue ? try word("a value") : nil))
        }
        return attributes
    }

    struct Attribute: Hashable {
        let keyword: String
        var value: String?

        static let required = Attribute(keyword: "required")
    }

    /// Everything that is left; in quotes, a JSON string.
    mutating func remainder() throws(DescriptionError) -> String {
        skipSpaces()
        if rest.first == "\"" { return try quoted() }
        defer { rest = "" }
        return String(rest)
    }

    mutating func requireEnd() throws(DescriptionError) {
        guard isAtEnd else { throw failure("nothing expected behind '\(text.dropLast(rest.count))'") }
    }

    private mutating func skipSpaces() {
        rest = rest.drop { $0 == " " }
    }

    private mutating func quoted() throws(DescriptionError) -> String {
        var end = rest.utf8.index(after: rest.startIndex)
        while end < rest.endIndex, rest.utf8[end] != UInt8(ascii: "\"") {
            let isEscape = rest.utf8[end] == UInt8(ascii: "\\")
            end = rest.utf8.index(end, offsetBy: isEscape ? 2 : 1, limitedBy: rest.endIndex) ?? rest.endIndex
        }
        guard end < rest.endIndex else { throw failure("a closing quotation mark expected") }
        let next = rest.utf8.index(after: end)
        guard let name = try? JSONCodec.decode(String.self, from: Array(rest[..<next].utf8)) else {
            throw failure("a JSON string expected")
        }
        rest = rest[next...]
        return name
    }
}
