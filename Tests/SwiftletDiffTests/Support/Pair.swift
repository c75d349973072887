import SwiftletDiagnostics
import SwiftletDiff
import SwiftletOpenAPI
import SwiftletPlanner
import Testing

/// Two versions of a description, and what is said of them.
struct Pair {
    let comparison: Comparison

    init(_ old: String, _ new: String, _ options: PlanningOptions = PlanningOptions()) throws {
        comparison = Comparison(
            from: try Self.side(old, "old.yaml", options),
            to: try Self.side(new, "new.yaml", options)
        )
    }

    /// `Pet.name: made optional | source breaking, requests compatible, responses breaking`; what asks for no more than a
    /// patch says so.
    var lines: [String] { comparison.changes.map(\.line) }

    private static func side(_ yaml: String, _ file: String, _ options: PlanningOptions) throws -> Comparison.Side {
        var report = DiagnosticReport()
        let tree = try #require(SourceReader.read(Array(yaml.utf8), file: file, into: &report))
        let document = try #require(OpenAPIDecoder.decode(tree, into: &report), "\(report.diagnostics)")
        let sdk = try #require(Planner.plan(document, options: options, into: &report), "\(report.diagnostics)")
        return Comparison.Side(sdk, document)
    }
}

extension Change {
    fileprivate var line: String {
        let verdicts = [("source", effects.source), ("requests", effects.requests), ("responses", effects.responses)]
        var words = verdicts.compactMap { name, verdict in verdict.map { "\(name) \($0.rawValue)" } }
        if step == .patch { words.append("patch") }
        return "\(subject): \(message.plain) | \(words.joined(separator: ", "))"
    }
}

/// A rule: what stands before and after in an otherwise equal description, and all that is said of it.
struct Rule: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let old: String
    let new: String
    let expected: [String]

    init(_ name: String, _ old: String, _ new: String, _ expected: String...) {
        testDescription = name
        self.old = old
        self.new = new
        self.expected = expected
    }
}

/// A description of parts.
enum Sample {
    static func document(paths: String = "", schemas: String = "", components: String = "", head: String? = nil)
        -> String
    {
        let head = head ?? "servers: [{url: \"https://example.com\"}]"
        return """
            openapi: 3.1.0
            info: {title: Pets, version: "1"}
            \(head)
            paths:
            \(indented(paths.isEmpty ? "{}" : paths, by: 2))
            components:
            \(indented(components, by: 2))
              schemas:
                Unrelated: {type: object, properties: {text: {type: string}}}
            \(indented(schemas, by: 4))
            """
    }

    /// `Sent` travels in requests, `Received` in responses, `Both` in both.
    static func schemas(_ schemas: String) -> String {
        let paths = ["Sent", "Received", "Both"].filter { schemas.contains("\($0):") }.map { name in
            let body =
                "{required: true, content: {application/json: {schema: {$ref: \"#/components/schemas/\(name)\"}}}}"
            let answer =
                "{description: ok, content: {application/json: {schema: {$ref: \"#/components/schemas/\(name)\"}}}}"
            return """
                /\(name.lowercased()):
                  put:
                    operationId: put\(name)
                    \(name == "Received" ? "" : "requestBody: \(body)")
                    responses: {"200": \(name == "Sent" ? "{description: ok}" : answer)}
                """
        }
        return document(paths: paths.joined(separator: "\n"), schemas: schemas)
    }

    /// An operation's own members.
    static func operation(_ operation: String) -> String {
        document(paths: "/pets:\n  get:\n" + indented(operation, by: 4))
    }

    private static func indented(_ text: String, by count: Int) -> String {
        let space = String(repeating: " ", count: count)
        return text.split(separator: "\n").map { space + $0 }.joined(separator: "\n")
    }
}
