#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The dates of HTTP headers (RFC 9110, 5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT` and the two obsolete forms.
enum HTTPDate {
    static func date(_ text: String) -> Date? {
        // RFC 850's form alone spells the weekday out, and joins its date by hyphens.
        let isHyphenated = text.contains("day, ")
        let words = text.split { character in
            character == " " || character == "," || isHyphenated && character == "-"
        }
        guard let fields = Fields(words.map { String($0) }), let seconds = fields.secondsSince1970 else { return nil }
        return Date(timeIntervalSince1970: Double(seconds))
    }

    private struct Fields {
        let year: Int
        let month: Int
        let day: Int
        let time: String

        init?(_ words: [String]) {
            // Sun 06 Nov 1994 08:49:37 GMT; Sunday 06 Nov 94 08:49:37 GMT; Sun Nov 6 08:49:37 1994
            let isASCTime = words.count == 5
            guard isASCTime || words.count == 6 && Self.isUTC(words[5]) else { return nil }
            let (day, month, year, time) =
                isASCTime ? (words[2], words[1], words[4], words[3]) : (words[1], words[2], words[3], words[4])
            guard let day = Int(day), let month = Self.months.firstIndex(of: month), let number = Int(year) else {
                return nil
            }
            // Two digits are the century in which the year is nearest to our time.
            self.year = year.count == 2 ? number + (number < 70 ? 2000 : 1900) : number
            self.month = month + 1
            self.day = day
            self.time = time
        }

        private static func isUTC(_ zone: String) -> Bool { ["GMT", "UTC", "-0000", "+0000"].contains(zone) }

        private static let months = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]

        var secondsSince1970: Int? {
            let parts = time.split(separator: ":").compactMap { Int($0) }
            guard parts.count == 3, (0...23).contains(parts[0]), (0...59).contains(parts[1]),
                (0...60).contains(parts[2]), (1...31).contains(day), (1...9999).contains(year)
            else { return nil }
            return daysSince1970 * 86_400 + parts[0] * 3600 + parts[1] * 60 + parts[2]
        }

        /// In the proleptic Gregorian calendar, counting years from March, so that a leap day comes last.
        private var daysSince1970: Int {
            let year = month > 2 ? year : year - 1
            let century = year / 100
            let monthFromMarch = (month + 9) % 12
            return 365 * year + year / 4 - century + century / 4 + (153 * monthFromMarch + 2) / 5 + day - 719_469
        }
    }
}
