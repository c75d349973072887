public import SwiftletDiagnostics
package import SwiftletModel
package import SwiftletOpenAPI
import SwiftletPlanner
import SwiftletRenderer
import SwiftletTemplates

/// The stages, each of use by itself: text → `Description` → `Plan` → files.
///
/// What is wrong with the input goes into the report, and the stage returns nil; what the operating system refuses is
/// thrown.
public struct Generator: Sendable {
    /// What the stages obey.
    public let configuration: Configuration

    /// Reads nothing yet.
    public init(_ configuration: Configuration) {
        self.configuration = configuration
    }

    /// The description that the configuration names.
    public func read(into report: inout DiagnosticReport) throws(FileError) -> Description? {
        try read(InputLog(), into: &report)
    }

    func read(_ log: InputLog, into report: inout DiagnosticReport) throws(FileError) -> Description? {
        let path = configuration.description
        if !FileSystem.isRepeatable(path) { log.cannotBeRepeated() }
        return read(
            try log.read(path, at: Path.name(of: path)),
            DescriptionFiles(configuration, log: log),
            into: &report
        )
    }

    /// `bytes` as the text of the description that the configuration names. Other files are read from its folder.
    public func read(_ bytes: [UInt8], into report: inout DiagnosticReport) -> Description? {
        read(bytes, DescriptionFiles(configuration), into: &report)
    }

    /// As if the description lay in `folder`.
    package func read(_ bytes: [UInt8], in folder: String, into report: inout DiagnosticReport) -> Description? {
        read(bytes, DescriptionFiles(configuration, folder: folder), into: &report)
    }

    private func read(
        _ bytes: [UInt8],
        _ files: DescriptionFiles,
        into report: inout DiagnosticReport
    ) -> Description? {
        guard let tree = SourceReader.read(bytes, file: configuration.description, into: &report),
            let document = OpenAPIDecoder.decode(tree, loader: files, into: &report)
        else { return nil }
        return Description(document: document, size: bytes.count + document.otherSourcesSize)
    }

    /// Decides all that is generated.
    public func plan(_ description: Description, into report: inout DiagnosticReport) -> Plan? {
        Planner.plan(description.document, options: configuration.planning, into: &report).map(Plan.init)
    }

    /// In the order of their paths.
    public func render(_ plan: Plan, into report: inout DiagnosticReport) throws(FileError) -> [GeneratedFile]? {
        try render(plan, templates(InputLog()), into: &report)
    }

    /// The user's own.
    func templates(_ log: InputLog) throws(FileError) -> TemplateFolder? {
        guard let path = configuration.templates else { return nil }
        return try TemplateFolder(path, log)
    }

    func render(_ plan: Plan, _ folder: TemplateFolder?, into report: inout DiagnosticReport) -> [GeneratedFile]? {
        var options = RenderOptions()
        options.access = AccessLevel(rawValue: configuration.access.rawValue) ?? .public
        options.isPackage = configuration.isPackage
        options.shardCount = configuration.shardCount
        options.runtime = configuration.runtime
        options.templateOverrides = folder?.templates ?? [:]
        options.descriptionName = Path.name(of: configuration.description)
        do {
            return try Renderer.render(plan.sdk, options: options).map(GeneratedFile.init)
        } catch let error as TemplateError {
            report.append(error.diagnostic(in: folder))
        } catch {
            report.append(Diagnostic(.error, .invalid, "rendering", "the files can't be rendered: \(error)"))
        }
        return nil
    }
}

/// An OpenAPI description, read and found right.
public struct Description: Sendable {
    package let document: OpenAPIDocument
    /// In bytes, all files together.
    public let size: Int

    /// The paths of all files that were read, the description's first.
    public var files: [String] { document.sources.map(\.file) }
    /// `3.1.0`
    public var version: String { document.version.text }
    /// `OpenAPI 3.1.0`, `Swagger 2.0`
    public var specification: String { document.version.name }
    /// Entries of `paths`.
    public var pathCount: Int { document.paths.count }
    /// Entries of `components.schemas`.
    public var schemaCount: Int { document.components.schemas.count }
}

/// What will be generated, all names and types decided.
public struct Plan: Sendable {
    package let sdk: SDK

    /// `Datagrid`
    public var clientName: String { sdk.client.name.identifier }
    /// Methods of all resources.
    public var operationCount: Int { sdk.resources.reduce(0) { $0 + $1.operationCount } }
    /// Operations that the filter left out.
    public var leftOutCount: Int { sdk.leftOut }
    /// Declared types, nested ones included.
    public var typeCount: Int { sdk.types.count }
}

extension ResourcePlan {
    fileprivate var operationCount: Int { children.reduce(operations.count) { $0 + $1.operationCount } }
}

extension GeneratedFile {
    init(_ file: SourceFile) {
        self.init(path: file.path, contents: file.contents)
    }
}
