import SwiftletModel

/// The limits of a value as keywords and texts.
enum Limit {
    /// Those that are set, in a fixed order.
    static func all(of values: Constraints.Values) -> [(keyword: String, text: String)] {
        var all: [(String, String)] = []
        func add(_ keyword: String, _ text: String?) { if let text { all.append((keyword, text)) } }
        add("minLength", values.minLength.map(String.init))
        add("maxLength", values.maxLength.map(String.init))
        add("pattern", values.pattern)
        add("minimum", values.minimum)
        add("maximum", values.maximum)
        add("exclusiveMinimum", values.exclusiveMinimum)
        add("exclusiveMaximum", values.exclusiveMaximum)
        add("multipleOf", values.multipleOf)
        add("minItems", values.minItems.map(String.init))
        add("maxItems", values.maxItems.map(String.init))
        add("uniqueItems", values.uniqueItems ? "true" : nil)
        add("minProperties", values.minProperties.map(String.init))
        add("maxProperties", values.maxProperties.map(String.init))
        add("enum", values.enumeration.map { $0.map(\.text).sorted().joined(separator: ", ") })
        return all
    }
}

/// A bound of a number, of a length or of a count.
struct Bound: Equatable {
    let keyword: String
    let text: String
    let isExclusive: Bool

    /// The tighter of the two ways to say it.
    static func lower(_ inclusive: String?, _ exclusive: String?) -> Bound? {
        tighter(inclusive, exclusive, ["minimum", "exclusiveMinimum"]) { DecimalText.isLess($1, $0) }
    }

    static func upper(_ inclusive: String?, _ exclusive: String?) -> Bound? {
        tighter(inclusive, exclusive, ["maximum", "exclusiveMaximum"]) { DecimalText.isLess($0, $1) }
    }

    /// Of integers, `0` left out is `1` and more.
    func ofIntegers(_ step: Int) -> Bound {
        guard isExclusive, let value = Int(text), abs(value) < Int.max else { return self }
        return Bound(keyword: "", text: String(value + step), isExclusive: false)
    }

    func isSame(as other: Bound) -> Bool {
        isExclusive == other.isExclusive && DecimalText.compare(text, other.text) == 0
    }

    private static func tighter(
        _ inclusive: String?,
        _ exclusive: String?,
        _ keywords: [String],
        _ isTighter: (String, String) -> Bool
    ) -> Bound? {
        let one = inclusive.map { Bound(keyword: keywords[0], text: $0, isExclusive: false) }
        let other = exclusive.map { Bound(keyword: keywords[1], text: $0, isExclusive: true) }
        guard let one, let other else { return one ?? other }
        return isTighter(one.text, other.text) ? one : other
    }
}

extension JSONText {
    /// Whether it is the same value, as `1` and `1.0` are.
    func isSame(as other: JSONText) -> Bool {
        if self == other { return true }
        return isNumber && other.isNumber && DecimalText.compare(text, other.text) == 0
    }

    private var isNumber: Bool { text.utf8.first.map { $0 == UInt8(ascii: "-") || (48...57).contains($0) } ?? false }
}

/// Numbers as a document writes them, of any number of digits.
enum DecimalText {
    static func isLess(_ left: String, _ right: String) -> Bool { compare(left, right) < 0 }

    /// Negative, zero or positive, as for a difference.
    static func compare(_ left: String, _ right: String) -> Int {
        if left == right { return 0 }
        if let left = Int(left), let right = Int(right) { return left < right ? -1 : left == right ? 0 : 1 }
        guard let one = Double(left), let other = Double(right) else { return left < right ? -1 : 1 }
        if one != other { return one < other ? -1 : 1 }
        guard isPlain(left), isPlain(right) else { return 0 }
        return comparePlain(left, right)
    }

    /// Whether `left` is a whole multiple of `right`, to the last digit; false where that takes too many.
    static func isMultiple(_ left: String, of right: String) -> Bool {
        guard let one = Decimal(left), let other = Decimal(right) else { return false }
        let exponent = min(one.exponent, other.exponent)
        guard let left = one.scaled(to: exponent), let right = other.scaled(to: exponent), right != 0 else {
            return false
        }
        return left.isMultiple(of: right)
    }

    /// `125e-2` for `1.25`.
    private struct Decimal {
        let digits: Int
        let exponent: Int

        init?(_ text: String) {
            let parts = text.lowercased().split(separator: "e", omittingEmptySubsequences: false)
            guard let mantissa = parts.first, parts.count <= 2 else { return nil }
            let numbers = mantissa.split(separator: ".", omittingEmptySubsequences: false)
            guard numbers.count <= 2, let digits = Int(numbers.joined()) else { return nil }
            var power = 0
            if parts.count == 2 {
                guard let said = Int(parts[1]), abs(said) < 1000 else { return nil }
                power = said
            }
            self.digits = digits
            exponent = power - (numbers.count == 2 ? numbers[1].utf8.count : 0)
        }

        func scaled(to exponent: Int) -> Int? {
            var result = digits
            for _ in 0..<(self.exponent - exponent) {
                let (product, overflows) = result.multipliedReportingOverflow(by: 10)
                if overflows { return nil }
                result = product
                if result == 0 { break }
            }
            return result
        }
    }

    private static func isPlain(_ text: String) -> Bool {
        let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
        return !digits.isEmpty && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    /// Of two integers of the same sign, which a `Double` can't tell apart.
    private static func comparePlain(_ left: String, _ right: String) -> Int {
        let isNegative = left.utf8.first == UInt8(ascii: "-")
        let (one, other) = (left.drop { $0 == "-" || $0 == "0" }, right.drop { $0 == "-" || $0 == "0" })
        if one == other { return 0 }
        let isLess = one.utf8.count == other.utf8.count ? one < other : one.utf8.count < other.utf8.count
        return isLess == isNegative ? 1 : -1
    }
}
