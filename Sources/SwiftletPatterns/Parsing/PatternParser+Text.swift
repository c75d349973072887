extension PatternParser {
    var peek: Unicode.Scalar? { peek(0) }

    func peek(_ offset: Int) -> Unicode.Scalar? {
        position + offset < scalars.count ? scalars[position + offset] : nil
    }

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard peek == scalar else { return false }
        position += 1
        return true
    }

    /// Takes all of the text or nothing.
    mutating func take(_ text: String) -> Bool {
        let wanted = text.unicodeScalars
        guard scalars[position...].starts(with: wanted) else { return false }
        position += wanted.count
        return true
    }

    /// The text up to the delimiter, which is taken too.
    mutating func takeText(until end: Unicode.Scalar, _ what: String) throws(PatternError) -> String {
        guard let stop = scalars[position...].firstIndex(of: end) else { throw error("\(what) has no '\(end)'") }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[position..<stop])
        position = stop + 1
        return String(text)
    }

    func error(_ reason: String) -> PatternError {
        PatternError(position: position, reason: reason)
    }
}
