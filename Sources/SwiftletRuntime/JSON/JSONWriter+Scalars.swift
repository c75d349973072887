extension JSONWriter {
    /// Writes `null`.
    mutating func writeNull() {
        write(plain: "null")
    }

    /// Writes `true` or `false`.
    mutating func write(bool: Bool) {
        write(plain: bool ? "true" : "false")
    }

    /// Writes an integer.
    mutating func write(integer: Int64) {
        var magnitude = integer.magnitude
        var digits = 1
        var rest = magnitude / 10
        while rest > 0 {
            digits += 1
            rest /= 10
        }
        if integer < 0 { write(UInt8(ascii: "-")) }
        write(count: digits) { target in
            for index in (0..<digits).reversed() {
                target[index] = UInt8(truncatingIfNeeded: magnitude % 10) + UInt8(ascii: "0")
                magnitude /= 10
            }
        }
    }

    /// Writes the fewest digits that read back as the same double; a whole number without `.0`.
    mutating func write(double: Double) throws(JSONEncodingError) {
        guard double.isFinite else { throw JSONEncodingError(reason: "\(double) has no JSON form") }
        write(plain: Self.text(of: double))
    }

    /// Writes the fewest digits that read back as the same float.
    mutating func write(float: Float) throws(JSONEncodingError) {
        guard float.isFinite else { throw JSONEncodingError(reason: "\(float) has no JSON form") }
        write(plain: Self.withoutPointZero(float.description))
    }

    static func text(of double: Double) -> String {
        withoutPointZero(double.description)
    }

    private static func withoutPointZero(_ text: String) -> String {
        text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
