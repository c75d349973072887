/// Text from a document into words, whatever convention it follows: `getURLForID2` → `get`, `URL`, `For`, `ID`, `2`.
enum WordSplitter {
    static func words(of text: String) -> [Word] {
        let scalars = scalars(of: text)
        var words = split(text, scalars)
        if words.isEmpty { words = SymbolNames.words(of: text) }
        guard scalars.contains(where: Word.isLowercase) else { return words.map(lowercased) }
        return joinMixedCase(words)
    }

    /// With its symbols in words: `-name` → `minus`, `name`; `c++` → `c`, `plus`, `plus`.
    static func wordsWithSymbols(of text: String) -> [Word] {
        words(of: SymbolNames.spelledOut(text))
    }

    private static func scalars(of text: String) -> [Unicode.Scalar] {
        var text = text
        let scalars = text.withUTF8 { bytes in
            bytes.allSatisfy { $0 < 0x80 } ? bytes.map { Unicode.Scalar($0) } : nil
        }
        return scalars ?? Array(text.unicodeScalars)
    }

    private static func split(_ text: String, _ scalars: [Unicode.Scalar]) -> [Word] {
        var text = text
        return text.withUTF8 { split($0, scalars) }
    }

    private static func split(_ bytes: UnsafeBufferPointer<UInt8>, _ scalars: [Unicode.Scalar]) -> [Word] {
        var words: [Word] = []
        // Of the word at hand, in `bytes`.
        var (start, end) = (0, 0)
        var isJoined = false
        func finish(joiningNext: Bool) {
            if start < end {
                let word = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
                words.append(Word(word, isJoined: isJoined))
            }
            start = end
            isJoined = joiningNext
        }
        for (index, scalar) in scalars.enumerated() {
            let next = end + UTF8.width(scalar)
            if let sign = sign(at: index, in: scalars) {
                finish(joiningNext: false)
                words.append(Word(sign))
            }
            guard isPart(scalar, first: start == end) else {
                finish(joiningNext: false)
                (start, end) = (next, next)
                continue
            }
            if start < end, startsWord(at: index, in: scalars) { finish(joiningNext: true) }
            end = next
        }
        finish(joiningNext: false)
        return words
    }

    /// `+1`, `-1`: a sign that changes the meaning.
    private static func sign(at index: Int, in scalars: [Unicode.Scalar]) -> String? {
        guard index == 0, scalars.count > 1, Word.isDigit(scalars[1]) else { return nil }
        return scalars[0] == "-" ? "minus" : scalars[0] == "+" ? "plus" : nil
    }

    private static func isPart(_ scalar: Unicode.Scalar, first: Bool) -> Bool {
        if scalar.isASCII { return isLetter(scalar) || Word.isDigit(scalar) }
        // Marks continue a word; what Swift allows in no identifier separates words.
        return first && !Word.isDigit(scalar) ? scalar.properties.isXIDStart : scalar.properties.isXIDContinue
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        Word.isLowercase(scalar) || Word.isUppercase(scalar)
    }

    /// Between `t|U` of `getURL`, `L|F` of `URLFor`, `D|2` of `ID2` and `2|F` of `ID2For`; not in `2nd`, not in `IDs`.
    private static func startsWord(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
        let (before, this) = (scalars[index - 1], scalars[index])
        if Word.isDigit(this) { return !Word.isDigit(before) && !isInsideNumberWord(before: index, in: scalars) }
        guard Word.isUppercase(this) else { return false }
        guard Word.isUppercase(before) else { return true }
        guard index + 1 < scalars.count, Word.isLowercase(scalars[index + 1]) else { return false }
        return !isPlural(at: index + 1, in: scalars)
    }

    /// `1024x1024` is one word.
    private static func isInsideNumberWord(before index: Int, in scalars: [Unicode.Scalar]) -> Bool {
        var start = index
        while start > 0, isPart(scalars[start - 1], first: false), !Word.isUppercase(scalars[start - 1]) {
            start -= 1
            if Word.isDigit(scalars[start]) { return true }
        }
        return false
    }

    /// The `s` of `IDs` and `URLsByName`.
    private static func isPlural(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
        guard scalars[index] == "s" else { return false }
        guard index + 1 < scalars.count else { return true }
        return !Word.isLowercase(scalars[index + 1])
    }

    /// `OAuth` and `IPv4` are written with a capital inside.
    private static func joinMixedCase(_ words: [Word]) -> [Word] {
        guard words.contains(where: { $0.isJoined }) else { return words }
        var result: [Word] = []
        for word in words {
            if word.isJoined, let last = result.last, isMixedCase(last.text, word.text) {
                result[result.count - 1].text += word.text
            } else {
                result.append(word)
            }
        }
        return result
    }

    private static func isMixedCase(_ start: String, _ end: String) -> Bool {
        // `GraphQL` is the longest.
        start.utf8.count + end.utf8.count <= 7 && mixedCase.contains(start + end)
    }

    private static let mixedCase: Set<String> = ["OAuth", "IPv", "iOS", "macOS", "tvOS", "GraphQL"]

    private static func lowercased(_ word: Word) -> Word {
        Word(word.text.lowercased(), isJoined: word.isJoined)
    }
}
