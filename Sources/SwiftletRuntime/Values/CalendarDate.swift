/// A day of the Gregorian calendar without time or time zone: RFC 3339's `full-date`, such as `2024-02-29`.
public struct CalendarDate: Hashable, Sendable {
    private let storedYear: Int16
    private let storedMonth: UInt8
    private let storedDay: UInt8

    /// The year, from 0 to 9999.
    public var year: Int { Int(storedYear) }

    /// The month, from 1 to 12.
    public var month: Int { Int(storedMonth) }

    /// The day, from 1 to 31.
    public var day: Int { Int(storedDay) }

    /// A day; nil if the calendar has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (0...9999).contains(year), (1...12).contains(month),
            (1...Self.days(in: month, of: year)).contains(day)
        else { return nil }
        storedYear = Int16(year)
        storedMonth = UInt8(month)
        storedDay = UInt8(day)
    }

    /// The day written as `text`, such as `2024-02-29`; nil for any other form and for days that don't exist.
    public init?(_ text: some StringProtocol) {
        var text = String(text)
        let date = text.withUTF8 { bytes in
            var scanner = RFC3339.Scanner(bytes)
            let date = scanner.fullDate()
            return scanner.isAtEnd ? date : nil
        }
        guard let date else { return nil }
        self = date
    }

    static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension CalendarDate: Comparable, CustomStringConvertible, LosslessStringConvertible {
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// The day as RFC 3339 writes it.
    public var description: String {
        RFC3339.text(of: self)
    }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension CalendarDate: Codable {
    /// Reads RFC 3339's form, with any coder.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let date = try CalendarDate(container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "Expected a day such as 2024-02-29."
            )
        }
        self = date
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
