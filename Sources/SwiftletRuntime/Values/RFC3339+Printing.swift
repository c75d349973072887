extension RFC3339 {
    /// The text of a timestamp as it was spelled.
    static func text(of timestamp: Timestamp) -> String {
        var writer = JSONWriter(capacity: 40)
        write(timestamp, to: &writer)
        return String(decoding: writer.finish(), as: UTF8.self)
    }

    /// The text of a day, such as `2024-02-29`.
    static func text(of date: CalendarDate) -> String {
        var writer = JSONWriter(capacity: 10)
        write((date.year, date.month, date.day), to: &writer)
        return String(decoding: writer.finish(), as: UTF8.self)
    }

    /// Writes a timestamp as it was spelled, without quotes.
    static func write(_ timestamp: Timestamp, to writer: inout JSONWriter) {
        let spelling = timestamp.spelling
        let isLeap = spelling.marks.contains(.leapSecond)
        let local = timestamp.seconds + Int64(spelling.offset) * 60 - (isLeap ? 1 : 0)
        let days = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
        let secondOfDay = Int(local - days * 86_400)
        write(civil(daysSince1970: days), to: &writer)
        writer.write(UInt8(ascii: spelling.marks.contains(.lowercaseT) ? "t" : "T"))
        write(secondOfDay / 3600, digits: 2, to: &writer)
        writer.write(UInt8(ascii: ":"))
        write(secondOfDay / 60 % 60, digits: 2, to: &writer)
        writer.write(UInt8(ascii: ":"))
        write(secondOfDay % 60 + (isLeap ? 1 : 0), digits: 2, to: &writer)
        write(fractionOf: timestamp, to: &writer)
        write(offsetOf: spelling, to: &writer)
    }

    /// Writes a day, without quotes.
    static func write(_ day: (year: Int, month: Int, day: Int), to writer: inout JSONWriter) {
        write(day.year, digits: 4, to: &writer)
        writer.write(UInt8(ascii: "-"))
        write(day.month, digits: 2, to: &writer)
        writer.write(UInt8(ascii: "-"))
        write(day.day, digits: 2, to: &writer)
    }

    private static func write(_ value: Int, digits: Int, to writer: inout JSONWriter) {
        writer.write(count: digits) { target in
            var rest = value
            for index in (0..<digits).reversed() {
                target[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
            }
        }
    }

    private static func write(fractionOf timestamp: Timestamp, to writer: inout JSONWriter) {
        let digits = Int(timestamp.spelling.fractionDigits)
        guard digits > 0 else { return }
        var value = Int(timestamp.nanoseconds)
        for _ in digits..<9 { value /= 10 }
        writer.write(UInt8(ascii: "."))
        write(value, digits: digits, to: &writer)
    }

    private static func write(offsetOf spelling: Timestamp.Spelling, to writer: inout JSONWriter) {
        if spelling.marks.contains(.zulu) {
            writer.write(UInt8(ascii: spelling.marks.contains(.lowercaseZ) ? "z" : "Z"))
            return
        }
        let minutes = Int(spelling.offset.magnitude)
        writer.write(UInt8(ascii: spelling.marks.contains(.minus) ? "-" : "+"))
        write(minutes / 60, digits: 2, to: &writer)
        writer.write(UInt8(ascii: ":"))
        write(minutes % 60, digits: 2, to: &writer)
    }
}

extension JSONWriter {
    /// Writes a timestamp as a string.
    mutating func write(timestamp: Timestamp) {
        write(UInt8(ascii: "\""))
        RFC3339.write(timestamp, to: &self)
        write(UInt8(ascii: "\""))
    }

    /// Writes a day as a string.
    mutating func write(date: CalendarDate) {
        write(UInt8(ascii: "\""))
        RFC3339.write((date.year, date.month, date.day), to: &self)
        write(UInt8(ascii: "\""))
    }
}
