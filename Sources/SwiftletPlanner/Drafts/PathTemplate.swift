import SwiftletModel

/// `/v1/pets/{petId}/photos` in its parts.
struct PathTemplate {
    enum Segment: Hashable {
        case fixed(String)
        case parameter
    }

    /// As the document writes it.
    let text: String
    /// What goes over the wire: a fragment (`/oauth2/token#refresh`) only tells operations apart.
    let wireText: String
    /// Without the ending that all paths of a document have.
    let segments: [Segment]
    /// Without what every path of an API begins with: `/v1`, `/api/v2`, `/2010-04-01`.
    let resourceSegments: ArraySlice<Segment>
    /// The static words: `pets`, `photos`.
    let words: [String]
    /// `cancel` of `/jobs/{name}:cancel`, `refresh` of `/oauth2/token#refresh`.
    let action: String?
    /// `beta` of `/responses?beta=true`.
    let query: String
    /// In the order of the path.
    let parameters: [String]

    /// - Parameter ending: `.json`, where all paths of the document have it.
    init(_ text: String, droppingEnding ending: String? = nil) {
        self.text = text
        let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let wire = parts.first ?? ""
        wireText = String(wire)
        let halves = wire.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        var path = halves.first ?? ""
        if let ending, path.hasSuffix(ending) { path = path.dropLast(ending.count) }
        var segments: [Segment] = []
        var action: String?
        for part in path.split(separator: "/") {
            let segment = PathSegment(part)
            segments += segment.segments
            action = segment.action
        }
        if parts.count > 1, !parts[1].isEmpty { action = String(parts[1]) }
        self.segments = segments
        resourceSegments = Self.resourceSegments(of: segments)
        words = resourceSegments.compactMap { segment in
            if case .fixed(let text) = segment { text } else { nil }
        }
        self.action = action
        query = halves.count > 1 ? Self.words(ofQuery: halves[1]) : ""
        parameters = Self.parameters(in: wireText)
    }

    private static func resourceSegments(of segments: [Segment]) -> ArraySlice<Segment> {
        var rest = segments[...]
        if rest.count > 1, case .fixed(let text)? = rest.first, text.lowercased() == "api" { rest = rest.dropFirst() }
        while rest.count > 1, case .fixed(let text)? = rest.first, PathVersion.isVersion(text) {
            rest = rest.dropFirst()
        }
        return rest
    }

    /// Ends with a parameter, apart from an action.
    var isItem: Bool { segments.last == .parameter }

    private static func parameters(in text: String) -> [String] {
        text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
            part.firstIndex(of: "}").map { String(part[..<$0]) }
        }
    }

    /// `beta=true&kind=dog&type={type}` → `beta kind dog`
    private static func words(ofQuery query: Substring) -> String {
        query.split(separator: "&").flatMap { item in
            item.split(separator: "=").filter { !$0.contains("{") && $0 != "true" }
        }.joined(separator: " ")
    }
}

/// A segment with parameters in it: `thumbnail.{extension}`, `{base}...{head}`, `{name}:cancel`.
private struct PathSegment {
    var segments: [PathTemplate.Segment] = []
    var action: String?

    init(_ text: Substring) {
        guard let start = text.firstIndex(of: "{"), let end = text.lastIndex(of: "}"), start < end else {
            // `/folders/0` is one of the folders.
            segments = [text.contains(where: \.isLetter) ? .fixed(String(text)) : .parameter]
            return
        }
        let (before, after) = (text[..<start], text[text.index(after: end)...])
        if before.contains(where: \.isLetter) {
            segments.append(.fixed(String(before.reversed().drop { !$0.isLetter && !$0.isNumber }.reversed())))
        }
        segments.append(.parameter)
        if after.hasPrefix(":") { action = String(after.dropFirst()) }
    }
}

/// Segments that say which version of an API this is.
private enum PathVersion {
    /// `v1`, `v2beta1`, `2010-04-01`
    static func isVersion(_ text: String) -> Bool {
        var rest = text.unicodeScalars[...]
        if isDate(rest) { return true }
        guard rest.first == "v" || rest.first == "V", rest.count > 1 else { return false }
        rest = rest.dropFirst()
        guard let digit = rest.first, Word.isDigit(digit) else { return false }
        rest = rest.drop { Word.isDigit($0) || $0 == "." }
        for suffix in ["alpha", "beta", "preview"] where String(rest).hasPrefix(suffix) {
            rest = rest.dropFirst(suffix.unicodeScalars.count)
        }
        return rest.allSatisfy(Word.isDigit)
    }

    private static func isDate(_ text: Substring.UnicodeScalarView) -> Bool {
        guard let first = text.first, Word.isDigit(first) else { return false }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.map(\.count) == [4, 2, 2] && parts.allSatisfy { $0.allSatisfy(Word.isDigit) }
    }
}
