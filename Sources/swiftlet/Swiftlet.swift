import ArgumentParser
import SwiftletGenerator

@main
struct Swiftlet: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "swiftlet",
        abstract: "Turns an OpenAPI description into a small, fast, typed Swift client SDK.",
        discussion: """
            Examples:
              swiftlet init                           a first configuration
              swiftlet generate                       all configurations in ./spec or .
              swiftlet generate pets.yaml --output Sources/Pets
              swiftlet check                          is the output up to date?
              swiftlet inspect pets.yaml --stage sdk  what will be generated, as JSON
              swiftlet diff --git main pets.yaml      what changed for users of the SDK

            Exit codes:
              0   done
              1   the description or configuration is wrong, or 'check' or 'diff'
                  found a difference
              2   wrong usage
              74  a file can't be read or written
            """,
        version: Tool.version,
        subcommands: [
            InitCommand.self, GenerateCommand.self, CheckCommand.self, DiffCommand.self, InspectCommand.self,
        ]
    )

    /// The argument parser's own exit code for wrong usage is 64; ours is 2.
    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
            StandardStream.error.write(fullMessage(for: error) + "\n")
            exit(withError: ExitCode(ExitStatus.usage.rawValue))
        }
    }
}
