/// A JSON Pointer (RFC 6901), as the fragment of a `$ref` writes it.
package struct JSONPointer: Hashable, Sendable {
    package let tokens: [String]

    /// `/components/schemas/a~1b%20c`; nil where it begins with anything but a slash.
    package init?(fragment: some StringProtocol) {
        let decoded = fragment.percentDecoded
        if decoded.isEmpty {
            tokens = []
            return
        }
        guard decoded.utf8.first == UInt8(ascii: "/") else { return nil }
        tokens = decoded.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            .map { Self.unescaped(Substring($0)) }
    }

    init(_ tokens: [String]) { self.tokens = tokens }

    /// `/components/schemas/a~1b`
    var fragment: String { tokens.reduce(into: "") { $0 += "/" + NodeArena.escaped($1) } }

    package func node(in root: Node) -> Node? {
        var node = root
        for token in tokens {
            guard let next = Self.child(token, of: node) else { return nil }
            node = next
        }
        return node
    }

    static func child(_ token: String, of node: Node) -> Node? {
        guard node.kind == .sequence else { return node[token] }
        guard token == "0" || !token.hasPrefix("0"), let position = Int(token) else { return nil }
        return node.element(at: position)
    }

    /// `~1` is `/`, `~0` is `~`, in this order.
    private static func unescaped(_ token: Substring) -> String {
        guard token.utf8.contains(UInt8(ascii: "~")) else { return String(token) }
        var result = ""
        var isEscape = false
        for scalar in token.unicodeScalars {
            switch (isEscape, scalar) {
            case (false, "~"): isEscape = true
            case (true, "0"): (result, isEscape) = (result + "~", false)
            case (true, "1"): (result, isEscape) = (result + "/", false)
            default:
                if isEscape { result += "~" }
                result.unicodeScalars.append(scalar)
                isEscape = false
            }
        }
        return isEscape ? result + "~" : result
    }
}
