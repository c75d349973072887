import SwiftletDiagnostics

/// What is said, and how severe it is.
extension OpenAPIDecoder {
    func error(_ rule: Rule, _ message: String, at node: Node, help: String? = nil, notes: [Diagnostic.Note] = []) {
        add(.error, .invalid, rule, message, node, help, notes)
    }

    /// Wrong, but there is one sensible reading.
    func tolerated(_ rule: Rule, _ message: String, at node: Node, help: String? = nil, notes: [Diagnostic.Note] = []) {
        add(.warning, .tolerated, rule, message, node, help, notes)
    }

    /// Right, and nothing can be made of it yet.
    func unsupported(_ rule: Rule, _ message: String, at node: Node, help: String? = nil) {
        add(.warning, .unsupported, rule, message, node, help, [])
    }

    /// Nothing is wrong, and a person should know.
    func advice(_ rule: Rule, _ message: String, at node: Node, help: String? = nil) {
        add(.warning, .advice, rule, message, node, help, [])
    }

    private func add(
        _ severity: Diagnostic.Severity,
        _ category: Diagnostic.Category,
        _ rule: Rule,
        _ message: String,
        _ node: Node,
        _ help: String?,
        _ notes: [Diagnostic.Note]
    ) {
        let diagnostic = Diagnostic(
            severity,
            category,
            rule.identifier,
            message,
            at: node.location,
            pointer: node.pointer,
            help: help,
            notes: notes
        )
        if said.insert(diagnostic).inserted { report.append(diagnostic) }
    }

    func newer(_ node: Node, _ family: SpecificationVersion.Family, name: String? = nil) {
        tolerated(
            .newerField,
            "\(name ?? "'\(node.text)'") came with OpenAPI \(family.rawValue), and this description says \(version.text)",
            at: node
        )
    }

    func unknownField(_ name: Node, _ shape: ObjectShape) {
        let text = name.text
        let known = shape.known.fields.map(\.name)
        let help = Suggestion.closest(to: text, among: known).map { "did you mean '\($0)'?" }
        let message = "unknown field '\(text)' in \(shape.title)"
        switch shape.unknownFields {
        case .reject:
            error(.unknownField, message, at: name, help: help ?? "its fields are \(Self.quoted(known))")
        case .ignore:
            tolerated(.unknownField, message + ", ignored", at: name, help: help)
        case .keep:
            let category: Diagnostic.Category = isBefore31 ? .tolerated : .advice
            add(.warning, category, .unknownKeyword, "unknown keyword '\(text)', ignored", name, help, [])
        }
    }

    /// `'a', 'b' or 'c'`
    static func quoted(_ names: [String], _ conjunction: String = "and") -> String {
        let quoted = names.map { "'\($0)'" }
        guard quoted.count > 1 else { return quoted.first ?? "none" }
        return quoted.dropLast().joined(separator: ", ") + " \(conjunction) \(quoted[quoted.count - 1])"
    }
}
