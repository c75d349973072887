package import SwiftletModel

/// How words become an identifier. Initialisms are kept: `base_url` → `baseURL`, `mcp-server` → `MCPServer`.
package enum NamingStyle: Sendable {
    /// Members, methods and arguments.
    case lowerCamelCase
    /// Types.
    case upperCamelCase

    /// Always a valid identifier, before it is made unique.
    package func identifier(for text: String) -> String {
        identifier(of: WordSplitter.words(of: text), in: text)
    }

    func name(of words: [Word], in text: String) -> SwiftName {
        SwiftName(identifier(of: words, in: text)) ?? fallback
    }

    /// `-name` → `minusName`: the second choice, where the first is taken.
    package func identifierWithSymbols(for text: String) -> String {
        identifier(of: WordSplitter.wordsWithSymbols(of: text), in: text)
    }

    package func name(for text: String) -> SwiftName { name(of: WordSplitter.words(of: text), in: text) }

    /// What text without a usable character is called.
    private var fallback: SwiftName {
        guard let name = SwiftName(self == .upperCamelCase ? "Value" : "value") else {
            preconditionFailure("a constant is a valid name")
        }
        return name
    }

    private func identifier(of words: [Word], in text: String) -> String {
        if self == .upperCamelCase, let acronym = Self.acronym(text) { return acronym }
        var words = words
        if words.first?.startsWithDigit ?? true { words.insert(Word("value"), at: 0) }
        var result = ""
        for (index, word) in words.enumerated() {
            // `version_1_2` isn't `version_12`.
            if word.startsWithDigit, !word.isJoined, index > 0, words[index - 1].endsWithDigit { result += "_" }
            result += spelling(of: word.text, isFirst: index == 0)
        }
        return SwiftName(result) == nil ? fallback.identifier : result
    }

    private func spelling(of word: String, isFirst: Bool) -> String {
        if isFirst, self == .lowerCamelCase { return Self.lowercasedAtStart(word) }
        if let initialism = Initialisms.spelling(of: word) { return Self.capitalized(initialism, isFirst) }
        if let first = word.utf8.first, first < 0x80 { return Self.capitalized(word, first) }
        return word.prefix(1).uppercased() + word.dropFirst()
    }

    /// `XYZData` starts as `xyzData`.
    private static func lowercasedAtStart(_ word: String) -> String {
        if Initialisms.spelling(of: word) != nil { return word.lowercased() }
        guard let first = word.utf8.first, word.unicodeScalars.contains(where: Word.isLowercase) else {
            return word.lowercased()
        }
        if first < 0x80 { return Word.isUppercase(Unicode.Scalar(first)) ? recased(word, first + 0x20) : word }
        return word.prefix(1).lowercased() + word.dropFirst()
    }

    /// Most words are ASCII at their start.
    private static func capitalized(_ word: String, _ first: UInt8) -> String {
        Word.isLowercase(Unicode.Scalar(first)) ? recased(word, first - 0x20) : word
    }

    /// With another first byte.
    private static func recased(_ word: String, _ first: UInt8) -> String {
        var word = word
        return word.withUTF8 { bytes in
            String(unsafeUninitializedCapacity: bytes.count) { result in
                _ = result.initialize(from: bytes)
                result[0] = first
                return bytes.count
            }
        }
    }

    /// `iOS` starts a type's name as `IOS`.
    private static func capitalized(_ initialism: String, _ isFirst: Bool) -> String {
        isFirst ? initialism.prefix(1).uppercased() + initialism.dropFirst() : initialism
    }

    /// A type called `SKU` or `VPC` stays so; `USER` doesn't.
    private static func acronym(_ text: String) -> String? {
        guard (2...3).contains(text.utf8.count), text.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
            return nil
        }
        return text
    }
}
