public import ArgumentParser
public import SwiftletGenerator

/// What `generate` and `check` have in common.
struct GenerationArguments: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "The OpenAPI description, 3.0 to 3.2, or Swagger 2.0; YAML or JSON.",
            discussion: """
                Configured by <stem>.swiftlet.yaml beside it, else by swiftlet.yaml. Without a description, every \
                configuration in ./spec is run, or where there is none, every one in the current folder.
                """,
            valueName: "description"
        ),
        completion: .file(extensions: ["yaml", "yml", "json"])
    )
    var description: String?

    @Option(help: ArgumentHelp("The configuration file.", valueName: "file"), completion: .file(extensions: ["yaml"]))
    var config: String?

    @Option(
        help: ArgumentHelp(
            "The folder of a Swift target that holds the description; instead of naming it.",
            discussion: """
                The description is openapi or swagger with .yaml, .yml or .json, or what swiftlet.yaml there names. The \
                output is the folder Generated in it unless said otherwise.
                """,
            valueName: "dir"
        ),
        completion: .directory
    )
    var target: String?

    @Option(
        help: ArgumentHelp(
            "Write this many files, whatever the description, named Swiftlet-<number>.swift.",
            discussion: "For build systems, which have to know the outputs before the run.",
            valueName: "count"
        )
    )
    var shards: Int?

    @Flag(
        help: ArgumentHelp(
            "Read nothing outside of the description's folder (of --target's, where given).",
            discussion: "For build systems, which have to know all inputs; overrides what the configuration allows."
        )
    )
    var sealed = false

    @Option(
        help: ArgumentHelp(
            "The folder of the generated files (default: Generated/<Name>).",
            discussion: "Only files that swiftlet wrote there, and that nobody edited since, are replaced or removed.",
            valueName: "dir"
        ),
        completion: .directory
    )
    var output: String?

    @Option(help: ArgumentHelp("The client type's name (default: from the description's title).", valueName: "Name"))
    var name: String?

    @Flag(help: "Generate a whole package: manifest, sources, README.")
    var package = false

    @Option(help: ArgumentHelp("Who sees the declarations (default: public).", valueName: "level"))
    var access: Configuration.Access?

    @Option(
        help: ArgumentHelp(
            "A folder of templates that take the place of ours, file by file.",
            valueName: "dir"
        ),
        completion: .directory
    )
    var templates: String?

    @Flag(help: "What isn't supported yet, or was tolerated, is an error.")
    var strict = false

    @OptionGroup var sources: SourceArguments

    @OptionGroup(title: "What is generated") var filter: FilterArguments

    @OptionGroup var coverage: CoverageArguments

    @OptionGroup var reporting: ReportingArguments

    func validate() throws {
        if coverage.reportFile != nil, description == nil, config == nil, target == nil {
            throw ValidationError("--report-file needs a description: a file holds the report on one")
        }
        if target != nil, description != nil || config != nil {
            throw ValidationError("--target finds the description and its configuration: give neither")
        }
        if let shards, !Configuration.shardCounts.contains(shards) {
            throw ValidationError("--shards is a number from 1 to \(Configuration.shardCounts.upperBound)")
        }
        if shards != nil, package { throw ValidationError("a whole package has no shards: leave one of both out") }
    }

    var request: Request {
        var request = Request()
        request.description = description
        request.configuration = config
        request.target = target
        request.shardCount = shards
        request.isSealed = sealed
        request.output = output
        request.name = name
        request.isPackage = package
        request.access = access
        request.templates = templates
        request.isStrict = strict
        sources.apply(to: &request)
        request.operations = filter.includeOperation
        request.tags = filter.includeTag
        request.paths = filter.includePath
        request.resources = filter.includeResource
        request.excludesDeprecated = filter.excludeDeprecated
        return request
    }
}

/// How a run talks.
struct ReportingArguments: ParsableArguments {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case human, json
    }

    @Option(
        help: ArgumentHelp(
            "How diagnostics are printed, on standard error.",
            discussion: """
                json is an object a line, each with severity, category, identifier and message, and where there is one \
                file, line, column, pointer, help and notes.
                """,
            valueName: "format"
        )
    )
    var diagnostics = Format.human

    @Flag(name: .shortAndLong, help: "Print errors only.")
    var quiet = false

    @Flag(help: "Print diagnostics only, not what was done.")
    var noProgress = false

    var console: Console { Console(format: diagnostics, isQuiet: quiet, showsProgress: !quiet && !noProgress) }
}

extension Configuration.Access: ExpressibleByArgument {}
