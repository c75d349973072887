extension JSONReader {
    /// Reads a value, and its text if writing the value would give another.
    mutating func readSpelled<Value: ModelValue>(_: Value.Type) throws(JSONDecodingError) -> (Value, String?) {
        let start = startOfToken()
        let before = respellings
        let value = try Value._readJSON(from: &self)
        guard respellings != before else { return (value, nil) }
        // Whatever holds it needn't keep it again.
        respellings = before
        return (value, compactText(start..<position))
    }

    /// Valid JSON without the white space between its tokens.
    private func compactText(_ range: Range<Int>) -> String {
        var compact: [UInt8] = []
        compact.reserveCapacity(range.count)
        var isInString = false
        var isEscaped = false
        for byte in bytes(range) {
            if isInString {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isInString = false
                }
            } else if byte == UInt8(ascii: "\"") {
                isInString = true
            } else if byte <= 0x20 {
                continue
            }
            compact.append(byte)
        }
        return String(decoding: compact, as: UTF8.self)
    }
}
