/// A set of fields in four words.
struct FieldSet: ExpressibleByArrayLiteral {
    private var words = SIMD4<UInt64>()

    init() {}

    init(arrayLiteral elements: Field...) {
        for field in elements { insert(field) }
    }

    private init(words: SIMD4<UInt64>) { self.words = words }

    mutating func insert(_ field: Field) { words[Self.word(field)] |= Self.bit(field) }

    func contains(_ field: Field) -> Bool { words[Self.word(field)] & Self.bit(field) != 0 }

    var isEmpty: Bool { words == .zero }

    func union(_ other: FieldSet) -> FieldSet { FieldSet(words: words | other.words) }

    func subtracting(_ other: FieldSet) -> FieldSet { FieldSet(words: words & ~other.words) }

    func intersects(_ other: FieldSet) -> Bool { words & other.words != .zero }

    /// In the order in which ``Field`` declares them.
    var fields: [Field] { isEmpty ? [] : Field.allCases.filter(contains) }

    private static func word(_ field: Field) -> Int { Int(field.rawValue >> 6) }

    private static func bit(_ field: Field) -> UInt64 { 1 << UInt64(field.rawValue & 63) }
}
