package import SwiftletDiagnostics

/// Turns a tree into the document that it describes, and reports everything that is wrong with it.
///
/// A part with an error gets any value that fits, since a document with errors is never handed out. A class, because
/// closures that decode a list's elements report into it while the list is decoded.
package final class OpenAPIDecoder {
    var report = DiagnosticReport()
    var references = ReferenceIndex()
    let library: SourceLibrary
    /// Of the file that is being read.
    var version: SpecificationVersion
    var operationIDs: [String: Node] = [:]
    var pathShapes: [String: Node] = [:]
    var requiredSchemes: [Node] = []
    var firstNumericStatus: Node?
    var numericStatusCount = 0
    var firstMisplacedReference: Node?
    var misplacedReferenceCount = 0
    /// What misplaced references led to, from the outermost on.
    var followed: [Node] = []
    var followedDepth = 0
    var followedMemberCount = 0
    var dynamicReferences: [Reference] = []
    /// The values of `$recursiveRef`.
    var recursiveReferences: Set<Node> = []
    var suggestionCount = 0
    private var versions: [ObjectIdentifier: SpecificationVersion] = [:]
    private let documentVersion: SpecificationVersion
    var swagger = SwaggerDefaults()
    /// What was said, since a part that others share may be decoded for each of them.
    var said: Set<Diagnostic> = []

    private init(_ tree: SourceTree, _ version: SpecificationVersion, _ loader: any SourceLoader) {
        self.version = version
        documentVersion = version
        library = SourceLibrary(tree, loader: loader)
    }

    /// Nil where the report has got an error.
    package static func decode(
        _ tree: SourceTree,
        loader: any SourceLoader = NoOtherSources(),
        into report: inout DiagnosticReport
    ) -> OpenAPIDocument? {
        guard let version = SpecificationVersion(of: tree.root, into: &report) else { return nil }
        let decoder = OpenAPIDecoder(tree, version, loader)
        let document = version.family == .v2_0 ? decoder.swaggerDocument(tree.root) : decoder.document(tree.root)
        ReferenceChecker.check(with: decoder)
        report.append(contentsOf: decoder.report)
        return decoder.report.hasErrors ? nil : document
    }

    var isVersion30: Bool { version.family == .v3_0 }
    var isVersion32: Bool { version.family == .v3_2 }
    var isSwagger: Bool { version.family == .v2_0 }
    /// Schemas are 3.0's dialect or its predecessor.
    var isBefore31: Bool { version.family < .v3_1 }
    var resolver: ReferenceResolver { ReferenceResolver(library: library) }

    func object(_ node: Node, _ shape: ObjectShape) -> ObjectDecoder { ObjectDecoder(node, shape, self) }

    /// What a file says it is, else that of the description.
    func version(of tree: SourceTree) -> SpecificationVersion {
        if let known = versions[ObjectIdentifier(tree)] { return known }
        var unread = DiagnosticReport()
        let version = SpecificationVersion(of: tree.root, into: &unread) ?? documentVersion
        versions[ObjectIdentifier(tree)] = version
        return version
    }
}
