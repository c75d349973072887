#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// An instant, and how RFC 3339 text spelled it, so that untouched text is written again byte for byte.
struct Timestamp: Sendable {
    /// Since 1970-01-01T00:00:00Z, as POSIX counts: a leap second is the second behind it.
    let seconds: Int64
    /// From 0 to 999,999,999.
    let nanoseconds: UInt32
    let spelling: Spelling

    /// What the text decides beyond the instant.
    struct Spelling: Equatable, Sendable {
        /// Digits of the fraction, 0 for none, up to 9.
        var fractionDigits: UInt8 = 0
        /// Minutes east of UTC.
        var offset: Int16 = 0
        var marks: Marks = [.zulu]
    }

    struct Marks: OptionSet, Sendable {
        let rawValue: UInt8

        /// `t` in place of `T`.
        static let lowercaseT = Marks(rawValue: 1)
        /// `Z` in place of a numeric offset.
        static let zulu = Marks(rawValue: 2)
        /// `z` in place of `Z`.
        static let lowercaseZ = Marks(rawValue: 4)
        /// The offset's sign is a minus, which `-00:00` needs.
        static let minus = Marks(rawValue: 8)
        /// The text's second is 60.
        static let leapSecond = Marks(rawValue: 16)
    }

    /// Seconds from 1970 to 2001, where `Date` counts from.
    private static let referenceSeconds: Int64 = 978_307_200

    /// The date nearest to the instant.
    var date: Date {
        let interval = Double(seconds - Self.referenceSeconds) + Double(nanoseconds) / 1e9
        return Date(timeIntervalSinceReferenceDate: interval)
    }

    /// A date in UTC, with the fewest digits that read back as the same date; nil if nine digits don't, or if the
    /// year is outside 0000 to 9999.
    init?(_ date: Date) {
        let interval = date.timeIntervalSinceReferenceDate
        // From 0000-01-01T00:00:00Z to 9999-12-31T23:59:59Z and a fraction.
        guard interval >= -63_145_526_400, interval < 252_423_993_600 else { return nil }
        let whole = interval.rounded(.down)
        var scale = 1.0
        for digits in 0...9 {
            var seconds = Int64(whole) + Self.referenceSeconds
            var nanoseconds = Int64((((interval - whole) * scale).rounded() * (1e9 / scale)).rounded())
            if nanoseconds >= 1_000_000_000 {
                seconds += 1
                nanoseconds -= 1_000_000_000
            }
            let spelling = Spelling(fractionDigits: UInt8(digits))
            self.init(seconds: seconds, nanoseconds: UInt32(nanoseconds), spelling: spelling)
            if self.date == date, seconds < 253_402_300_800 { return }
            scale *= 10
        }
        return nil
    }

    init(seconds: Int64, nanoseconds: UInt32, spelling: Spelling) {
        self.seconds = seconds
        self.nanoseconds = nanoseconds
        self.spelling = spelling
    }

    /// Whether both are the same instant, however they are spelled.
    func isSameInstant(as other: Timestamp) -> Bool {
        seconds == other.seconds && nanoseconds == other.nanoseconds
    }

    /// Whether both are the same text.
    func isIdentical(to other: Timestamp) -> Bool {
        isSameInstant(as: other) && spelling == other.spelling
    }
}
