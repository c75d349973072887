import SwiftletPlanner

/// What the command line says; everything left out comes from the configuration.
package struct Request: Sendable {
    package var description: String?
    package var configuration: String?
    /// The folder of a target that holds the description; instead of both.
    package var target: String?
    package var shardCount: Int?
    package var isSealed = false
    package var output: String?
    package var name: String?
    package var access: Configuration.Access?
    package var templates: String?
    package var isPackage = false
    package var isStrict = false
    package var allowedFolders: [String] = []
    package var allowsRemote = false
    /// What is generated, beside what the configuration selects.
    package var operations: [String] = []
    package var tags: [String] = []
    package var paths: [String] = []
    package var resources: [String] = []
    package var excludesDeprecated = false

    package init() {}

    func applied(to configuration: Configuration) -> Configuration {
        var configuration = configuration
        configuration.output = output ?? configuration.output
        configuration.name = name ?? configuration.name
        configuration.access = access ?? configuration.access
        configuration.templates = templates ?? configuration.templates
        configuration.isPackage = isPackage || configuration.isPackage
        configuration.isStrict = isStrict || configuration.isStrict
        configuration.allowedFolders += allowedFolders
        configuration.allowsRemote = allowsRemote || configuration.allowsRemote
        configuration.shardCount = shardCount ?? configuration.shardCount
        configuration.isSealed = isSealed || configuration.isSealed
        configuration.planning.filter.operations += operations
        configuration.planning.filter.tags += tags
        configuration.planning.filter.paths += paths
        configuration.planning.filter.resources += resources
        if excludesDeprecated { configuration.planning.filter.excludesDeprecated = true }
        return configuration
    }
}

/// The command line makes no sense as it stands.
package struct UsageError: Error, Hashable, Sendable {
    package let message: String
}

/// Something to generate, and where its settings came from.
package struct Job: Sendable {
    /// Nil where there is no configuration file.
    package let configurationPath: String?
    package let configuration: Configuration
}
