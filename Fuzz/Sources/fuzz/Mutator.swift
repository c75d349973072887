/// Makes new texts of old ones, the same for the same seed.
struct Mutator {
    private var pool: [[UInt8]]
    private var generator: SplitMix

    /// Bytes that mean something to JSON, and edges of numbers, dates and UTF-8.
    private static let tokens: [[UInt8]] =
        [
            "{", "}", "[", "]", "\"", ":", ",", "\\", "\\u", "\\ud83d\\ude00", "\\ud83d", "null", "true", "false", "0",
            "-", "-0",
            "1e9", "1e400", "-1e-400", "9223372036854775807", "9223372036854775808", "0.1234567890123456789012345",
            "3.0",
            "2024-02-29T23:59:60.123456789-23:59", "2024-02-29", "t", "z", "http://[", "https://e.com/", "{}", "[]",
            "é", "😀",
            " ", "\n", "\u{0}", "AAAA", "=", "0192e4a0-7b1c-7000-8000-0123456789ab",
        ].map { Array($0.utf8) } + [[0xFF], [0xC0], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82]]

    init(texts: [[UInt8]], seed: UInt64) {
        pool = texts
        generator = SplitMix(state: seed)
    }

    /// Lets a text that is JSON take the place of another, so that changes add up without wearing the texts out.
    mutating func keep(_ text: [UInt8]) {
        pool[Int.random(in: 0..<pool.count, using: &generator)] = text
    }

    /// One of the texts with up to three changes.
    mutating func next() -> [UInt8] {
        var text = pool.randomElement(using: &generator) ?? []
        if text.count > 4096 { text = Array(text.prefix(4096)) }
        for _ in 0..<Int.random(in: 1...3, using: &generator) { change(&text) }
        return text
    }

    private mutating func change(_ text: inout [UInt8]) {
        let start = Int.random(in: 0...text.count, using: &generator)
        let end = min(text.count, start + Int.random(in: 0...8, using: &generator))
        switch Int.random(in: 0..<7, using: &generator) {
        case 0: text.removeSubrange(start..<end)
        case 1: text.insert(contentsOf: Self.tokens.randomElement(using: &generator) ?? [], at: start)
        case 2: text.replaceSubrange(start..<end, with: Self.tokens.randomElement(using: &generator) ?? [])
        case 3: text.insert(contentsOf: text[start..<end], at: start)
        case 4: text = Array(text.prefix(start))
        case 5:
            let other = pool.randomElement(using: &generator) ?? []
            text.insert(
                contentsOf: other.suffix(Int.random(in: 0...min(64, other.count), using: &generator)),
                at: start
            )
        default:
            if start < text.count { text[start] = UInt8.random(in: 0...255, using: &generator) }
        }
    }
}

/// SplitMix64.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
