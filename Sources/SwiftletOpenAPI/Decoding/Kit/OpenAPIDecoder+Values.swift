import SwiftletDiagnostics

/// Scalars, lists and maps.
extension OpenAPIDecoder {
    /// A null where a value may be left out.
    func isMissing(_ node: Node) -> Bool {
        guard node.kind == .null else { return false }
        tolerated(.nullValue, "expected a value, found null, read as if the field were left out", at: node)
        return true
    }

    func string(_ node: Node) -> String? {
        switch node.kind {
        case .string:
            return node.text
        case .null:
            _ = isMissing(node)
            return nil
        case .boolean, .integer, .number:
            let text = node.text
            tolerated(.wrongType, "expected a string, found \(node.found), read as '\(text)'", at: node)
            return text
        case .sequence, .mapping:
            if let target = misplacedReference(in: node) { return following(target, in: node, string) ?? nil }
            error(.wrongType, "expected a string, found \(node.found)", at: node)
            return nil
        }
    }

    /// The last four are YAML 1.1's.
    private static let flags = [
        "true": true, "false": false, "yes": true, "no": false, "on": true, "off": false, "y": true, "n": false,
    ]

    func flag(_ node: Node) -> Bool? {
        if let boolean = node.boolean { return boolean }
        if node.kind == .null {
            _ = isMissing(node)
            return nil
        }
        if node.kind == .string, let boolean = Self.flags[node.text.lowercased()] {
            tolerated(.wrongType, "expected true or false, found a string, read as \(boolean)", at: node)
            return boolean
        }
        error(.wrongType, "expected true or false, found \(node.found)", at: node)
        return nil
    }

    /// A length or a number of things.
    func count(_ node: Node) -> Int? {
        if node.kind == .null {
            _ = isMissing(node)
            return nil
        }
        if let integer = node.integer, let count = Int(exactly: integer), count >= 0 { return count }
        if node.kind == .integer, !node.text.hasPrefix("-") {
            tolerated(.wrongValue, "\(node.text) is beyond any length, ignored", at: node)
            return nil
        }
        if let number = node.number, let count = Int(exactly: number), count >= 0 { return count }
        if node.kind == .string, let count = Int(node.text), count >= 0 {
            tolerated(.wrongType, "expected an integer, found a string, read as \(count)", at: node)
            return count
        }
        error(.wrongType, "expected an integer that is not negative, found \(node.found)", at: node)
        return nil
    }

    /// A number's source text, or what JSON would write for it.
    func number(_ node: Node) -> String? {
        switch node.kind {
        case .integer, .number:
            if let text = node.jsonNumber { return text }
            tolerated(.wrongValue, "expected a number, found '\(node.text)', ignored", at: node)
            return nil
        case .null:
            _ = isMissing(node)
            return nil
        case .string where Node.isJSONNumber(Array(node.text.utf8)):
            tolerated(.wrongType, "expected a number, found a string, read as \(node.text)", at: node)
            return node.text
        default:
            error(.wrongType, "expected a number, found \(node.found)", at: node)
            return nil
        }
    }

    /// One of the names that an enumeration has.
    func choice<Choice: RawRepresentable>(_ node: Node, _ choices: [Choice], help: String? = nil) -> Choice?
    where Choice.RawValue == String {
        let text = node.text
        if node.kind == .string, let choice = choices.first(where: { $0.rawValue == text }) { return choice }
        let names = choices.map(\.rawValue)
        let expected = Self.quoted(names, "or")
        guard node.kind == .string else {
            error(.wrongType, "expected \(expected), found \(node.found)", at: node)
            return nil
        }
        if let choice = choices.first(where: { $0.rawValue.lowercased() == text.lowercased() }) {
            tolerated(.wrongValue, "expected '\(choice.rawValue)', found '\(text)'", at: node)
            return choice
        }
        let help = help ?? Suggestion.closest(to: text, among: names).map { "did you mean '\($0)'?" }
        error(.wrongValue, "expected \(expected), found '\(text)'", at: node, help: help)
        return nil
    }

    /// A lower bound of a length or of a number of things: a negative one says nothing.
    func lowerCount(_ node: Node) -> Int? {
        guard let number = node.number, number < 0 else { return count(node) }
        tolerated(.wrongValue, "\(node.text) is below any length, ignored", at: node)
        return nil
    }

    /// A list of names, each a string; of one, where it stands without its list.
    func names(_ node: Node) -> [Node] {
        if node.kind == .string {
            tolerated(.wrongType, "expected a list, found a string, read as a list of one", at: node)
            return [node]
        }
        return list(node) { $0 }.filter { $0.kind == .string || string($0) != nil }
    }

    func names(_ fields: ObjectDecoder, _ field: Field) -> [String] { fields[field].map(names)?.map(\.text) ?? [] }

    func list<Element>(_ node: Node, _ decode: (Node) -> Element) -> [Element] {
        guard node.kind == .sequence else {
            if let target = misplacedReference(in: node) {
                return following(target, in: node) { list($0, decode) } ?? []
            }
            if !isMissing(node) { error(.wrongType, "expected a list, found \(node.found)", at: node) }
            return []
        }
        return node.elements.map(decode)
    }

    func map<Value>(_ node: Node, _ decode: (Node) -> Value) -> [Named<Value>] {
        entries(node) { decode($0.value) }
    }

    /// A map, or a reference to one, or both: what stands here counts more.
    func entries<Value>(_ node: Node, _ decode: (Named<Node>) -> Value) -> [Named<Value>] {
        guard let target = misplacedReference(in: node) else { return members(node, decode) }
        let own = members(node) { $0.nameNode.isEqual("$ref") ? nil : decode($0) }
            .compactMap { entry in
                entry.value.map { Named(name: entry.name, nameNode: entry.nameNode, value: $0) }
            }
        let others = following(target, in: node) { entries($0, decode) } ?? []
        if own.isEmpty { return others }
        let names = Set(own.map(\.name))
        return own + others.filter { !names.contains($0.name) }
    }

    /// A map whose values may be strings, where `$ref` is a name like others.
    func members<Value>(_ node: Node, _ decode: (Named<Node>) -> Value) -> [Named<Value>] {
        guard node.kind == .mapping else {
            if !isMissing(node) { error(.wrongType, "expected a mapping, found \(node.found)", at: node) }
            return []
        }
        var result: [Named<Value>] = []
        result.reserveCapacity(node.count)
        for (name, value) in node.members {
            let entry = Named(name: name.text, nameNode: name, value: value)
            result.append(Named(name: entry.name, nameNode: name, value: decode(entry)))
        }
        return result
    }

    /// Of an object whose names are patterns, among which extensions stand.
    func patterned(_ node: Node?) -> (entries: [Named<Node>], extensions: [Extension]) {
        guard let node else { return ([], []) }
        var entries = map(node) { $0 }
        let extensions = entries.filter(\.nameNode.hasExtensionPrefix).map { Extension(name: $0.name, value: $0.value) }
        if !extensions.isEmpty { entries.removeAll(where: \.nameNode.hasExtensionPrefix) }
        return (entries, extensions)
    }
}
