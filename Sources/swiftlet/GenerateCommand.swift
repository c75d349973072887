import ArgumentParser
import SwiftletDiagnostics
import SwiftletGenerator

struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Generate a Swift client.",
        discussion: """
            Writes only files that changed, and removes files that it generated before and no longer would. A wrong \
            description leaves the output as it was.

            Examples:
              swiftlet generate
              swiftlet generate pets.yaml --output Sources/Pets --access internal
              swiftlet generate pets.json --name PetStore --package --output ../PetStore
            """
    )

    @OptionGroup var arguments: GenerationArguments

    @Flag(help: "Also replace and remove files in the output that were edited, or that swiftlet didn't write.")
    var force = false

    @Flag(help: "Also name each file that was created, replaced or removed.")
    var list = false

    func run() throws {
        try Session(arguments).run { generation, console in
            let clock = ContinuousClock()
            let start = clock.now
            let summary = try generation.output.write(generation.files, force: force)
            console.stage("Wrote", summary.text(generation.output), clock.now - start)
            if list { for line in summary.lines { console.line(line) } }
            return .success
        }
    }
}

extension OutputDirectory.Summary {
    fileprivate func text(_ output: OutputDirectory) -> String {
        let changes = self.changes.filter { !$0.paths.isEmpty }.map { ($0.paths.count, $0.verb) }
        guard !changes.isEmpty else {
            return "nothing: \(output.displayPath) is current, \(Count(unchanged, "file").text)"
        }
        let kept = unchanged > 0 ? [(unchanged, "unchanged")] : []
        return "\(output.displayPath): " + (changes + kept).map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }
    /// `  created Types/Pet.swift`
    fileprivate var lines: [String] {
        changes.flatMap { change in change.paths.map { "  \(change.verb) \($0)" } }
    }

    private var changes: [(paths: [String], verb: String)] {
        [(created, "created"), (replaced, "replaced"), (removed, "removed")]
    }
}
