#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Dates and times as RFC 3339 writes them.
public enum RFC3339 {
    /// The instant that `text` names, such as `2023-11-07T05:31:56.25+01:00`; nil for any other form.
    ///
    /// The fraction is optional, any offset, `t`, `z`, `-00:00` and a 60th second are accepted; a space in place of the
    /// `T` or a missing offset isn't.
    public static func date(_ text: some StringProtocol) -> Date? {
        var text = String(text)
        return text.withUTF8 { timestamp($0)?.date }
    }

    /// A date in UTC with the fewest digits, up to nine, that read back as the same date; nil outside the years 0000 to 9999.
    public static func string(_ date: Date) -> String? {
        nearest(date).map { text(of: $0) }
    }

    /// The timestamp that reads back as the date or, where none does, the nearest nanosecond.
    static func nearest(_ date: Date) -> Timestamp? {
        if let timestamp = Timestamp(date) { return timestamp }
        let interval = date.timeIntervalSinceReferenceDate
        guard interval.isFinite, abs(interval) < 1e9 else { return nil }
        let whole = interval.rounded(.down)
        let nanoseconds = min(((interval - whole) * 1e9).rounded(), 999_999_999)
        return Timestamp(
            seconds: Int64(whole) + 978_307_200,
            nanoseconds: UInt32(nanoseconds),
            spelling: Timestamp.Spelling(fractionDigits: 9)
        )
    }

    /// The timestamp that these bytes are, all of them. Digits behind the ninth of a fraction make it nil.
    static func timestamp(_ bytes: UnsafeBufferPointer<UInt8>) -> Timestamp? {
        var scanner = Scanner(bytes)
        guard let day = scanner.fullDate() else { return nil }
        var spelling = Timestamp.Spelling(marks: [])
        if scanner.skip("t") { spelling.marks.insert(.lowercaseT) } else if !scanner.skip("T") { return nil }
        guard let hour = scanner.digits(2), hour < 24, scanner.skip(":"), let minute = scanner.digits(2), minute < 60,
            scanner.skip(":"), let second = scanner.digits(2), second <= 60,
            let nanoseconds = scanner.fraction(&spelling), scanner.offset(&spelling), scanner.isAtEnd
        else { return nil }
        if second == 60 { spelling.marks.insert(.leapSecond) }
        let local = daysSince1970(day) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
        return Timestamp(
            seconds: local - Int64(spelling.offset) * 60,
            nanoseconds: nanoseconds,
            spelling: spelling
        )
    }

    /// Counted in years that begin with March, so that the leap day comes last.
    static func daysSince1970(_ day: CalendarDate) -> Int64 {
        let year = Int64(day.month > 2 ? day.year : day.year - 1)
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = Int64((153 * ((day.month + 9) % 12) + 2) / 5 + day.day - 1)
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The inverse of `daysSince1970`, as year, month and day.
    static func civil(daysSince1970 days: Int64) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (Int(year), Int(month), Int(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1))
    }
}
