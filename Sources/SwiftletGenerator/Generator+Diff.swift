package import SwiftletDiagnostics
package import SwiftletDiff
import SwiftletModel
import SwiftletOpenAPI
import SwiftletPlanner

/// What a description is compared with, and planned by the same configuration.
package enum Baseline: Sendable {
    case file(String)
    /// A revision of the description's own repository.
    case git(String)
}

extension Generator {
    /// How the SDK of the configuration's description differs from that of `baseline`. Nil where the report has errors;
    /// with `isStrict`, most warnings are. Other warnings are `generate`'s to say.
    package func differences(
        from baseline: Baseline,
        into report: inout DiagnosticReport
    ) throws(FileError) -> Comparison? {
        var reports = (DiagnosticReport(), DiagnosticReport())
        let old = try side(baseline, into: &reports.0)
        let new = try side(nil, into: &reports.1)
        for (var found, name) in [(reports.0, name(of: baseline)), (reports.1, configuration.description)] {
            if configuration.isStrict { found = found.strict() }
            for diagnostic in found.diagnostics where diagnostic.severity == .error {
                report.append(diagnostic.location == nil ? diagnostic.naming(name) : diagnostic)
            }
        }
        guard let old, let new, !report.hasErrors else { return nil }
        return Comparison(from: old, to: new)
    }

    private func side(_ baseline: Baseline?, into report: inout DiagnosticReport) throws(FileError) -> Comparison.Side?
    {
        let generator = baseline.map(generator(of:)) ?? self
        let description: Description?
        if case .git(let revision) = baseline {
            description = read(at: revision, into: &report)
        } else {
            description = try generator.read(into: &report)
        }
        guard let description else { return nil }
        if baseline == nil {
            return generator.plan(description, into: &report).map { Comparison.Side($0.sdk, description.document) }
        }
        var options = configuration.planning
        options.filter.mayMiss = true
        var planning = DiagnosticReport()
        let sdk = Planner.plan(description.document, options: options, into: &planning)
        // The configuration is the new side's: it may name what wasn't there yet.
        for diagnostic in planning.diagnostics where diagnostic.identifier != "unused-option" {
            report.append(diagnostic)
        }
        return sdk.map { Comparison.Side($0, description.document) }
    }

    private func name(of baseline: Baseline) -> String {
        switch baseline {
        case .file(let path): path
        case .git(let revision): "\(revision):\(configuration.description)"
        }
    }

    private func generator(of baseline: Baseline) -> Generator {
        guard case .file(let path) = baseline else { return self }
        var configuration = configuration
        configuration.description = path
        return Generator(configuration)
    }

    /// The description and all that it refers to, as they were.
    private func read(at name: String, into report: inout DiagnosticReport) -> Description? {
        do {
            let revision = try GitRevision(name, of: configuration.description)
            let path = revision.path(of: Path.name(of: configuration.description))
            guard let bytes = try revision.readDescription(path) else { throw GitError.noFile(revision.shown(path)) }
            let tree = SourceReader.read(bytes, file: revision.shown(path), into: &report)
            let files = GitFiles(revision, configuration)
            guard let tree, let document = OpenAPIDecoder.decode(tree, loader: files, into: &report) else { return nil }
            return Description(document: document, size: bytes.count + document.otherSourcesSize)
        } catch let error as GitError {
            report.append(error.diagnostic)
        } catch {
            report.append(Diagnostic(.error, .invalid, GitError.identifier, "the revision can't be read"))
        }
        return nil
    }
}

extension Diagnostic {
    /// Of two descriptions, the one that it is about. What git says names its revision already.
    fileprivate func naming(_ description: String) -> Diagnostic {
        if identifier == GitError.identifier { return self }
        return Diagnostic(
            severity,
            category,
            identifier,
            "in '\(description.escapedForDisplay)', \(message)",
            pointer: pointer,
            help: help,
            notes: notes
        )
    }
}
