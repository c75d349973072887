/// 128 bits in hexadecimal: tells whether a file is still as it was.
///
/// Nobody gains by a collision here (who can write the file can write the manifest too), so a few lines without a
/// dependency serve better than a cryptographic hash.
struct ContentHash: Hashable, Sendable {
    let digits: String

    /// As FNV-1a, but eight bytes at a step. The halves change places each time, so that high bits reach low ones.
    init(of bytes: [UInt8]) {
        var state = State()
        bytes.withUnsafeBytes { buffer in
            let wholes = buffer.count & ~7
            // By index, with operators that need no call: the build plugin runs what debug builds make of this.
            var offset = 0
            while offset < wholes {
                state.add(UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
                state.swapHalves()
                offset += 8
            }
            var rest: UInt64 = 0
            for byte in buffer[wholes...].reversed() { rest = rest << 8 | UInt64(byte) }
            state.add(rest)
            state.swapHalves()
            state.add(UInt64(buffer.count))
        }
        digits = state.digits
    }

    /// FNV-1a, which manifests of the first version hold.
    init(bytewise bytes: [UInt8]) {
        var state = State()
        for byte in bytes { state.add(UInt64(byte)) }
        digits = state.digits
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

    private struct State {
        private var high: UInt64 = 0x6c62_272e_07bb_0142
        private var low: UInt64 = 0x62b8_2175_6295_c58d

        @inline(__always)
        mutating func add(_ word: UInt64) {
            low ^= word
            // The prime is 2^88 + 0x13B.
            let carry = ((low &>> 32) &* 0x13B &+ ((low & 0xFFFF_FFFF) &* 0x13B) &>> 32) &>> 32
            high = high &* 0x13B &+ carry &+ (low &<< 24)
            low = low &* 0x13B
        }

        @inline(__always)
        mutating func swapHalves() { (high, low) = (low, high) }

        var digits: String { Self.hexadecimal(high) + Self.hexadecimal(low) }

        private static func hexadecimal(_ value: UInt64) -> String {
            let digits = String(value, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }
    }
}
