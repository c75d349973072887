/// One line of a description text, read byte by byte from left to right: words, names before colons, and attributes
/// behind commas. Whatever isn't plain stands in quotes, as a JSON string.
///
///     query "weird, name": form, explode
struct DescriptionLine {
    /// What stands behind a comma: `explode`, or `environment DATAGRID_API_KEY`.
    struct Attribute: Hashable {
        let name: String
        let value: String?
    }

    let number: Int
    private let bytes: ArraySlice<UInt8>
    private var rest: ArraySlice<UInt8>

    private init(_ bytes: ArraySlice<UInt8>, number: Int) {
        self.number = number
        self.bytes = bytes
        rest = bytes
    }

    /// The lines of a text that aren't empty.
    static func lines(of text: String) -> [DescriptionLine] {
        let lines = Array(text.utf8).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return lines.enumerated().compactMap { index, line in
            line.isEmpty ? nil : DescriptionLine(line, number: index + 1)
        }
    }

    func failure(_ message: String) -> DescriptionError {
        DescriptionError(line: number, message: message, text: Self.text(bytes))
    }

    var isAtEnd: Bool { rest.isEmpty }

    /// Whether something stands before the next comma.
    var hasWord: Bool { rest.first { $0 != UInt8(ascii: " ") }.map { $0 != UInt8(ascii: ",") } ?? false }

    /// What stands next: a string in quotes, or the characters up to a space, comma or the end.
    mutating func word(_ expected: String) throws(DescriptionError) -> String {
        try next(expected, until: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ",") })
    }

    /// The same up to a comma or the end, since `text/plain; charset=utf-8` has a space.
    mutating func phrase(_ expected: String) throws(DescriptionError) -> String {
        try next(expected, until: { $0 == UInt8(ascii: ",") })
    }

    /// All that is left, or the string in quotes that is left.
    mutating func remainder(_ expected: String) throws(DescriptionError) -> String {
        try next(expected, until: { _ in false })
    }

    /// A name and the colon behind it.
    mutating func nameBeforeColon() throws(DescriptionError) -> String {
        let name = try next("a name", until: { $0 == UInt8(ascii: ":") })
        guard rest.first == UInt8(ascii: ":") else { throw failure("a colon expected behind the name") }
        rest = rest.dropFirst()
        return name
    }

    /// What stands behind each comma, to the end or to a keyword that is read over.
    mutating func attributes(before keyword: String? = nil) throws(DescriptionError) -> [Attribute] {
        var attributes: [Attribute] = []
        while !isAtEnd {
            guard rest.first == UInt8(ascii: ",") else { throw failure("a comma expected before '\(Self.text(rest))'") }
            rest = rest.dropFirst()
            let name = try word("an attribute")
            if name == keyword {
                guard !isAtEnd else { throw failure("something behind '\(name)' expected") }
                return attributes
            }
            skipSpaces()
            let hasValue = !isAtEnd && rest.first != UInt8(ascii: ",")
            attributes.append(Attribute(name: name, value: hasValue ? try word("a value") : nil))
        }
        return attributes
    }

    /// Names with `+` between them, to the end.
    mutating func names(_ expected: String) throws(DescriptionError) -> [String] {
        var names = [try word(expected)]
        skipSpaces()
        while rest.first == UInt8(ascii: "+") {
            rest = rest.dropFirst()
            names.append(try word(expected))
            skipSpaces()
        }
        return names
    }

    mutating func requireEnd() throws(DescriptionError) {
        guard isAtEnd else { throw failure("the line's end expected before '\(Self.text(rest))'") }
    }

    private mutating func next(
        _ expected: String,
        until isEnd: (UInt8) -> Bool
    ) throws(DescriptionError) -> String {
        skipSpaces()
        if rest.first == UInt8(ascii: "\"") { return try quoted() }
        let word = rest.prefix { !isEnd($0) }
        guard !word.isEmpty else { throw failure("\(expected) expected") }
        rest = rest[word.endIndex...]
        return Self.text(word)
    }

    private mutating func quoted() throws(DescriptionError) -> String {
        var end = rest.startIndex + 1
        while end < rest.endIndex, rest[end] != UInt8(ascii: "\"") {
            end += rest[end] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard end < rest.endIndex else { throw failure("a closing quotation mark expected") }
        guard let string = try? JSONCodec.decode(String.self, from: rest[...end]) else {
            throw failure("a JSON string expected")
        }
        rest = rest[(end + 1)...]
        return string
    }

    private mutating func skipSpaces() {
        rest = rest.drop { $0 == UInt8(ascii: " ") }
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes, as: UTF8.self)
    }
}
