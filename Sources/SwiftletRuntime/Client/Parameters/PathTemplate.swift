/// `/organization/mcp-servers/{server_id}`, split where the values go.
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

    init(_ text: String, parameters: [Parameter], line: DescriptionLine) throws(DescriptionError) {
        guard text.hasPrefix("/") else { throw line.failure("a path that starts with a slash expected") }
        self.text = text
        var pieces: [Piece] = []
        // Scalars, since a brace and a combining character after it make one `Character`.
        var rest = Substring(text).unicodeScalars
        while !rest.isEmpty {
            let literal = rest.prefix { $0 != "{" }
            rest = rest.dropFirst(literal.count)
            if !literal.isEmpty { pieces.append(.literal(PercentEncoding.path.encode(String(literal)))) }
            guard !rest.isEmpty else { break }
            let name = rest.dropFirst().prefix { $0 != "}" }
            rest = rest.dropFirst(name.count + 1)
            guard rest.popFirst() == "}" else { throw line.failure("a closing brace expected") }
            let index = parameters.firstIndex { $0.location == .path && $0.name.unicodeScalars.elementsEqual(name) }
            guard let index else { throw line.failure("a line 'path \(String(name)): …' expected") }
            pieces.append(.parameter(index))
        }
        self.pieces = pieces
    }
}

extension PathTemplate {
    /// A path without parameters; escapes that it has already are kept.
    init(literal text: String) {
        self.text = nil
        pieces = [.literal(PercentEncoding.path.encode(text))]
    }
}
