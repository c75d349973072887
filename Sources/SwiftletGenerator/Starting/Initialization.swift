package import SwiftletDiagnostics

/// The first configuration of a description: where it goes, and what it says.
package struct Initialization {
    /// As it was given or found.
    package let description: String
    /// Where the configuration is written: as `Discovery` looks for it.
    package let path: String
    /// Something is there already that configures this description.
    package let isConfigured: Bool

    /// Whether a run without arguments finds the configuration.
    package var isFoundByItself: Bool {
        let folder = Path.cleaned(Path.parent(of: path))
        return folder == "spec" || folder == "." && !FileSystem.isDirectory("spec")
    }

    /// - Throws: `UsageError`, `FileError`.
    package init(description: String?) throws {
        let found = try description ?? DescriptionSearch.only()
        if Discovery.isConfiguration(found) {
            throw UsageError(message: "'\(found)' is a configuration: give the description")
        }
        self.description = found
        (path, isConfigured) = try Discovery.placeOfConfiguration(for: found)
    }

    /// Reads and plans the description; nil where the report has errors.
    package func text(into report: inout DiagnosticReport) throws(FileError) -> String? {
        let generator = Generator(Configuration(description: description))
        guard let document = try generator.read(into: &report), let plan = generator.plan(document, into: &report),
            !report.hasErrors
        else { return nil }
        return InitialConfiguration(
            description: Path.name(of: description),
            output: output(plan.clientName),
            sdk: plan.sdk,
            document: document.document
        ).text
    }

    package func write(_ text: String) throws(FileError) {
        try FileSystem.replace(path, contents: Array(text.utf8))
    }

    /// The folder that is written without a configuration, seen from the description's; within a target, one in it.
    private func output(_ client: String) -> String {
        let folder = Path.parent(of: description)
        if Path.name(of: Path.parent(of: Path.cleaned(folder))) == "Sources" { return Generator.defaultFolder }
        let place = Path.join(Generator.defaultFolder, client)
        guard let here = FileSystem.resolved("."), let there = FileSystem.resolved(folder) else { return place }
        return Path.relative(Path.join(here, place), to: there)
    }
}
