import SwiftletDiagnostics

extension SpecificationVersion {
    /// `openapi: 3.1.0`; anything else is one error, since nothing after it would make sense.
    init?(of root: Node, into report: inout DiagnosticReport) {
        func fail(_ message: String, at node: Node, help: String? = nil) {
            report.append(
                Diagnostic(
                    .error,
                    .invalid,
                    Rule.version.identifier,
                    message,
                    at: node.location,
                    pointer: node.pointer,
                    help: help
                )
            )
        }
        guard root.kind == .mapping else {
            fail("expected an OpenAPI description (a mapping), found \(root.found)", at: root)
            return nil
        }
        guard let node = root["openapi"] else {
            if let swagger = root["swagger"], swagger.text == "2.0" || swagger.text == "2" {
                self.init(family: .v2_0, text: "2.0")
                return
            } else {
                fail("an OpenAPI Object needs the field 'openapi'", at: root, help: "as in 'openapi: 3.1.0'")
            }
            return nil
        }
        let text = node.text
        guard node.kind.isScalar, let family = Self.family(text) else {
            let found = node.kind.isScalar ? "'\(text)'" : node.found
            fail("expected a version of OpenAPI, 3.0 to 3.2, found \(found)", at: node, help: "as in '3.1.0'")
            return nil
        }
        self.init(family: family, text: text)
    }

    /// `3.1.0`, `3.1.0-rc1`, `3.1`
    private static func family(_ text: String) -> Family? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count >= 2, parts.count <= 4 else { return nil }
        return Family(rawValue: parts[0] + "." + parts[1])
    }
}
