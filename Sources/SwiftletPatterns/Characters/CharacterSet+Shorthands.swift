extension CharacterSet {
    static let anything = CharacterSet([.range(0...0x10FFFF)])
    /// All but the ends of lines.
    static let anythingInLine = CharacterSet(
        [.range(0x0A...0x0A), .range(0x0D...0x0D), .range(0x2028...0x2029)],
        isNegated: true
    )

    /// `\d`, `\W`, …
    static func shorthand(_ letter: Unicode.Scalar) -> [Item]? {
        switch letter {
        case "d": digits
        case "w": word
        case "s": space
        case "D": [.inverted(digits)]
        case "W": [.inverted(word)]
        case "S": [.inverted(space)]
        default: nil
        }
    }

    /// `[:alpha:]` in ASCII, as POSIX has it.
    static func posixClass(_ name: String) -> [Item]? { posixClasses[name] }

    /// Letters, digits and `_` of ASCII: what `\b` is about too.
    static func isWord(_ codePoint: CodePoint) -> Bool {
        switch codePoint {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
        default: false
        }
    }

    private static let digits: [Item] = [.range(0x30...0x39)]
    private static let upper: [Item] = [.range(0x41...0x5A)]
    private static let lower: [Item] = [.range(0x61...0x7A)]
    private static let word: [Item] = digits + upper + lower + [.range(0x5F...0x5F)]
    /// White space and ends of lines as ECMA-262 has them, the byte order mark included.
    private static let space: [Item] = [
        .range(0x09...0x0D), .range(0x20...0x20), .range(0xA0...0xA0), .range(0x1680...0x1680),
        .range(0x2000...0x200A), .range(0x2028...0x2029), .range(0x202F...0x202F), .range(0x205F...0x205F),
        .range(0x3000...0x3000), .range(0xFEFF...0xFEFF),
    ]

    private static let posixClasses: [String: [Item]] = [
        "alnum": digits + upper + lower,
        "alpha": upper + lower,
        "blank": [.range(0x20...0x20), .range(0x09...0x09)],
        "cntrl": [.range(0x00...0x1F), .range(0x7F...0x7F)],
        "digit": digits,
        "graph": [.range(0x21...0x7E)],
        "lower": lower,
        "print": [.range(0x20...0x7E)],
        "punct": [.range(0x21...0x2F), .range(0x3A...0x40), .range(0x5B...0x60), .range(0x7B...0x7E)],
        "space": [.range(0x09...0x0D), .range(0x20...0x20)],
        "upper": upper,
        "word": word,
        "xdigit": digits + [.range(0x41...0x46), .range(0x61...0x66)],
    ]
}
