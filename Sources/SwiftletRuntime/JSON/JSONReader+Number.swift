extension JSONReader {
    /// A number as it is written, taken apart far enough for the common cases.
    struct NumberToken {
        let start: Int
        let end: Int
        let isNegative: Bool
        /// The digits of the number without its point, if `isExact`.
        let mantissa: UInt64
        /// The number of digits from the first that isn't zero.
        let significantDigits: Int
        /// The value is the mantissa times ten to this.
        let exponent: Int

        var isExact: Bool { significantDigits <= 19 }
    }

    /// Reads a number's text and tells its parts.
    mutating func readNumberToken(expected: String = "number") throws(JSONDecodingError) -> NumberToken {
        _ = next()
        let start = position
        var offset = start
        let isNegative = peek() == UInt8(ascii: "-")
        if isNegative { offset += 1 }
        var mantissa: UInt64 = 0
        var digits = 0
        let integerStart = offset
        try readDigits(at: &offset, start: start, expected: expected, mantissa: &mantissa, digits: &digits)
        if base[integerStart] == UInt8(ascii: "0"), offset - integerStart > 1 {
            throw error(expected: "a number without leading zeros", at: start)
        }
        var exponent = 0
        if offset < count, base[offset] == UInt8(ascii: ".") {
            offset += 1
            let fractionStart = offset
            try readDigits(at: &offset, start: start, expected: expected, mantissa: &mantissa, digits: &digits)
            exponent = fractionStart - offset
        }
        if offset < count, base[offset] | 0x20 == UInt8(ascii: "e") {
            exponent += try readExponent(at: &offset, start: start)
        }
        position = offset
        return NumberToken(
            start: start,
            end: offset,
            isNegative: isNegative,
            mantissa: mantissa,
            significantDigits: digits,
            exponent: exponent
        )
    }

    /// The text of a number that was read.
    func text(of token: NumberToken) -> String {
        String(decoding: UnsafeBufferPointer(start: base + token.start, count: token.end - token.start), as: UTF8.self)
    }

    /// At least one digit.
    @inline(__always)
    private func readDigits(
        at offset: inout Int,
        start: Int,
        expected: String,
        mantissa: inout UInt64,
        digits: inout Int
    ) throws(JSONDecodingError) {
        let first = offset
        while offset < count, case let digit = base[offset] &- UInt8(ascii: "0"), digit <= 9 {
            mantissa = mantissa &* 10 &+ UInt64(digit)
            if digits > 0 || digit != 0 { digits += 1 }
            offset += 1
        }
        if offset == first {
            throw offset == start ? error(expected: expected, at: start) : error(expected: "a digit", at: offset)
        }
    }

    /// `e+12`; an exponent too large for an integer counts as the largest.
    private func readExponent(at offset: inout Int, start: Int) throws(JSONDecodingError) -> Int {
        offset += 1
        var isNegative = false
        if offset < count, base[offset] == UInt8(ascii: "-") || base[offset] == UInt8(ascii: "+") {
            isNegative = base[offset] == UInt8(ascii: "-")
            offset += 1
        }
        let first = offset
        var exponent = 0
        while offset < count, case let digit = base[offset] &- UInt8(ascii: "0"), digit <= 9 {
            exponent = min(exponent * 10 + Int(digit), ExactDecimal.largestExponent)
            offset += 1
        }
        if offset == first { throw error(expected: "a digit", at: offset) }
        return isNegative ? -exponent : exponent
    }
}

extension JSONReader {
    /// Reads a number that is whole by value (`3`, `3.0` and `3e0` are) and fits 64 bits.
    mutating func readInteger(expected: String = "integer") throws(JSONDecodingError) -> Int64 {
        let token = try readNumberToken(expected: expected)
        if token.exponent == 0, token.isExact, let value = Int64(negating: token.isNegative, token.mantissa) {
            return value
        }
        let decimal = ExactDecimal(text(of: token))
        if let value = decimal?.int64 {
            respellings += 1
            return value
        }
        let found = decimal?.isInteger == false ? "a fraction" : "a number beyond its range"
        throw error(expected: expected, found: found, at: token.start)
    }

    /// The double nearest to a number, as RFC 8259 and IEEE 754 have it; an error beyond the finite ones.
    func double(of token: NumberToken) throws(JSONDecodingError) -> Double {
        // Both factors are exact below these bounds, so that one rounding gives the nearest double.
        if token.isExact, token.mantissa < 1 << 53, abs(token.exponent) <= 22 {
            let magnitude = Double(token.mantissa)
            let power = Self.powersOfTen[abs(token.exponent)]
            let value = token.exponent < 0 ? magnitude / power : magnitude * power
            return token.isNegative ? -value : value
        }
        guard let value = Double(text(of: token)), value.isFinite else {
            throw error(expected: "number", found: "a number beyond the range of a double", at: token.start)
        }
        return value
    }

    private static let powersOfTen: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
        1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ]
}

extension Int64 {
    fileprivate init?(negating: Bool, _ magnitude: UInt64) {
        if negating {
            guard magnitude <= UInt64(Int64.max) + 1 else { return nil }
            self.init(truncatingIfNeeded: 0 &- magnitude)
        } else {
            self.init(exactly: magnitude)
        }
    }
}
