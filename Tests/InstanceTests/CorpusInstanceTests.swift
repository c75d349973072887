import Foundation
import Testing

/// Every object and union of the descriptions beside the repository, through values that are right and values that aren't.
///
/// `SWIFTLET_INSTANCES=all` takes every schema, else each description gives a sample. `SWIFTLET_FINDINGS=FILE` writes
/// down what goes wrong.
@Suite(.enabled(if: SharedFolder.has("corpus"), "../shared/corpus isn't there"))
struct CorpusInstanceTests {
    private static let environment = ProcessInfo.processInfo.environment

    private static let descriptions: [String] = SharedFolder.names(in: "corpus").compactMap { folder in
        let files = SharedFolder.names(in: "corpus/\(folder)")
        let entry = files.first { ["openapi", "swagger"].contains($0.split(separator: ".").first.map(String.init)) }
        return entry.map { "\(folder)/\($0)" }
    }

    @Test(arguments: descriptions)
    func `values of every schema are read, found right and written as they were`(path: String) throws {
        var limits = InstanceRun.Limits()
        if Self.environment["SWIFTLET_INSTANCES"] != "all" { limits.schemas = 40 }
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
        #expect(run.findings.count == 0, "\(run.findings.prefix(3).map(\.description).joined(separator: "\n"))")
    }

    private func write(_ findings: [InstanceRun.Finding], of path: String) {
        guard let file = Self.environment["SWIFTLET_FINDINGS"], !findings.isEmpty else { return }
        let text = findings.map { "\(path) \($0)\n" }.joined()
        let url = URL(fileURLWithPath: "\(file).\(path.split(separator: "/")[0]).txt")
        try? Data(text.utf8).write(to: url)
    }
}
