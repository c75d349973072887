package import SwiftletDiagnostics
import SwiftletOpenAPI
import SwiftletPlanner

/// The configuration file: a mapping of the keys below, each of them optional.
///
/// Paths are relative to the file. An empty value counts as none.
package struct ConfigurationFile: Sendable {
    package let path: String
    /// As written, relative to the file.
    package private(set) var description: String?
    /// What the plugin is to ask for; the run itself is told on the command line.
    package private(set) var shardCount: Int?
    private var settings = Configuration(description: "")

    /// Nil where the file has errors; all of them are in the report.
    package init?(_ bytes: [UInt8], path: String, into report: inout DiagnosticReport) {
        self.path = path
        var reading = DiagnosticReport()
        let tree = SourceReader.read(bytes, file: path, format: .yaml, into: &reading)
        // Every key is optional, so a file of comments is fine.
        if reading.diagnostics.map(\.identifier) == ["empty-document"] { return }
        report.append(contentsOf: reading)
        guard let tree else { return nil }
        var reader = ConfigurationReader()
        read(tree.root, with: &reader)
        report.append(contentsOf: reader.report)
        if reader.report.hasErrors { return nil }
    }

    /// The file's settings for `description`, a path as the user would give it.
    package func configuration(description: String) -> Configuration {
        var configuration = settings
        configuration.description = description
        configuration.output = settings.output.map { Path.sibling($0, of: path) }
        configuration.templates = settings.templates.map { Path.sibling($0, of: path) }
        configuration.allowedFolders = settings.allowedFolders.map { Path.sibling($0, of: path) }
        return configuration
    }

    private mutating func read(_ root: Node, with reader: inout ConfigurationReader) {
        let members = reader.members(of: root, keys: Key.self, what: "the configuration")
        for (key, value) in members {
            switch key {
            case .description: description = reader.path(value)
            case .output: settings.output = reader.path(value)
            case .name: settings.name = reader.typeName(value)
            case .access: settings.access = reader.choice(value, of: Configuration.Access.self) ?? .public
            case .package: settings.isPackage = reader.boolean(value) ?? false
            case .runtime: settings.runtime = reader.runtime(value) ?? settings.runtime
            case .shards: shardCount = reader.shardCount(value)
            case .templates: settings.templates = reader.path(value)
            case .allowFolders:
                settings.allowedFolders = reader.sequence(value, of: "a list of folders").compactMap { reader.path($0) }
            case .allowRemote: settings.allowsRemote = reader.boolean(value) ?? false
            case .strict: settings.isStrict = reader.boolean(value) ?? false
            case .environment: settings.planning.baseURLEnvironment = reader.baseURLEnvironment(value)
            case .credentials: settings.planning.credentials = reader.arguments(value)
            case .clientParameters: settings.planning.clientParameters = reader.arguments(value)
            case .operations: settings.planning.operations = reader.operations(value)
            case .names: settings.planning.names = reader.names(value)
            case .formats: settings.planning.formats = reader.formats(value)
            case .properties: settings.planning.properties = reader.properties(value)
            case .include: reader.filter(value, into: &settings.planning.filter)
            case .excludeDeprecated: settings.planning.filter.excludesDeprecated = reader.boolean(value) ?? false
            case .paging: reader.paging(value, into: &settings.planning)
            case .grouping:
                settings.planning.grouping = reader.choice(value, of: PlanningOptions.Grouping.self) ?? .path
            }
        }
        reader.checkPagingStyles(settings.planning)
    }

    enum Key: String, CaseIterable {
        case description, output, name, access, package, runtime, shards, templates, strict, environment, credentials,
            clientParameters, allowFolders, allowRemote
        case operations, names, formats, properties, paging, grouping, include, excludeDeprecated
    }
}
