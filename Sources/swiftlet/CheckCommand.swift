import ArgumentParser
import SwiftletDiagnostics
import SwiftletGenerator

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Compare what is on disk with what would be generated.",
        discussion: """
            Writes nothing. Exits with 1 and a summary of the differences where there are any: for continuous integration.

            Examples:
              swiftlet check
              swiftlet check pets.yaml --output Sources/Pets --quiet
            """
    )

    @OptionGroup var arguments: GenerationArguments

    func run() throws {
        let console = arguments.reporting.console
        var session = Session(arguments)
        let status = try session.run { generation, _ in
            let differences = try generation.output.differences(from: generation.files)
            if differences.isEmpty {
                console.line(
                    "\(generation.output.displayPath) is current: \(Count(generation.files.count, "file").text)"
                )
                return .success
            }
            console.show(differences, in: generation.output)
            return .failure
        }
        try status.exit()
    }
}
