/// `/v1/pets/{petId}/photos` in its parts.
struct PathTemplate {
    enum Segment: Hashable {
        case fixed(String)
        case parameter
    }

    let text: String
    let segments: [Segment]
    /// `cancel` of `/jobs/{name}:cancel`.
    let action: String?
    /// In the order of the path.
    let parameters: [String]

    init(_ text: String) {
        self.text = text
        var segments: [Segment] = []
        var action: String?
        for part in text.split(separator: "/") {
            guard part.contains("{") else {
                segments.append(.fixed(String(part)))
                continue
            }
            segments.append(.parameter)
            if let end = part.lastIndex(of: "}") {
                let rest = part[part.index(after: end)...]
                action = rest.hasPrefix(":") ? String(rest.dropFirst()) : nil
            }
        }
        self.segments = segments
        self.action = action
        parameters = Self.parameters(in: text)
    }

    /// Without what every path of an API begins with: `/v1`, `/api/v2`.
    var resourceSegments: ArraySlice<Segment> {
        var rest = segments[...]
        if rest.count > 1, rest.first == .fixed("api") { rest = rest.dropFirst() }
        while rest.count > 1, case .fixed(let text)? = rest.first, Self.isVersion(text) { rest = rest.dropFirst() }
        return rest
    }

    /// The static words: `pets`, `photos`.
    var words: [String] {
        resourceSegments.compactMap { segment in
            if case .fixed(let text) = segment { text } else { nil }
        }
    }

    /// Ends with a parameter, apart from an action.
    var isItem: Bool { segments.last == .parameter }

    /// `v1`, `v2beta1`, `2024-01`
    private static func isVersion(_ text: String) -> Bool {
        var rest = text.unicodeScalars[...]
        guard rest.first == "v", rest.count > 1 else { return false }
        rest = rest.dropFirst()
        guard let digit = rest.first, Word.isDigit(digit) else { return false }
        rest = rest.drop { Word.isDigit($0) || $0 == "." }
        for suffix in ["alpha", "beta", "preview"] where String(rest).hasPrefix(suffix) {
            rest = rest.dropFirst(suffix.unicodeScalars.count)
        }
        return rest.allSatisfy(Word.isDigit)
    }

    private static func parameters(in text: String) -> [String] {
        text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
            part.firstIndex(of: "}").map { String(part[..<$0]) }
        }
    }
}
