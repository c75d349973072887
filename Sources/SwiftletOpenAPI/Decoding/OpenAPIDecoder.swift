package import SwiftletDiagnostics

/// Turns a tree into the document that it describes, and reports everything that is wrong with it.
///
/// A part with an error gets any value that fits, since a document with errors is never handed out. A class, because
/// closures that decode a list's elements report into it while the list is decoded.
package final class OpenAPIDecoder {
    var report = DiagnosticReport()
    var references: ReferenceIndex
    let version: SpecificationVersion
    var operationIDs: [String: Node] = [:]
    var pathShapes: [String: Node] = [:]
    var requiredSchemes: [Node] = []
    var firstNumericStatus: Node?
    var numericStatusCount = 0
    var swagger = SwaggerDefaults()
    /// What was said, since a part that others share may be decoded for each of them.
    var said: Set<Diagnostic> = []

    private init(_ root: Node, _ version: SpecificationVersion) {
        self.version = version
        references = ReferenceIndex(root: root)
    }

    /// Nil where the report has got an error.
    package static func decode(_ tree: SourceTree, into report: inout DiagnosticReport) -> OpenAPIDocument? {
        guard let version = SpecificationVersion(of: tree.root, into: &report) else { return nil }
        let decoder = OpenAPIDecoder(tree.root, version)
        let document = version.family == .v2_0 ? decoder.swaggerDocument(tree.root) : decoder.document(tree.root)
        ReferenceChecker.check(document.references, into: &decoder.report)
        report.append(contentsOf: decoder.report)
        return decoder.report.hasErrors ? nil : document
    }

    var isVersion30: Bool { version.family == .v3_0 }
    var isVersion32: Bool { version.family == .v3_2 }
    var isSwagger: Bool { version.family == .v2_0 }
    /// Schemas are 3.0's dialect or its predecessor.
    var isBefore31: Bool { version.family < .v3_1 }

    func object(_ node: Node, _ shape: ObjectShape) -> ObjectDecoder { ObjectDecoder(node, shape, self) }

    /// A Reference Object, or the thing itself; either can be referred to.
    func referenced<Value: Referable>(_ node: Node, _ decode: (Node) -> Value) -> Referenced<Value> {
        let result: Referenced<Value>
        if let reference = reference(node, to: Value.referenceKind) {
            result = .reference(reference)
        } else {
            result = .value(decode(node))
        }
        references.add(result, at: node)
        return result
    }

    private func reference(_ node: Node, to kind: ReferenceKind) -> Reference? {
        guard node.kind == .mapping, let target = node["$ref"] else { return nil }
        let fields = object(node, .reference)
        return reference(
            node,
            target,
            to: kind,
            summary: fields.string(.summary),
            description: fields.string(.description)
        )
    }

    func reference(
        _ node: Node,
        _ target: Node,
        to kind: ReferenceKind,
        summary: String? = nil,
        description: String? = nil
    ) -> Reference? {
        guard target.kind == .string else {
            error(.wrongType, "expected a string, found \(target.found)", at: target)
            return nil
        }
        let reference = Reference(
            node: node,
            target: target.text,
            targetNode: target,
            summary: summary,
            description: description
        )
        references.note(reference, to: kind)
        return reference
    }
}
