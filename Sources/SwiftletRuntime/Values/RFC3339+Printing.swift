extension RFC3339 {
    /// A timestamp as it was spelled.
    static func bytes(of timestamp: Timestamp) -> [UInt8] {
        let spelling = timestamp.spelling
        let isLeap = spelling.marks.contains(.leapSecond)
        let local = timestamp.seconds + Int64(spelling.offset) * 60 - (isLeap ? 1 : 0)
        let days = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
        let secondOfDay = Int(local - days * 86_400)
        let (year, month, day) = civil(daysSince1970: days)
        var text = Text()
        text.append(year, digits: 4)
        text.append("-")
        text.append(month, digits: 2)
        text.append("-")
        text.append(day, digits: 2)
        text.append(spelling.marks.contains(.lowercaseT) ? "t" : "T")
        text.append(secondOfDay / 3600, digits: 2)
        text.append(":")
        text.append(secondOfDay / 60 % 60, digits: 2)
        text.append(":")
        text.append(secondOfDay % 60 + (isLeap ? 1 : 0), digits: 2)
        text.append(fraction: timestamp.nanoseconds, digits: Int(spelling.fractionDigits))
        text.append(offset: spelling)
        return text.bytes
    }

    /// A day as `2024-02-29`.
    static func bytes(of date: CalendarDate) -> [UInt8] {
        var text = Text()
        text.append(date.year, digits: 4)
        text.append("-")
        text.append(date.month, digits: 2)
        text.append("-")
        text.append(date.day, digits: 2)
        return text.bytes
    }

    /// The bytes of a date or time, as they grow.
    private struct Text {
        private(set) var bytes: [UInt8] = []

        init() {
            bytes.reserveCapacity(36)
        }

        mutating func append(_ character: Unicode.Scalar) {
            bytes.append(UInt8(ascii: character))
        }

        mutating func append(_ value: Int, digits: Int) {
            var power = 1
            for _ in 1..<digits { power *= 10 }
            while power > 0 {
                bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / power % 10))
                power /= 10
            }
        }

        mutating func append(fraction nanoseconds: UInt32, digits: Int) {
            guard digits > 0 else { return }
            var value = Int(nanoseconds)
            for _ in digits..<9 { value /= 10 }
            append(".")
            append(value, digits: digits)
        }

        mutating func append(offset spelling: Timestamp.Spelling) {
            if spelling.marks.contains(.zulu) {
                append(spelling.marks.contains(.lowercaseZ) ? "z" : "Z")
                return
            }
            let minutes = Int(spelling.offset.magnitude)
            append(spelling.marks.contains(.minus) ? "-" : "+")
            append(minutes / 60, digits: 2)
            append(":")
            append(minutes % 60, digits: 2)
        }
    }
}
