extension JSONReader {
    /// `-0`, `12.5`, `1e9`; the source text is kept.
    mutating func readNumber() throws(ReadingFailure) {
        var end = position
        if bytes[end] == UInt8(ascii: "-") { end += 1 }
        let integerStart = end
        try skipDigits(&end, "expected a digit after '-'")
        if bytes[integerStart] == UInt8(ascii: "0"), end > integerStart + 1 {
            throw failure("a number can't start with 0", atByte: integerStart)
        }
        var kind = Node.Kind.integer
        if at(end) == UInt8(ascii: ".") {
            end += 1
            kind = .number
            try skipDigits(&end, "expected a digit after '.'")
        }
        if at(end) | 0x20 == UInt8(ascii: "e") {
            end += 1
            kind = .number
            if at(end) == UInt8(ascii: "+") || at(end) == UInt8(ascii: "-") { end += 1 }
            try skipDigits(&end, "expected a digit in the exponent")
        }
        addScalar(kind, to: end)
    }

    private func skipDigits(_ end: inout Int, _ expectation: String) throws(ReadingFailure) {
        let start = end
        while at(end) &- UInt8(ascii: "0") < 10 { end += 1 }
        if end == start { throw failure(expectation, atByte: end) }
    }

    private func at(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }
}
