import SwiftletDiagnostics

extension SpecificationVersion {
    /// `openapi: 3.1.0`, `swagger: '2.0'`; anything else is one error, since nothing after it would make sense.
    init?(of root: Node, into report: inout DiagnosticReport) {
        do {
            self = try Self.version(of: root)
        } catch {
            report.append(error.diagnostic(.error, .invalid))
            return nil
        }
        // Its number was read as text.
        let node = root["openapi"] ?? root["swagger"]
        if let node, node.kind != .string {
            let message = "expected a string, found \(node.found), read as '\(node.text)'"
            report.append(Finding(.wrongType, message, node).diagnostic(.warning, .tolerated))
        }
    }

    private static func version(of root: Node) throws(Finding) -> SpecificationVersion {
        guard root.kind == .mapping else {
            throw Finding(.version, "expected an OpenAPI description (a mapping), found \(root.found)", root)
        }
        if let node = root["openapi"] { return try openAPI(node) }
        if let node = root["swagger"] { return try swagger(node) }
        if let foreign = ForeignDescription(root) {
            throw Finding(
                .version,
                "expected an OpenAPI description, found \(foreign.title)",
                foreign.node,
                foreign.help
            )
        }
        throw Finding(.version, "an OpenAPI Object needs the field 'openapi'", root, "as in 'openapi: 3.1.0'")
    }

    private static func openAPI(_ node: Node) throws(Finding) -> SpecificationVersion {
        let text = node.text
        guard node.kind.isScalar, let family = family(text) else {
            let found = node.kind.isScalar ? "'\(text)'" : node.found
            throw Finding(.version, "expected a version of OpenAPI, 3.0 to 3.2, found \(found)", node, "as in '3.1.0'")
        }
        return SpecificationVersion(family: family, text: text)
    }

    private static func swagger(_ node: Node) throws(Finding) -> SpecificationVersion {
        let text = node.text
        guard ["2.0", "2", "2.0.0"].contains(text) else {
            let found = node.kind.isScalar ? "'\(text)'" : node.found
            let help = text.hasPrefix("3.") ? "since 3.0 the field is 'openapi'" : "as in 'swagger: \"2.0\"'"
            throw Finding(.version, "expected Swagger 2.0, found \(found)", node, help)
        }
        return SpecificationVersion(family: .v2_0, text: "2.0")
    }

    /// `3.1.0`, `3.1.0-rc1`, `3.1`
    private static func family(_ text: String) -> Family? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count >= 2, parts.count <= 4 else { return nil }
        let family = Family(rawValue: parts[0] + "." + parts[1])
        return family == .v2_0 ? nil : family
    }
}

private struct Finding: Error {
    private let rule: Rule
    private let message: String
    private let node: Node
    private let help: String?

    init(_ rule: Rule, _ message: String, _ node: Node, _ help: String? = nil) {
        (self.rule, self.message, self.node, self.help) = (rule, message, node, help)
    }

    func diagnostic(_ severity: Diagnostic.Severity, _ category: Diagnostic.Category) -> Diagnostic {
        Diagnostic(
            severity,
            category,
            rule.identifier,
            message,
            at: node.location,
            pointer: node.pointer,
            help: help
        )
    }
}
