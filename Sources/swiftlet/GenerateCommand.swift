import ArgumentParser

struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Generate a Swift client.",
        discussion: """
            Writes only files that changed, and removes files that it generated before and no longer would. A wrong \
            description leaves the output as it was. Does nothing where nothing changed since the last run.

            Examples:
              swiftlet generate
              swiftlet generate pets.yaml --output Sources/Pets --access internal
              swiftlet generate pets.json --name PetStore --package --output ../PetStore
              swiftlet generate --watch
            """
    )

    @OptionGroup var arguments: GenerationArguments

    @OptionGroup var writing: WritingArguments

    func run() throws {
        let console = arguments.reporting.console
        let run = GenerateRun(arguments: arguments, options: writing, console: console)
        if writing.watch { try Watch(run).run() } else { try run.run().status.exit() }
    }
}
