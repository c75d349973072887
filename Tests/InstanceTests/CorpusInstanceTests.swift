import Foundation
import Testing

/// Every object and union of the descriptions beside the repository, through values that are right and values that aren't.
///
/// `SWIFTLET_INSTANCES=all` takes every schema, else each description gives a sample of 20, or as many as that says. `SWIFTLET_DESCRIPTIONS=box,github`
/// takes these alone. `SWIFTLET_FINDINGS=FILE` writes down what goes wrong, a file for each description.
/// `SWIFTLET_INSTANCES_OUT=FOLDER` takes every schema of the descriptions that CI compiles, and writes the values down for
/// the compiled types.
@Suite(.enabled(if: SharedFolder.has("corpus"), "../shared/corpus isn't there"))
struct CorpusInstanceTests {
    private static let environment = ProcessInfo.processInfo.environment

    private static let sample = environment["SWIFTLET_INSTANCES"] ?? "20"

    /// Those whose SDKs CI compiles.
    private static let compiled: Set = ["spotify", "discord", "mistral", "museum", "traccar", "telegram-bot"]

    private static let descriptions: [String] = SharedFolder.names(in: "corpus").compactMap { folder in
        let files = SharedFolder.names(in: "corpus/\(folder)")
        let entry = files.first { ["openapi", "swagger"].contains($0.split(separator: ".").first.map(String.init)) }
        let chosen = environment["SWIFTLET_DESCRIPTIONS"]?.split(separator: ",").map(String.init)
        guard chosen?.contains(folder) ?? true else { return nil }
        return entry.map { "\(folder)/\($0)" }
    }

    @Test(arguments: descriptions)
    func `values of every schema are read, found right and written as they were`(path: String) throws {
        var limits = InstanceRun.Limits()
        if Self.sample != "all" { limits.schemas = Int(Self.sample) ?? 20 }
        let slug = String(path.split(separator: "/")[0])
        let record = Self.compiled.contains(slug) ? Self.environment["SWIFTLET_INSTANCES_OUT"] : nil
        if record != nil {
            limits.schemas = .max
            limits.isRecorded = true
        }
        let entry = SharedFolder.url("corpus/\(path)")
        guard let run = try InstanceRun(entry, limits: limits, seed: 2026) else {
            print("\(path): can't be planned")
            #expect(path.hasPrefix("invalid-json"))
            return
        }
        let skipped = run.skipped.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        print(
            path.padding(toLength: 44)
                + "\(run.schemas) schemas, \(run.instances) instances, \(run.wrongInstances) wrong"
                + ", \(run.findings.count) findings" + (skipped.isEmpty ? "" : "; skipped: " + skipped)
        )
        write(run.findings, of: path)
        if let record { try run.record.write(to: URL(fileURLWithPath: record).appendingPathComponent(slug)) }
        let allowed = Self.known[path] ?? 0
        #expect(
            run.findings.count <= allowed,
            "\(run.findings.prefix(3).map(\.description).joined(separator: "\n"))"
        )
    }

    /// What is still wrong, by description.
    private static let known: [String: Int] = [
        // `type: [object, "null"]` beside an `allOf` that no null fits: its author means null, so it is read as one.
        "tricky-heyapi-full31/openapi.yaml": 3
    ]

    private func write(_ findings: [InstanceRun.Finding], of path: String) {
        guard let file = Self.environment["SWIFTLET_FINDINGS"], !findings.isEmpty else { return }
        let text = findings.map { "\(path) \($0)\n" }.joined()
        let url = URL(fileURLWithPath: "\(file).\(path.split(separator: "/")[0]).txt")
        try? Data(text.utf8).write(to: url)
    }
}
