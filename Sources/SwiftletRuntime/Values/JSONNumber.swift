/// A JSON number as it was written, with any number of digits.
///
/// Two numbers are equal when their values are, digit by digit and without rounding: `1`, `1.0` and `1e0` are equal,
/// `0.1` and `0.10000000000000000001` aren't.
public struct JSONNumber: Sendable {
    /// The number as RFC 8259 writes it, such as `-12.50e3`.
    public let text: String

    /// The number written as `text`; nil if RFC 8259 has no such number.
    public init?(_ text: String) {
        guard let read = try? JSONCodec.decode(JSONValue.self, from: text.utf8), case .number(let number) = read,
            number.text == text
        else { return nil }
        self = number
    }

    /// A finite number; nil for infinities and NaN, which JSON doesn't have.
    public init?(_ value: Double) {
        guard value.isFinite else { return nil }
        text = JSONWriter.text(of: value)
    }

    /// An integer.
    public init(_ value: some BinaryInteger) {
        text = value.description
    }

    init(verified text: String) {
        self.text = text
    }

    /// The nearest double; infinite for numbers beyond the finite ones.
    public var doubleValue: Double { Double(text) ?? .nan }

    /// The value as an integer, if it is whole (`3.0` and `3e0` are) and fits 64 bits.
    public var integerValue: Int64? { Int64(text) ?? exact?.int64 }

    var exact: ExactDecimal? { ExactDecimal(text) }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension JSONNumber: Hashable, CustomStringConvertible {
    public static func == (left: JSONNumber, right: JSONNumber) -> Bool {
        left.text == right.text || left.exact == right.exact
    }

    /// Equal numbers have the same nearest double.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(doubleValue)
    }

    public var description: String { text }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension JSONNumber: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
    public init(integerLiteral value: Int64) {
        self.init(value)
    }

    /// A literal that overflows to infinity is written as the largest double.
    public init(floatLiteral value: Double) {
        text = JSONWriter.text(of: value.isFinite ? value : .greatestFiniteMagnitude)
    }
}
