import SwiftletDiagnostics

/// The folder of a Swift target that holds one description, as the plugins use it.
///
/// - The configuration is `swiftlet.yaml` or `<stem>.swiftlet.yaml`; there may be none.
/// - The description is the one that it names, else `<stem>`, else `openapi` or `swagger`; `.yaml`, `.yml` or `.json`.
struct TargetFolder {
    let path: String
    /// Paths, sorted.
    let configurations: [String]
    let descriptions: [String]

    init(_ path: String) throws(FileError) {
        let names = try FileSystem.names(in: path)
        self.path = path
        configurations = names.filter(Discovery.isConfiguration).map { Path.join(path, $0) }
        descriptions = names.filter(Self.isDescription).map { Path.join(path, $0) }
    }

    /// What `request` means with this folder; nil where the report says what is in the way.
    func job(_ request: Request, into report: inout DiagnosticReport) throws(FileError) -> Job? {
        guard configurations.count < 2 else {
            report.append(several("configurations", configurations, "keep one of them"))
            return nil
        }
        var file: ConfigurationFile?
        if let path = configurations.first {
            file = ConfigurationFile(try FileSystem.read(path), path: path, into: &report)
            guard file != nil else { return nil }
        }
        guard let description = description(file, into: &report) else { return nil }
        var settings = file?.configuration(description: description) ?? Configuration(description: description)
        settings.output = settings.output ?? Path.join(path, "Generated")
        settings.folder = path
        let configuration = request.applied(to: settings)
        let problems = self.problems(configuration, file)
        for problem in problems { report.append(problem) }
        if problems.contains(where: { $0.severity == .error }) { return nil }
        return Job(configurationPath: file?.path, configuration: configuration)
    }

    private func description(_ file: ConfigurationFile?, into report: inout DiagnosticReport) -> String? {
        if let file, let named = file.description { return Path.cleaned(Path.sibling(named, of: file.path)) }
        if let file, Discovery.stem(of: file.path) != nil {
            return Discovery.description(beside: file.path, into: &report)
        }
        switch descriptions.count {
        case 1: return descriptions[0]
        case 0: report.append(none)
        default:
            let help =
                "keep one of them, or name one in 'swiftlet.yaml' as in 'description: \(Path.name(of: descriptions[0]))'"
            report.append(several("descriptions", descriptions, help))
        }
        return nil
    }

    private static func isDescription(_ name: String) -> Bool {
        Discovery.extensions.contains { name == "openapi.\($0)" || name == "swagger.\($0)" }
    }
}

/// What a build step can't do.
extension TargetFolder {
    private func problems(_ configuration: Configuration, _ file: ConfigurationFile?) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        func report(_ severity: Diagnostic.Severity, _ identifier: String, _ message: String, _ help: String) {
            let location = file.map { SourceLocation(file: $0.path, line: 1, column: 1) }
            problems.append(Diagnostic(severity, .invalid, identifier, message, at: location, help: help))
        }
        if configuration.isPackage {
            report(.error, "package-in-target", "a target can't hold a whole package", "leave 'package' out")
        }
        if configuration.isSealed {
            let enclosure = Enclosure(path)
            for (place, what) in needed(configuration, file) {
                let name = Path.cleaned(place)
                if !enclosure.contains(place) {
                    report(
                        .error,
                        "file-outside",
                        "the \(what) '\(name)' is outside of the target's folder, and the build wouldn't notice its changes",
                        "move it to '\(Path.join(path, Path.name(of: place)))'"
                    )
                } else if what == Self.templates ? enclosure.hides(place) : enclosure.misses(place) {
                    report(
                        .error,
                        "file-unnoticed",
                        "the build wouldn't notice changes of the \(what) '\(name)': \(Enclosure.reason)",
                        "give it another name or place in the target's folder"
                    )
                }
            }
        }
        if let expected = configuration.shardCount, let wanted = file?.shardCount, wanted != expected {
            report(
                .warning,
                "shards-pending",
                "\(wanted) shards are configured, and the build was planned for \(expected)",
                "write 'shards: \(wanted)' in a line of its own, and touch Package.swift: builds are planned anew then"
            )
        }
        return problems
    }

    /// All that is read beside the files that the description refers to.
    private func needed(_ configuration: Configuration, _ file: ConfigurationFile?) -> [(place: String, what: String)] {
        var needed = [(configuration.description, "description")]
        if let file { needed.append((file.path, "configuration")) }
        if let folder = configuration.templates {
            needed.append((folder, Self.templates))
            // One that can't be read is reported by whoever needs it.
            let files = (try? TemplateFolder(folder, InputLog()))?.files ?? []
            needed += files.map { ($0, "template") }
        }
        return needed
    }

    private static let templates = "folder of templates"

    private var none: Diagnostic {
        Diagnostic(
            .error,
            .invalid,
            "no-description",
            "there is no description in '\(path)'",
            help: "put it there as openapi.yaml, openapi.yml, openapi.json or swagger.json, or name it in a "
                + "'swiftlet.yaml' there as in 'description: pets.yaml'; or take the plugin off the target"
        )
    }

    private func several(_ what: String, _ paths: [String], _ help: String) -> Diagnostic {
        let names = paths.map { "'\(Path.name(of: $0))'" }.joined(separator: " and ")
        return Diagnostic(
            .error,
            .invalid,
            "several-\(what)",
            "there are several \(what) in '\(path)': \(names)",
            at: SourceLocation(file: paths[1], line: 1, column: 1),
            help: help + "; a target holds one SDK, so give another description a target of its own"
        )
    }
}
