/// `/organization/mcp-servers/{server_id}`, split where the values go.
struct PathTemplate: Hashable, Sendable {
    enum Piece: Hashable, Sendable {
        /// Escaped already.
        case literal(String)
        /// An index into the operation's parameters.
        case parameter(Int)
    }

    /// As the description of the API writes it.
    let text: String
    let pieces: [Piece]

    init(_ text: String, parameters: [Parameter], line: DescriptionLine) throws(DescriptionError) {
        guard text.hasPrefix("/") else { throw line.failure("a path that starts with a slash expected") }
        self.text = text
        var pieces: [Piece] = []
        var rest = Substring(text)
        while !rest.isEmpty {
            let literal = rest.prefix { $0 != "{" }
            if !literal.isEmpty { pieces.append(.literal(PercentEncoding.path.encode(String(literal)))) }
            rest = rest[literal.endIndex...].dropFirst()
            guard literal.endIndex < text.endIndex else { break }
            let name = rest.prefix { $0 != "}" }
            guard name.endIndex < text.endIndex else { throw line.failure("a closing brace expected") }
            guard let index = parameters.firstIndex(where: { $0.location == .path && $0.name == name }) else {
                throw line.failure("a line 'path \(name): …' expected")
            }
            pieces.append(.parameter(index))
            rest = rest[name.endIndex...].dropFirst()
        }
        self.pieces = pieces
    }
}

extension PathTemplate {
    /// A path without parameters; escapes that it has already are kept.
    init(literal text: String) {
        self.text = text
        pieces = [.literal(PercentEncoding.path.encode(text))]
    }
}
