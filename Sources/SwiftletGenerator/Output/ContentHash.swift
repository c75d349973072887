/// FNV-1a with 128 bits, in hexadecimal: tells whether a file is still as it was generated.
///
/// Nobody gains by a collision here (who can write the file can write the manifest too), so ten lines without a
/// dependency serve better than a cryptographic hash.
struct ContentHash: Hashable, Sendable {
    let digits: String

    init(of bytes: [UInt8]) {
        var high: UInt64 = 0x6c62_272e_07bb_0142
        var low: UInt64 = 0x62b8_2175_6295_c58d
        // By pointer and index, with operators that need no call: the build plugin runs what debug builds make of this.
        bytes.withUnsafeBufferPointer { bytes in
            guard let start = bytes.baseAddress else { return }
            let count = bytes.count
            var index = 0
            while index < count {
                low ^= UInt64(truncatingIfNeeded: start[index])
                // The prime is 2^88 + 0x13B.
                let carry = ((low &>> 32) &* 0x13B &+ ((low & 0xFFFF_FFFF) &* 0x13B) &>> 32) &>> 32
                high = high &* 0x13B &+ carry &+ (low &<< 24)
                low = low &* 0x13B
                index += 1
            }
        }
        digits = Self.hexadecimal(high) + Self.hexadecimal(low)
    }

    /// Nil unless the text is 32 lower case hexadecimal digits.
    init?(digits: some StringProtocol) {
        let isHexadecimal = digits.utf8.allSatisfy { byte in
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
        }
        guard digits.utf8.count == 32, isHexadecimal else { return nil }
        self.digits = String(digits)
    }

    private static func hexadecimal(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
