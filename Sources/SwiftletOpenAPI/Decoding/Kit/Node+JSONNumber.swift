extension Node {
    /// A number's source text, where JSON would write it so, else its value (YAML has `0x1F`, `+1` and `.5`); nil
    /// for what is no number in JSON, like `.inf`.
    package var jsonNumber: String? {
        let text = text
        if Self.isJSONNumber(Array(text.utf8)) { return text }
        if let integer { return String(integer) }
        return number.flatMap { $0.isFinite ? "\($0)" : nil }
    }

    static func isJSONNumber(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        func digits() -> Int {
            let run = rest.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }.count
            rest = rest.dropFirst(run)
            return run
        }
        if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        let startsWithZero = rest.first == UInt8(ascii: "0")
        let integerDigits = digits()
        guard integerDigits > 0, !startsWithZero || integerDigits == 1 else { return false }
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            guard digits() > 0 else { return false }
        }
        if let exponent = rest.first, exponent | 0x20 == UInt8(ascii: "e") {
            rest = rest.dropFirst()
            if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { rest = rest.dropFirst() }
            guard digits() > 0 else { return false }
        }
        return rest.isEmpty
    }
}
