/// A set of fields in three words.
struct FieldSet: ExpressibleByArrayLiteral {
    private var words: (UInt64, UInt64, UInt64) = (0, 0, 0)

    init() {}

    init(arrayLiteral elements: Field...) {
        for field in elements { insert(field) }
    }

    mutating func insert(_ field: Field) {
        let bit: UInt64 = 1 << UInt64(field.rawValue & 63)
        switch field.rawValue >> 6 {
        case 0: words.0 |= bit
        case 1: words.1 |= bit
        default: words.2 |= bit
        }
    }

    func contains(_ field: Field) -> Bool {
        let bit: UInt64 = 1 << UInt64(field.rawValue & 63)
        switch field.rawValue >> 6 {
        case 0: return words.0 & bit != 0
        case 1: return words.1 & bit != 0
        default: return words.2 & bit != 0
        }
    }

    var isEmpty: Bool { words.0 | words.1 | words.2 == 0 }

    func union(_ other: FieldSet) -> FieldSet {
        var result = self
        result.words.0 |= other.words.0
        result.words.1 |= other.words.1
        result.words.2 |= other.words.2
        return result
    }

    func subtracting(_ other: FieldSet) -> FieldSet {
        var result = self
        result.words.0 &= ~other.words.0
        result.words.1 &= ~other.words.1
        result.words.2 &= ~other.words.2
        return result
    }

    func intersects(_ other: FieldSet) -> Bool {
        (words.0 & other.words.0) | (words.1 & other.words.1) | (words.2 & other.words.2) != 0
    }

    /// In the order in which ``Field`` declares them.
    var fields: [Field] { isEmpty ? [] : Field.allCases.filter(contains) }
}
