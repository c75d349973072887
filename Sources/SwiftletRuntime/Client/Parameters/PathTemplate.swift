/// `/organization/mcp-servers/{server_id}`, split where the values go; `?beta=true` behind it is a query that every call
/// has.
struct PathTemplate: Hashable, Sendable {
    enum Piece: Hashable, Sendable {
        /// Escaped already.
        case literal(String)
        /// An index into the operation's parameters.
        case parameter(Int)
    }

    /// As the description of the API writes it; nil for a path that it doesn't know, which may hold anything.
    let text: String?
    let pieces: [Piece]
    /// What stands behind a question mark.
    let query: [Piece]

    init(_ text: String, parameters: [Parameter], line: DescriptionLine) throws(DescriptionError) {
        guard text.hasPrefix("/") else { throw line.failure("a path that starts with a slash expected") }
        self.text = text
        let halves = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        pieces = try Self.pieces(halves.first ?? "", .path, parameters, line)
        query = halves.count > 1 ? try Self.pieces(halves[1], .query, parameters, line) : []
    }

    private static func pieces(
        _ text: Substring,
        _ encoding: PercentEncoding,
        _ parameters: [Parameter],
        _ line: DescriptionLine
    ) throws(DescriptionError) -> [Piece] {
        var pieces: [Piece] = []
        // Scalars, since a brace and a combining character after it make one `Character`.
        var rest = text.unicodeScalars
        while !rest.isEmpty {
            let literal = rest.prefix { $0 != "{" }
            rest = rest.dropFirst(literal.count)
            if !literal.isEmpty { pieces.append(.literal(encoding.encode(String(literal)))) }
            guard !rest.isEmpty else { break }
            let name = rest.dropFirst().prefix { $0 != "}" }
            rest = rest.dropFirst(name.count + 1)
            guard rest.popFirst() == "}" else { throw line.failure("a closing brace expected") }
            let index = parameters.firstIndex { $0.location == .path && $0.name.unicodeScalars.elementsEqual(name) }
            guard let index else { throw line.failure("a line 'path \(String(name)): …' expected") }
            pieces.append(.parameter(index))
        }
        return pieces
    }
}

extension PathTemplate {
    /// A path without parameters; escapes that it has already are kept.
    init(literal text: String) {
        self.text = nil
        pieces = [.literal(PercentEncoding.path.encode(text))]
        query = []
    }
}
