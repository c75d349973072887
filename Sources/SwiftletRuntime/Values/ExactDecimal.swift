/// A decimal number of any length, for exact comparison. It computes nothing but what constraints need.
struct ExactDecimal: Sendable {
    let isNegative: Bool
    /// Without leading or trailing zeros, most significant first; empty for zero. The value is these times ten to `exponent`.
    let digits: [UInt8]
    let exponent: Int

    /// Larger exponents count as this one: nobody can write out a number that long.
    static let largestExponent = 1 << 58

    /// The value of a JSON number; nil for any other text.
    init?(_ text: String) {
        var digits: [UInt8] = []
        var exponent = 0
        var isNegative = false
        var bytes = text.utf8[...]
        if bytes.first == UInt8(ascii: "-") {
            isNegative = true
            bytes.removeFirst()
        }
        let mantissa = bytes.prefix { $0 | 0x20 != UInt8(ascii: "e") }
        guard let point = Self.appendDigits(of: mantissa, to: &digits) else { return nil }
        exponent = -point
        if mantissa.endIndex != bytes.endIndex {
            let text = bytes[mantissa.endIndex...].dropFirst()
            guard let written = Self.exponent(text) else { return nil }
            exponent += written
        }
        let zeros = digits.reversed().prefix { $0 == 0 }.count
        digits.removeLast(zeros)
        self.isNegative = isNegative && !digits.isEmpty
        self.exponent = digits.isEmpty ? 0 : exponent + zeros
        self.digits = digits
    }

    /// The value of an integer.
    init(_ value: Int64) {
        var magnitude = value.magnitude
        var digits: [UInt8] = []
        var exponent = 0
        while magnitude > 0 {
            let digit = UInt8(truncatingIfNeeded: magnitude % 10)
            if digits.isEmpty, digit == 0 { exponent += 1 } else { digits.append(digit) }
            magnitude /= 10
        }
        self.isNegative = value < 0
        self.digits = digits.reversed()
        self.exponent = exponent
    }

    var isInteger: Bool { exponent >= 0 }

    /// The value as an integer, if it is one and fits.
    var int64: Int64? {
        guard isInteger, digits.count + exponent <= 19 else { return nil }
        var value: Int64 = 0
        for index in 0..<digits.count + exponent {
            let digit = index < digits.count ? Int64(digits[index]) : 0
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.subtractingReportingOverflow(digit)
            if overflow || carry { return nil }
            value = sum
        }
        if isNegative { return value }
        return value == .min ? nil : -value
    }

    /// Appends the digits from the first that isn't zero, and tells how many stand behind the point; nil if there are none.
    private static func appendDigits(of text: Substring.UTF8View, to digits: inout [UInt8]) -> Int? {
        var behindPoint: Int?
        var count = 0
        for byte in text {
            if byte == UInt8(ascii: "."), behindPoint == nil {
                behindPoint = 0
                continue
            }
            let digit = byte &- UInt8(ascii: "0")
            guard digit <= 9 else { return nil }
            count += 1
            if behindPoint != nil { behindPoint? += 1 }
            if digit != 0 || !digits.isEmpty { digits.append(digit) }
        }
        return count == 0 ? nil : behindPoint ?? 0
    }

    private static func exponent(_ text: Substring.UTF8View) -> Int? {
        var text = text
        let isNegative = text.first == UInt8(ascii: "-")
        if isNegative || text.first == UInt8(ascii: "+") { text.removeFirst() }
        guard !text.isEmpty else { return nil }
        var value = 0
        for byte in text {
            let digit = byte &- UInt8(ascii: "0")
            guard digit <= 9 else { return nil }
            value = min(value * 10 + Int(digit), largestExponent)
        }
        return isNegative ? -value : value
    }
}

extension ExactDecimal: Hashable, Comparable {
    static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
        if left.isNegative != right.isNegative { return left.isNegative }
        return left.isNegative ? right.hasSmallerMagnitude(than: left) : left.hasSmallerMagnitude(than: right)
    }

    private func hasSmallerMagnitude(than other: ExactDecimal) -> Bool {
        if digits.isEmpty || other.digits.isEmpty { return digits.isEmpty && !other.digits.isEmpty }
        let (order, otherOrder) = (digits.count + exponent, other.digits.count + other.exponent)
        if order != otherOrder { return order < otherOrder }
        return digits.lexicographicallyPrecedes(other.digits)
    }
}

extension ExactDecimal {
    /// Whether the value is a whole multiple of `divisor`, exactly. Zero is a multiple of everything, and nothing else of zero.
    func isMultiple(of divisor: ExactDecimal) -> Bool {
        guard !digits.isEmpty else { return true }
        guard !divisor.digits.isEmpty else { return false }
        // With both scaled to integers, a factor of ten on the divisor's side has to be found in the digits.
        let shift = exponent - divisor.exponent
        guard shift >= 0 || digits.count >= divisor.digits.count - shift else { return false }
        let scaledDivisor = shift < 0 ? divisor.digits + Array(repeating: 0, count: -shift) : divisor.digits
        var remainder = Remainder(divisor: scaledDivisor)
        for digit in digits { remainder.append(digit) }
        // Each further zero takes one factor 2 and 5 out of what must remain: more than the divisor has change nothing.
        for _ in 0..<max(0, min(shift, scaledDivisor.count * 4)) where !remainder.isZero { remainder.append(0) }
        return remainder.isZero
    }

    /// Long division on decimal digits that keeps the remainder only.
    private struct Remainder {
        let divisor: [UInt8]
        var digits: [UInt8] = []

        var isZero: Bool { digits.isEmpty }

        mutating func append(_ digit: UInt8) {
            if digit != 0 || !digits.isEmpty { digits.append(digit) }
            while !isSmaller { subtract() }
        }

        private var isSmaller: Bool {
            if digits.count != divisor.count { return digits.count < divisor.count }
            return digits.lexicographicallyPrecedes(divisor)
        }

        private mutating func subtract() {
            var borrow: Int8 = 0
            for place in 0..<digits.count {
                let index = digits.count - 1 - place
                let taken = place < divisor.count ? Int8(divisor[divisor.count - 1 - place]) : 0
                var digit = Int8(digits[index]) - taken - borrow
                borrow = digit < 0 ? 1 : 0
                if digit < 0 { digit += 10 }
                digits[index] = UInt8(digit)
            }
            digits.removeFirst(digits.prefix { $0 == 0 }.count)
        }
    }
}
