import SwiftletDiagnostics
import SwiftletOpenAPI

/// What planning has to say, each with the place of its construct.
extension DiagnosticReport {
    /// The document is right, and the SDK can't express this yet.
    mutating func unsupported(_ identifier: String, _ message: String, at node: Node, help: String? = nil) {
        append(
            Diagnostic(
                .warning, .unsupported, identifier, message,
                at: node.location, pointer: node.pointer, help: help
            )
        )
    }

    /// The document breaks a rule, and was read in the one sensible way.
    mutating func tolerated(_ identifier: String, _ message: String, at node: Node, help: String? = nil) {
        append(
            Diagnostic(
                .warning, .tolerated, identifier, message,
                at: node.location, pointer: node.pointer, help: help
            )
        )
    }

    /// Nothing is wrong, and something could be better.
    mutating func advice(_ identifier: String, _ message: String, at node: Node, help: String? = nil) {
        append(
            Diagnostic(.warning, .advice, identifier, message, at: node.location, pointer: node.pointer, help: help)
        )
    }

    mutating func invalid(_ identifier: String, _ message: String, at node: Node?, help: String? = nil) {
        append(
            Diagnostic(
                .error, .invalid, identifier, message,
                at: node?.location, pointer: node?.pointer, help: help
            )
        )
    }
}
