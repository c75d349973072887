/// A character in lower and in upper case, where that is one character.
struct CaseVariants {
    let lower: CodePoint
    let upper: CodePoint

    init(_ codePoint: CodePoint) {
        switch codePoint {
        case 0x41...0x5A: (lower, upper) = (codePoint + 32, codePoint)
        case 0x61...0x7A: (lower, upper) = (codePoint, codePoint - 32)
        case 0..<128: (lower, upper) = (codePoint, codePoint)
        default:
            let properties = Unicode.Scalar(codePoint)?.properties
            lower = properties.flatMap { Self.single($0.lowercaseMapping) } ?? codePoint
            upper = properties.flatMap { Self.single($0.uppercaseMapping) } ?? codePoint
        }
    }

    var hasSeveral: Bool { lower != upper }

    private static func single(_ text: String) -> CodePoint? {
        text.unicodeScalars.count == 1 ? text.unicodeScalars.first?.value : nil
    }
}
