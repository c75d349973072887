import SwiftletDiagnostics
import SwiftletModel
import SwiftletOpenAPI
import SwiftletPlanner
import Testing

/// A document as text, planned. `▸` marks places where something must be reported.
struct Planned {
    let sdk: SDK
    let diagnostics: [Diagnostic]
    let marks: [String]
    private let typesByName: [String: TypeDeclaration]
    private let names: [TypeID: String]

    init(
        _ marked: String,
        options: PlanningOptions = PlanningOptions(),
        at location: Testing.SourceLocation = #_sourceLocation
    ) throws {
        let text = Marked(marked)
        let document = try Self.document(text.text, at: location)
        var report = DiagnosticReport()
        let sdk = Planner.plan(document, options: options, into: &report)
        self.sdk = try #require(sdk, "\(report.diagnostics)", sourceLocation: location)
        diagnostics = report.sorted
        marks = text.marks
        names = self.sdk.qualifiedNames
        typesByName = Dictionary(uniqueKeysWithValues: self.sdk.types.map { [names] in (names[$0.id] ?? "", $0) })
    }

    /// The members of `components.schemas`, as YAML without their indentation.
    init(
        schemas: String,
        version: String = "3.1.0",
        options: PlanningOptions = PlanningOptions(),
        at location: Testing.SourceLocation = #_sourceLocation
    ) throws {
        try self.init(
            """
            openapi: \(version)
            info: {title: Test, version: "1"}
            paths: {}
            components:
              schemas:
            \(schemas.indented(by: 4))
            """,
            options: options,
            at: location
        )
    }

    /// The members of `paths`.
    init(
        paths: String,
        schemas: String = "{}",
        options: PlanningOptions = PlanningOptions(),
        at location: Testing.SourceLocation = #_sourceLocation
    ) throws {
        try self.init(
            """
            openapi: 3.1.0
            info: {title: Test, version: "1"}
            paths:
            \(paths.indented(by: 2))
            components:
              schemas:
            \(schemas.indented(by: 4))
            """,
            options: options,
            at: location
        )
    }

    static func document(_ yaml: String, at location: Testing.SourceLocation) throws -> OpenAPIDocument {
        var report = DiagnosticReport()
        let tree = SourceReader.read(Array(yaml.utf8), file: "a.yaml", into: &report)
        let read = try #require(tree, "\(report.diagnostics)", sourceLocation: location)
        let document = OpenAPIDecoder.decode(read, into: &report)
        return try #require(document, "\(report.diagnostics)", sourceLocation: location)
    }

    /// `Pet.Owner`, one line a member: `name: string(maxLength 20)?, required`.
    subscript(type: String) -> [String] {
        typesByName[type].map { Outline(names).lines(of: $0) } ?? ["there is no type \(type)"]
    }

    var typeNames: [String] { typesByName.keys.sorted() }

    /// `organization.mcpServers.update(_ serverID: string, body: X) -> Y`
    var methods: [String] { Outline(names).methods(of: sdk) }

    func type(_ name: String) -> TypeDeclaration? { typesByName[name] }

    var operations: [OperationPlan] { sdk.resources.flatMap(Self.operations) }

    private static func operations(of resource: ResourcePlan) -> [OperationPlan] {
        resource.operations + resource.children.flatMap(operations)
    }

    /// `one-of`, in the order of the text.
    var identifiers: [String] { diagnostics.map(\.identifier) }

    /// `12:7` of everything reported.
    var places: [String] {
        diagnostics.map { $0.location.map { "\($0.line):\($0.column)" } ?? "nowhere" }
    }
}

/// Text with its marks taken out, and where they stood.
private struct Marked {
    private(set) var text = ""
    private(set) var marks: [String] = []

    init(_ marked: String) {
        var (line, column) = (1, 1)
        for character in marked {
            switch character {
            case "▸": marks.append("\(line):\(column)")
            case "\n":
                text.append(character)
                (line, column) = (line + 1, 1)
            default:
                text.append(character)
                column += character.unicodeScalars.count
            }
        }
    }
}

extension String {
    fileprivate func indented(by count: Int) -> String {
        let indentation = String(repeating: " ", count: count)
        return split(separator: "\n", omittingEmptySubsequences: false).map { indentation + $0 }.joined(separator: "\n")
    }
}

extension SDK {
    var qualifiedNames: [TypeID: String] {
        var names: [TypeID: String] = [:]
        // A parent comes before what nests in it.
        for type in types {
            names[type.id] = (type.parent.flatMap { names[$0] }.map { $0 + "." } ?? "") + type.name.identifier
        }
        return names
    }
}

extension Planned {
    /// Of a structure's members, by their Swift names, where there is any.
    func documentation(of name: String) -> [String: String] {
        guard case .structure(let structure)? = type(name)?.kind else { return [:] }
        let pairs = structure.properties.compactMap { property in
            property.documentation.summary.map { (property.name.identifier, $0) }
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }
}
