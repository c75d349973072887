import HTTPTypes

/// The header `Link` (RFC 8288, section 3): `<https://…?page=2>; rel="next", <…>; rel="last"`.
enum LinkHeader {
    /// The target of the first link with a relation, such as `next`.
    static func target(of relation: String, in headers: HTTPFields) -> String? {
        guard let name = HTTPField.Name("Link") else { return nil }
        for value in headers[values: name] {
            var scanner = Scanner(value)
            while let link = scanner.next() {
                let relations = link.relation.lowercased().split(separator: " ")
                if relations.contains(Substring(relation)) { return link.target }
            }
        }
        return nil
    }

    private struct Link {
        let target: String
        /// The first `rel` counts.
        var relation = ""
    }

    /// Byte by byte, since targets and quoted values can hold commas and semicolons.
    private struct Scanner {
        private var rest: Substring.UTF8View

        init(_ text: String) {
            rest = Substring(text).utf8
        }

        mutating func next() -> Link? {
            while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
                rest = rest[rest.index(after: start)...]
                guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
                var link = Link(target: String(Substring(rest[..<end])))
                rest = rest[rest.index(after: end)...]
                var relation: String?
                while let parameter = parameter() {
                    if parameter.name == "rel", relation == nil { relation = parameter.value }
                }
                link.relation = relation ?? ""
                return link
            }
            return nil
        }

        /// What follows a semicolon: `rel="next"`, `title`.
        private mutating func parameter() -> (name: String, value: String)? {
            skipSpaces()
            guard rest.first == UInt8(ascii: ";") else { return nil }
            rest = rest.dropFirst()
            skipSpaces()
            let name = token()
            skipSpaces()
            guard rest.first == UInt8(ascii: "=") else { return (name.lowercased(), "") }
            rest = rest.dropFirst()
            skipSpaces()
            return (name.lowercased(), rest.first == UInt8(ascii: "\"") ? quoted() : token())
        }

        private mutating func token() -> String {
            let end = rest.firstIndex { ";,= \t".utf8.contains($0) } ?? rest.endIndex
            defer { rest = rest[end...] }
            return String(Substring(rest[..<end]))
        }

        private mutating func quoted() -> String {
            rest = rest.dropFirst()
            var bytes: [UInt8] = []
            while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
                bytes.append(byte == UInt8(ascii: "\\") ? rest.popFirst() ?? byte : byte)
            }
            return String(decoding: bytes, as: UTF8.self)
        }

        private mutating func skipSpaces() {
            rest = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        }
    }
}
