import SwiftletDiagnostics
import SwiftletModel
import SwiftletOpenAPI

/// Values of the configuration file by kind; whatever is wrong with one goes into the report and reads as none.
struct ConfigurationReader {
    private(set) var report = DiagnosticReport()
    /// Where operations name paging styles, which may be defined further down.
    var pagingStyleNames: [Node] = []

    /// A mapping with known keys, in the file's order. Members without a value are left out.
    mutating func members<Key: RawRepresentable<String> & CaseIterable>(
        of node: Node,
        keys: Key.Type,
        what: String
    ) -> [(key: Key, value: Node)] {
        var known: [(key: Key, value: Node)] = []
        for (name, value) in entries(of: node, what: what) {
            if let key = Key(rawValue: name.text) {
                if value.kind != .null { known.append((key, value)) }
            } else {
                unknown(name, among: keys.allCases.map(\.rawValue), "unknown-key", "unknown key")
            }
        }
        return known
    }

    /// A mapping with keys of the user's own.
    mutating func entries(of node: Node, what: String? = nil) -> [(name: Node, value: Node)] {
        if node.kind == .null { return [] }
        guard node.kind == .mapping else {
            wrongType(node, "a mapping (key: value)", what: what)
            return []
        }
        return Array(node.members)
    }

    mutating func string(_ node: Node, expecting expected: String = "a text") -> String? {
        guard let string = node.string else {
            wrongType(node, expected, help: node.kind.isUnquoted ? "write it in quotes: '\(node.text)'" : nil)
            return nil
        }
        return string
    }

    mutating func path(_ node: Node) -> String? {
        guard let path = string(node, expecting: "a path") else { return nil }
        if path.isEmpty { reject(node, "expected a path, found an empty text") }
        return path
    }

    mutating func boolean(_ node: Node) -> Bool? {
        guard let boolean = node.boolean else {
            wrongType(node, "true or false")
            return nil
        }
        return boolean
    }

    mutating func shardCount(_ node: Node) -> Int? {
        if let count = node.integer.flatMap(Int.init(exactly:)), Configuration.shardCounts.contains(count) {
            return count
        }
        reject(node, "expected a number of files from 1 to \(Configuration.shardCounts.upperBound)")
        return nil
    }

    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(_ node: Node, of: Choice.Type) -> Choice? {
        let names = Choice.allCases.map(\.rawValue)
        guard let text = string(node, expecting: "one of \(names.joined(separator: ", "))") else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        unknown(node, among: names, "unknown-value", "unknown value")
        return nil
    }

    mutating func word(_ node: Node, among words: [String], _ message: String) -> String? {
        guard let text = string(node) else { return nil }
        if words.contains(text) { return text }
        unknown(node, among: words, "unknown-value", message)
        return nil
    }

    /// A Swift identifier; backticks are ours to add.
    mutating func swiftName(_ node: Node) -> String? {
        guard let text = string(node, expecting: "a Swift name") else { return nil }
        if SwiftName(text) == nil { reject(node, "'\(text)' is not a Swift name") }
        return text
    }

    mutating func typeName(_ node: Node) -> String? {
        guard let text = swiftName(node) else { return nil }
        if text.first?.isLowercase == true {
            reject(node, "'\(text)' must start with an upper case letter, as Swift's types do")
        }
        return text
    }

    mutating func sequence(_ node: Node, of expected: String) -> [Node] {
        guard node.kind == .sequence else {
            wrongType(node, expected)
            return []
        }
        return Array(node.elements)
    }

    mutating func reject(_ node: Node, _ message: String, help: String? = nil) {
        append("invalid-value", message, node, help: help)
    }

    private mutating func wrongType(_ node: Node, _ expected: String, what: String? = nil, help: String? = nil) {
        let subject = what.map { "\($0) must be" } ?? "expected"
        append("wrong-type", "\(subject) \(expected), found \(node.kind.phrase)", node, help: help)
    }

    private mutating func unknown(_ node: Node, among known: [String], _ identifier: String, _ message: String) {
        let suggestion = Suggestion.closest(to: node.text, among: known)
        append(
            identifier,
            "\(message) '\(node.text)'",
            node,
            help: suggestion.map { "did you mean '\($0)'?" } ?? "known are \(known.sorted().joined(separator: ", "))"
        )
    }

    private mutating func append(_ identifier: String, _ message: String, _ node: Node, help: String?) {
        report.append(
            Diagnostic(.error, .invalid, identifier, message, at: node.location, pointer: node.pointer, help: help)
        )
    }
}

extension Node.Kind {
    /// Would be a text in quotes.
    fileprivate var isUnquoted: Bool { self == .boolean || self == .integer || self == .number }

    fileprivate var phrase: String {
        switch self {
        case .null: "nothing"
        case .boolean: "a boolean"
        case .integer, .number: "a number"
        case .string: "a text"
        case .sequence: "a list"
        case .mapping: "a mapping"
        }
    }
}
