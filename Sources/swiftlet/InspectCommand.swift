import ArgumentParser
import SwiftletDiagnostics
import SwiftletGenerator

struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Print what swiftlet makes of a description, as JSON.",
        discussion: """
            'document' is the description as it was read, each part with its place; 'sdk' is what will be generated, with \
            all names and types decided. The JSON goes to standard output, diagnostics to standard error.

            Examples:
              swiftlet inspect pets.yaml | less
              swiftlet inspect pets.yaml --stage sdk | jq '.types[].name'
            """
    )

    @Argument(
        help: "The OpenAPI description, configured as for 'generate'.",
        completion: .file(extensions: ["yaml", "yml", "json"])
    )
    var description: String

    @Option(help: "How far to go.")
    var stage = Inspection.Stage.document

    @Option(help: ArgumentHelp("The configuration file.", valueName: "file"), completion: .file(extensions: ["yaml"]))
    var config: String?

    @OptionGroup var sources: SourceArguments

    @OptionGroup var reporting: ReportingArguments

    func run() throws {
        var request = Request()
        request.description = description
        request.configuration = config
        sources.apply(to: &request)
        var session = Session(request, reporting.console)
        try session.inspect(stage).exit()
    }
}

extension Inspection.Stage: ExpressibleByArgument {}
