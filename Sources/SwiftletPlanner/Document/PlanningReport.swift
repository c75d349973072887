import SwiftletDiagnostics
import SwiftletOpenAPI

/// What planning has to say, with the place of its construct. Parts that are used in several places are reported where
/// they stand, once.
struct PlanningReport {
    private(set) var diagnostics = DiagnosticReport()
    private var reported: Set<Place> = []

    private struct Place: Hashable {
        let identifier: String
        let node: Node
    }

    /// The document is right, and the SDK can't express this yet.
    mutating func unsupported(_ identifier: String, _ message: String, at node: Node) {
        append(.warning, .unsupported, identifier, message, node)
    }

    /// The document breaks a rule, and was read in the one sensible way.
    mutating func tolerated(_ identifier: String, _ message: String, at node: Node, help: String? = nil) {
        append(.warning, .tolerated, identifier, message, node, help)
    }

    /// Nothing is wrong, and something could be better.
    mutating func advice(_ identifier: String, _ message: String, at node: Node, help: String? = nil) {
        append(.warning, .advice, identifier, message, node, help)
    }

    /// About what the configuration says, which has no place in the document.
    mutating func configuration(_ identifier: String, _ message: String, isError: Bool = true) {
        diagnostics.append(
            Diagnostic(isError ? .error : .warning, isError ? .invalid : .tolerated, identifier, message)
        )
    }

    private mutating func append(
        _ severity: Diagnostic.Severity,
        _ category: Diagnostic.Category,
        _ identifier: String,
        _ message: String,
        _ node: Node,
        _ help: String? = nil
    ) {
        guard reported.insert(Place(identifier: identifier, node: node)).inserted else { return }
        diagnostics.append(
            Diagnostic(
                severity,
                category,
                identifier,
                message,
                at: node.location,
                pointer: node.pointer,
                help: help
            )
        )
    }
}
