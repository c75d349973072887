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

    private func add(
        _ severity: Diagnostic.Severity,
        _ category: Diagnostic.Category,
        _ rule: Rule,
        _ message: String,
        _ node: Node,
        _ help: String?,
        _ notes: [Diagnostic.Note]
    ) {
        let pointer = node.pointer
        report.append(
            Diagnostic(
                severity,
                category,
                rule.identifier,
                message,
                at: node.location,
                pointer: pointer,
                help: help,
                notes: notes
            )
        )
    }

    /// A field that came with OpenAPI 3.2.
    func unsupportedField(_ field: Field, _ name: Node) {
        if isVersion32 {
            unsupported(Rule("field-\(field.name)"), "the field '\(field.name)' is not supported yet", at: name)
        } else {
            newer(name, .v3_2)
        }
    }

    func newer(_ name: Node, _ family: SpecificationVersion.Family) {
        tolerated(
            .newerField,
            "'\(name.text)' came with OpenAPI \(family.rawValue), and this description says \(version.text)",
            at: name
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
            let category: Diagnostic.Category = isVersion30 ? .tolerated : .advice
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
