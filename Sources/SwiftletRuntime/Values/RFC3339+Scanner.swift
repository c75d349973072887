extension RFC3339 {
    /// Walks over the bytes of a date or time.
    struct Scanner {
        private let bytes: UnsafeBufferPointer<UInt8>
        private var index = 0

        init(_ bytes: UnsafeBufferPointer<UInt8>) {
            self.bytes = bytes
        }

        var isAtEnd: Bool { index == bytes.count }

        /// Moves over one character if it is there.
        mutating func skip(_ character: Unicode.Scalar) -> Bool {
            guard index < bytes.count, bytes[index] == UInt8(ascii: character) else { return false }
            index += 1
            return true
        }

        /// A number of exactly so many digits.
        mutating func digits(_ count: Int) -> Int? {
            guard bytes.count - index >= count else { return nil }
            var value = 0
            for offset in 0..<count {
                let digit = bytes[index + offset] &- UInt8(ascii: "0")
                guard digit <= 9 else { return nil }
                value = value * 10 + Int(digit)
            }
            index += count
            return value
        }

        /// `2024-02-29`.
        mutating func fullDate() -> CalendarDate? {
            guard let year = digits(4), skip("-"), let month = digits(2), skip("-"), let day = digits(2) else {
                return nil
            }
            return CalendarDate(year: year, month: month, day: day)
        }

        /// `.25`, or nothing: then 0 nanoseconds. Nil for a point without digits and for more than nine.
        mutating func fraction(_ spelling: inout Timestamp.Spelling) -> UInt32? {
            guard skip(".") else { return 0 }
            var nanoseconds: UInt32 = 0
            var count: UInt8 = 0
            while let digit = digits(1) {
                guard count < 9 else { return nil }
                nanoseconds = nanoseconds * 10 + UInt32(digit)
                count += 1
            }
            guard count > 0 else { return nil }
            for _ in count..<9 { nanoseconds *= 10 }
            spelling.fractionDigits = count
            return nanoseconds
        }

        /// `Z` or `+01:00`.
        mutating func offset(_ spelling: inout Timestamp.Spelling) -> Bool {
            if skip("Z") {
                spelling.marks.insert(.zulu)
                return true
            }
            if skip("z") {
                spelling.marks.formUnion([.zulu, .lowercaseZ])
                return true
            }
            let isWest = skip("-")
            guard isWest || skip("+"), let hours = digits(2), hours < 24, skip(":"), let minutes = digits(2),
                minutes < 60
            else { return false }
            if isWest { spelling.marks.insert(.minus) }
            spelling.offset = Int16(hours * 60 + minutes) * (isWest ? -1 : 1)
            return true
        }
    }
}
