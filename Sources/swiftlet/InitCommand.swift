import ArgumentParser
import SwiftletDiagnostics
import SwiftletGenerator

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Write a first configuration for a description.",
        discussion: """
            Reads the description and writes swiftlet.yaml beside it (<stem>.swiftlet.yaml where that one is about \
            another description): what it found as it would be taken anyway, and every other key as a comment.

            Examples:
              swiftlet init
              swiftlet init spec/pets.yaml
            """
    )

    @Argument(
        help: ArgumentHelp(
            "The OpenAPI description (default: openapi.yaml, .yml or .json here, in spec or in a folder of Sources).",
            valueName: "description"
        ),
        completion: .file(extensions: ["yaml", "yml", "json"])
    )
    var description: String?

    @Flag(help: "Replace the configuration that is there.")
    var force = false

    @OptionGroup var reporting: ReportingArguments

    func run() throws {
        var report = DiagnosticReport()
        var status = ExitStatus.success
        do {
            status = try write(into: &report)
        } catch let error as UsageError {
            throw ValidationError(error.message)
        } catch let error as FileError {
            report.append(error.diagnostic)
            status = .inputOutput
        }
        if status != .success { reporting.console.show(report) }
        try status.exit()
    }

    private func write(into report: inout DiagnosticReport) throws -> ExitStatus {
        let start = try Initialization(description: description)
        guard force || !start.isConfigured else {
            report.append(
                Diagnostic(
                    .error,
                    .invalid,
                    "already-configured",
                    "'\(start.path)' is there already, and configures '\(start.description)'",
                    help: "edit it, or write it anew with --force"
                )
            )
            return .failure
        }
        guard let text = try start.text(into: &report) else { return .failure }
        try start.write(text)
        let arguments = start.isFoundByItself ? "" : " \(ShellWord(start.description))"
        reporting.console.line("Wrote    \(start.path): next, run 'swiftlet generate\(arguments)'")
        return .success
    }
}
