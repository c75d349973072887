/// A part of a name: `pet_ID2` → `pet`, `ID`, `2`.
struct Word: Hashable {
    var text: String
    /// Nothing stood between it and the word before it: `base64` is two words that are joined.
    var isJoined: Bool

    init(_ text: String, isJoined: Bool = false) {
        self.text = text
        self.isJoined = isJoined
    }

    var startsWithDigit: Bool { text.unicodeScalars.first.map(Self.isDigit) ?? false }
    var endsWithDigit: Bool { text.unicodeScalars.last.map(Self.isDigit) ?? false }

    static func isUppercase(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? scalar.value >= 0x41 && scalar.value <= 0x5A : scalar.properties.isUppercase
    }

    static func isLowercase(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? scalar.value >= 0x61 && scalar.value <= 0x7A : scalar.properties.isLowercase
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? scalar.value >= 0x30 && scalar.value <= 0x39 : scalar.properties.numericType != nil
    }
}
