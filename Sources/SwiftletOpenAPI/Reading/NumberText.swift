/// The values of a number as JSON or YAML 1.2's core schema writes it: `12`, `-0.5e3`, `0x1F`, `0o17`, `.inf`.
struct NumberText {
    private let isNegative: Bool
    /// Without sign and radix prefix.
    private let digits: Slice<UnsafeRawBufferPointer>
    private let radix: Int

    /// `bytes` have been recognised as a number.
    init(_ bytes: UnsafeRawBufferPointer) {
        isNegative = bytes.first == UInt8(ascii: "-")
        let unsigned = bytes.dropFirst(isNegative || bytes.first == UInt8(ascii: "+") ? 1 : 0)
        switch unsigned.dropFirst().first {
        case UInt8(ascii: "x"): radix = 16
        case UInt8(ascii: "o"): radix = 8
        default: radix = 10
        }
        digits = radix == 10 ? unsigned : unsigned.dropFirst(2)
    }

    /// Nil beyond Int64.
    var integer: Int64? {
        var value: Int64 = 0
        for digit in digits {
            let (product, overflow) = value.multipliedReportingOverflow(by: Int64(radix))
            let step = isNegative ? -Self.value(of: digit) : Self.value(of: digit)
            let (sum, carry) = product.addingReportingOverflow(step)
            guard !overflow, !carry else { return nil }
            value = sum
        }
        return value
    }

    var double: Double? {
        let magnitude: Double?
        if radix != 10 {
            magnitude = digits.reduce(0) { $0 * Double(radix) + Double(Self.value(of: $1)) }
        } else if digits.first == UInt8(ascii: "."), let letter = digits.dropFirst().first, letter > UInt8(ascii: "9") {
            magnitude = letter | 0x20 == UInt8(ascii: "i") ? .infinity : .nan
        } else {
            magnitude = Double(String(decoding: digits, as: UTF8.self))
        }
        return magnitude.map { isNegative ? -$0 : $0 }
    }

    private static func value(of digit: UInt8) -> Int64 {
        Int64(digit <= UInt8(ascii: "9") ? digit - UInt8(ascii: "0") : (digit | 0x20) - UInt8(ascii: "a") + 10)
    }
}
