import SwiftletDiagnostics
import Testing

@testable import SwiftletOpenAPI

/// A description and what was said about it.
struct Decoded {
    let document: OpenAPIDocument?
    let report: DiagnosticReport

    init(_ bytes: [UInt8], file: String = "a.yaml", sources: any SourceLoader = NoOtherSources()) {
        var report = DiagnosticReport()
        let tree = SourceReader.read(bytes, file: file, into: &report)
        document = tree.flatMap { OpenAPIDecoder.decode($0, loader: sources, into: &report) }
        self.report = report
    }

    /// `a.yaml`, and other files by their places.
    init(version: String = "3.1.0", _ members: String, files: [String: String]) {
        self.init(Array(Self.text(version: version, members).utf8), sources: TextSources(files))
    }

    /// `members` of a description that has all that is required.
    init(version: String = "3.1.0", _ members: String) {
        self.init(Array(Self.text(version: version, members).utf8))
    }

    static func text(version: String, _ members: String) -> String {
        "openapi: \(version)\ninfo: {title: T, version: '1'}\n" + members + "\n"
    }

    var messages: [String] { report.sorted.map(\.message) }
}

/// What must be said, at `¦`, about the members of a description.
struct DecodingCase: Sendable, CustomTestStringConvertible {
    let version: String
    let members: String
    let identifier: String
    let message: String

    init(_ members: String, _ identifier: String, _ message: String, version: String = "3.1.0") {
        (self.version, self.members, self.identifier, self.message) = (version, members, identifier, message)
    }

    /// A Schema Object among the components.
    static func schema(_ schema: String, _ identifier: String, _ message: String, version: String = "3.1.0") -> Self {
        component("schemas", schema, identifier, message, version: version)
    }

    static func component(
        _ section: String,
        _ object: String,
        _ identifier: String,
        _ message: String,
        version: String = "3.1.0"
    ) -> Self {
        let paths = version.hasPrefix("3.0") ? "paths: {}\n" : ""
        return Self(
            paths + "components: {\(section): {A: \(object)}}",
            identifier,
            message,
            version: version
        )
    }

    static func operation(_ operation: String, _ identifier: String, _ message: String, version: String = "3.1.0")
        -> Self
    {
        Self("paths: {/a: {get: \(operation)}}", identifier, message, version: version)
    }

    var testDescription: String { "\(version) \(members) → \(identifier)" }

    /// Nothing else is said.
    func check(_ severity: Diagnostic.Severity, _ category: Diagnostic.Category) {
        let marked = MarkedText(Decoded.text(version: version, members))
        let decoded = Decoded(marked.bytes)
        #expect((decoded.document == nil) == (severity == .error))
        #expect(decoded.report.diagnostics.count == 1, "\(decoded.messages)")
        guard let diagnostic = decoded.report.diagnostics.first else { return }
        #expect(diagnostic.message == message)
        #expect(diagnostic.identifier == identifier)
        #expect(diagnostic.severity == severity)
        #expect(diagnostic.category == category)
        #expect(diagnostic.location == SourceLocation(file: "a.yaml", line: marked.line, column: marked.column))
        #expect(diagnostic.pointer != nil)
    }
}
