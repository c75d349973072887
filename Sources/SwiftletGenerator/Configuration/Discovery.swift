package import SwiftletDiagnostics
import SwiftletModel

/// Finds the descriptions and configurations that a request means.
///
/// - A description is configured by `<stem>.swiftlet.yaml` beside it, else by `swiftlet.yaml` unless that one is about
///   another description.
/// - A configuration that names no description means `<stem>.yaml`, `.yml` or `.json` beside it; `swiftlet.yaml` means
///   `openapi`.
/// - Without either, every configuration in `spec` is meant, or where there is none, in the current folder.
package enum Discovery {
    /// Configurations with errors leave the report with them, and no job.
    ///
    /// - Throws: `UsageError`, `FileError`.
    package static func jobs(_ request: Request, into report: inout DiagnosticReport) throws -> [Job] {
        if let name = request.name, SwiftName(name) == nil || name.first?.isLowercase == true {
            throw UsageError(message: "--name must be the name of a Swift type, such as PetStore; found '\(name)'")
        }
        if let folder = request.target {
            return try TargetFolder(folder).job(request, into: &report).map { [$0] } ?? []
        }
        let candidates = try candidates(request)
        if candidates.count > 1, request.output != nil || request.name != nil {
            let list = candidates.compactMap(\.configuration).joined(separator: ", ")
            throw UsageError(
                message: "--output and --name need one description or --config, and there are several: \(list)"
            )
        }
        var jobs: [Job] = []
        for candidate in candidates {
            if let job = try job(candidate, into: &report) {
                jobs.append(
                    Job(configurationPath: job.configurationPath, configuration: request.applied(to: job.configuration))
                )
            }
        }
        return jobs
    }

    /// Where a request makes a run look first, whether anything is there or not.
    package static func places(_ request: Request) -> [String] {
        if let target = request.target {
            guard let folder = try? TargetFolder(target) else { return [target] }
            return folder.configurations + folder.descriptions + folder.configurations.flatMap(places(beside:))
        }
        if let description = request.description {
            let own = Path.sibling(Path.stem(of: description) + suffix, of: description)
            let beside = [own, Path.sibling(sharedName, of: description)]
            return [description] + (request.configuration.map { [$0] } ?? beside)
        }
        let configurations = request.configuration.map { [$0] } ?? (try? configurationsHere()) ?? []
        return configurations + configurations.flatMap(places(beside:))
    }

    /// Where the configuration of a description is, or is to be, and whether it is there.
    static func placeOfConfiguration(for description: String) throws(FileError) -> (path: String, exists: Bool) {
        let own = Path.sibling(Path.stem(of: description) + suffix, of: description)
        if FileSystem.isFile(own) { return (own, true) }
        let shared = Path.sibling(sharedName, of: description)
        guard FileSystem.isFile(shared) else { return (shared, false) }
        var report = DiagnosticReport()
        let file = ConfigurationFile(try FileSystem.read(shared), path: shared, into: &report)
        guard let named = file?.description.map({ Path.sibling($0, of: shared) }) else { return (shared, true) }
        let isAboutAnother = Path.cleaned(named) != Path.cleaned(description)
        return isAboutAnother ? (own, false) : (shared, true)
    }

    private struct Candidate {
        var description: String?
        var configuration: String?
        /// Found beside the description under the name that all descriptions of a folder share.
        var isShared = false
    }

    private static func candidates(_ request: Request) throws -> [Candidate] {
        guard let description = request.description else {
            if let configuration = request.configuration { return [Candidate(configuration: configuration)] }
            return try configurationsHere().map { Candidate(configuration: $0) }
        }
        if isConfiguration(description) {
            throw UsageError(message: "'\(description)' is a configuration: give it with --config")
        }
        if let configuration = request.configuration {
            return [Candidate(description: description, configuration: configuration)]
        }
        let own = Path.sibling(Path.stem(of: description) + suffix, of: description)
        if FileSystem.isFile(own) { return [Candidate(description: description, configuration: own)] }
        let shared = Path.sibling(sharedName, of: description)
        if FileSystem.isFile(shared) {
            return [Candidate(description: description, configuration: shared, isShared: true)]
        }
        return [Candidate(description: description)]
    }

    private static func configurationsHere() throws -> [String] {
        for folder in ["spec", "."] where FileSystem.isDirectory(folder) {
            let names = try FileSystem.names(in: folder).filter(isConfiguration)
            if !names.isEmpty { return names.map { folder == "." ? $0 : Path.join(folder, $0) } }
        }
        throw UsageError(
            message: "there is no configuration (*\(suffix) or \(sharedName)) in spec or in the current folder: "
                + "give a description, or make a configuration for one with 'swiftlet init'"
        )
    }

    private static func job(_ candidate: Candidate, into report: inout DiagnosticReport) throws -> Job? {
        guard let path = candidate.configuration else {
            return candidate.description.map {
                Job(configurationPath: nil, configuration: Configuration(description: $0))
            }
        }
        guard let file = ConfigurationFile(try FileSystem.read(path), path: path, into: &report) else { return nil }
        let named = file.description.map { Path.sibling($0, of: path) }
        guard let description = candidate.description ?? named ?? description(beside: path, into: &report) else {
            return nil
        }
        if candidate.isShared, let named, Path.cleaned(named) != Path.cleaned(description) {
            return Job(configurationPath: nil, configuration: Configuration(description: description))
        }
        return Job(configurationPath: path, configuration: file.configuration(description: description))
    }

    /// Of a configuration that names none; nil where the report says why.
    static func description(beside configuration: String, into report: inout DiagnosticReport) -> String? {
        let found = places(beside: configuration).filter(FileSystem.isFile)
        switch found.count {
        case 0: report.append(noDescription(configuration))
        case 1: return found[0]
        default: report.append(severalDescriptions(found, configuration))
        }
        return nil
    }

    /// Where a configuration's description may be, if it names none.
    private static func places(beside configuration: String) -> [String] {
        let stem = stem(of: configuration) ?? "openapi"
        return extensions.map { Path.sibling("\(stem).\($0)", of: configuration) }
    }

    /// Of the description that the configuration's name means; nil for the one that all descriptions of a folder share.
    static func stem(of configuration: String) -> String? {
        let name = Path.name(of: configuration)
        return name.hasSuffix(suffix) ? String(name.dropLast(suffix.count)) : nil
    }

    private static func severalDescriptions(_ paths: [String], _ configuration: String) -> Diagnostic {
        let names = paths.map(Path.name).map { "'\($0)'" }.joined(separator: " and ")
        return Diagnostic(
            .error,
            .invalid,
            "several-descriptions",
            "the configuration names no description, and \(names) lie beside it",
            at: SourceLocation(file: configuration, line: 1, column: 1),
            help: "name one of them in a line such as 'description: \(Path.name(of: paths[0]))'"
        )
    }

    private static func noDescription(_ configuration: String) -> Diagnostic {
        Diagnostic(
            .error,
            .invalid,
            "no-description",
            "the configuration names no description, and none lies beside it under its name",
            at: SourceLocation(file: configuration, line: 1, column: 1),
            help: "add a line such as 'description: openapi.yaml'"
        )
    }

    static func isConfiguration(_ path: String) -> Bool {
        let name = Path.name(of: path)
        return name == sharedName || name.hasSuffix(suffix)
    }

    static let extensions = ["yaml", "yml", "json"]
    private static let suffix = ".swiftlet.yaml"
    private static let sharedName = "swiftlet.yaml"
}
