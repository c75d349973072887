extension String {
    /// For a message of one line: in quotes, without control characters, cut where it grows long.
    var quotedForMessage: String {
        var result = "'"
        for scalar in unicodeScalars.prefix(60) {
            if scalar.value < 0x20 || scalar.value == 0x7F {
                result += scalar.escaped(asASCII: true)
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        if unicodeScalars.count > 60 { result += "…" }
        return result + "'"
    }
}
