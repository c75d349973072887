import ArgumentParser
import SwiftletDiagnostics
import SwiftletDiff
import SwiftletGenerator

struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Print what changed between two descriptions for users of the SDK.",
        discussion: """
            Both are planned with the configuration of the new one. Each change is breaking or compatible for source \
            code, for requests and for responses; the semantic version step follows.

            Examples:
              swiftlet diff pets-1.0.yaml pets.yaml
              swiftlet diff --git main pets.yaml --fail-on breaking
              swiftlet diff --git v1.2.0 pets.yaml --format markdown > comment.md
            """
    )

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case human, markdown, json
    }

    enum Failure: String, CaseIterable, ExpressibleByArgument {
        case breaking, any
    }

    @Argument(
        help: ArgumentHelp(
            "The old description and the new one, configured as for 'generate'; the new one alone with --git.",
            valueName: "old> <new"
        ),
        completion: .file(extensions: ["yaml", "yml", "json"])
    )
    var descriptions: [String]

    @Option(
        help: ArgumentHelp(
            "Compare with a revision of the description's own git repository, and the files it refers to there.",
            valueName: "revision"
        )
    )
    var git: String?

    @Option(
        help: ArgumentHelp(
            "How the answer is written, on standard output.",
            discussion: "markdown is for a comment on a pull request; json has a change a line.",
            valueName: "format"
        )
    )
    var format = Format.human

    @Option(
        help: ArgumentHelp(
            "Exit with 1 where a change is breaking, or for any change, for continuous integration.",
            valueName: "changes"
        )
    )
    var failOn: Failure?

    @Option(help: ArgumentHelp("The configuration file.", valueName: "file"), completion: .file(extensions: ["yaml"]))
    var config: String?

    @Flag(help: "What isn't supported yet, or was tolerated, is an error.")
    var strict = false

    @OptionGroup var sources: SourceArguments

    @OptionGroup var reporting: ReportingArguments

    func validate() throws {
        switch (git, descriptions.count) {
        case (nil, 2), (_?, 1): break
        case (nil, _): throw ValidationError("give two descriptions, the old one and the new one; or one with --git")
        case (_?, _): throw ValidationError("with --git, give one description")
        }
    }

    func run() throws {
        var request = Request()
        request.description = descriptions.last
        request.configuration = config
        request.isStrict = strict
        sources.apply(to: &request)
        let baseline = git.map(Baseline.git) ?? .file(descriptions[0])
        var session = Session(request, reporting.console)
        try session.diff(from: baseline) { comparison in
            (text(of: comparison), isFailure(comparison) ? .failure : .success)
        }.exit()
    }

    private func text(of comparison: Comparison) -> String {
        switch format {
        case .human: comparison.text
        case .markdown: comparison.markdown
        case .json: comparison.json
        }
    }

    private func isFailure(_ comparison: Comparison) -> Bool {
        switch failOn {
        case .breaking: !comparison.breaking.isEmpty
        case .any: !comparison.changes.isEmpty
        case nil: false
        }
    }
}
