package import SwiftletCoverage
package import SwiftletDiagnostics

/// What a whole run made of a description, before anything is written.
package struct Generation: Sendable {
    package let files: [GeneratedFile]
    package let output: OutputDirectory
    /// Nil where the same inputs couldn't be told again: some are on the network.
    let record: InputRecord?
    package let stages: [Stage]
    /// Where it was asked for.
    package let coverage: Coverage?
    /// What the files were made of.
    package let description: Description
    package let plan: Plan

    /// A stage for the run's report: `Planned Datagrid: 2 operations, 9 types`.
    package struct Stage: Sendable {
        /// `Planned`
        package let verb: String
        package let detail: String
        package let duration: Duration
    }
}

extension Generator {
    /// Reads, plans and renders. Nil where the report has errors; with `isStrict`, most warnings are.
    package func generate(
        into report: inout DiagnosticReport,
        checksCoverage: Bool = false,
        log: InputLog = InputLog()
    ) throws(FileError) -> Generation? {
        var watch = Stopwatch()
        defer { if configuration.isStrict { report = report.strict() } }

        guard let description = try read(log, into: &report) else { return nil }
        watch.finish("Read", description.summary(of: configuration.description))

        guard let plan = plan(description, into: &report) else { return nil }
        watch.finish("Planned", plan.summary)
        let coverage = checksCoverage ? coverage(of: description, in: plan, report) : nil
        if coverage != nil { watch.finish("Checked", "what became of every construct") }
        if configuration.isStrict ? report.strict().hasErrors : report.hasErrors { return nil }

        let templates = try templates(log)
        guard let files = render(plan, templates, into: &report) else { return nil }
        watch.finish(
            "Rendered",
            Count(files.count, "file").text + ", " + Count.bytes(files.reduce(0) { $0 + $1.contents.count })
        )

        let output = OutputDirectory(configuration.output ?? Path.join(Self.defaultFolder, plan.clientName))
        let record = InputRecord(
            client: plan.clientName,
            settings: SettingsHash.of(configuration, templates: templates),
            warningCount: report.warningCount,
            inputs: log.inputs
        )
        return Generation(
            files: files,
            output: output,
            record: log.isRepeatable ? record : nil,
            stages: watch.stages,
            coverage: coverage,
            description: description,
            plan: plan
        )
    }

    /// Of the folders that are written where no other is given.
    static let defaultFolder = "Generated"
}

extension Description {
    fileprivate func summary(of path: String) -> String {
        let others = files.count > 1 ? " and \(Count(files.count - 1, "other file").text)" : ""
        return "\(Path.cleaned(path))\(others): \(specification), \(Count(pathCount, "path").text), "
            + "\(Count(schemaCount, "schema").text), " + Count.bytes(size)
    }
}

extension Plan {
    fileprivate var summary: String {
        let leftOut = leftOutCount == 0 ? "" : ", \(Count(leftOutCount, "operation").text) left out"
        return "\(clientName): \(Count(operationCount, "operation").text), \(Count(typeCount, "type").text)\(leftOut)"
    }
}

private struct Stopwatch {
    private let clock = ContinuousClock()
    private var start = ContinuousClock.now
    private(set) var stages: [Generation.Stage] = []

    mutating func finish(_ verb: String, _ detail: String) {
        let now = clock.now
        stages.append(Generation.Stage(verb: verb, detail: detail, duration: now - start))
        start = now
    }
}
