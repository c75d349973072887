package import SwiftletDiagnostics
package import SwiftletDiff
import SwiftletModel
import SwiftletOpenAPI

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
        for var found in [reports.0, reports.1] {
            if configuration.isStrict { found = found.strict() }
            for diagnostic in found.diagnostics where diagnostic.severity == .error { report.append(diagnostic) }
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
        guard let description, let plan = generator.plan(description, into: &report) else { return nil }
        return Comparison.Side(plan.sdk, description.document)
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
            let revision = try GitRevision(name, of: configuration.description, into: &report)
            let path = revision.path(of: Path.name(of: configuration.description))
            guard let bytes = try revision.read(path) else { throw GitError.noFile(revision.shown(path)) }
            let tree = SourceReader.read(bytes, file: revision.shown(path), into: &report)
            let files = GitFiles(revision, configuration)
            guard let tree, let document = OpenAPIDecoder.decode(tree, loader: files, into: &report) else { return nil }
            return Description(document: document, size: bytes.count + document.otherSourcesSize)
        } catch let error as GitError {
            report.append(error.diagnostic)
        } catch {
            report.append(Diagnostic(.error, .invalid, "git", "the revision can't be read"))
        }
        return nil
    }
}
