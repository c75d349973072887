/// A JSON Pointer (RFC 6901), as the fragment of a `$ref` writes it.
package struct JSONPointer: Hashable, Sendable {
    package let tokens: [String]

    /// `/components/schemas/a~1b%20c`; nil where it begins with anything but a slash.
    package init?(fragment: some StringProtocol) {
        let decoded = Self.percentDecoded(fragment)
        if decoded.isEmpty {
            tokens = []
            return
        }
        guard decoded.utf8.first == UInt8(ascii: "/") else { return nil }
        tokens = decoded.dropFirst().split(separator: "/", omittingEmptySubsequences: false).map(Self.unescaped)
    }

    package func node(in root: Node) -> Node? {
        var node = root
        for token in tokens {
            guard let next = Self.child(token, of: node) else { return nil }
            node = next
        }
        return node
    }

    private static func child(_ token: String, of node: Node) -> Node? {
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

    /// A `%` that no two hexadecimal digits follow stands for itself.
    private static func percentDecoded(_ text: some StringProtocol) -> String {
        let bytes = Array(text.utf8)
        guard bytes.contains(UInt8(ascii: "%")) else { return String(text) }
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
                let high = hexadecimal(bytes[index + 1]), let low = hexadecimal(bytes[index + 2])
            {
                result.append(high << 4 | low)
                index += 3
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
