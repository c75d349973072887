import Foundation
import SwiftletGenerator
import Testing

/// `UPDATE_GOLDEN=1 swift test --filter GoldenTests` records what comes out, and fails once, so that nobody commits
/// what nobody has read.
@Suite struct GoldenTests {
    private static let isRecording = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"

    @Test(arguments: GoldenCase.all)
    func generatesWhatWasRecorded(_ golden: GoldenCase) throws {
        let outcome = try golden.generate()
        let recorded = try golden.recorded()
        let differences = differences(from: recorded, to: outcome)
        guard !differences.isEmpty else { return }
        if Self.isRecording {
            try golden.record(outcome)
            Issue.record("recorded anew; read it, then run without UPDATE_GOLDEN:\n\(differences)")
        } else {
            Issue.record("not what was recorded; if this is better, run with UPDATE_GOLDEN=1:\n\(differences)")
        }
    }

    /// A case that generates something is compiled, as a target of its own.
    @Test func everyCaseIsInThePackageManifest() throws {
        let manifest = try String(contentsOf: Self.root.appendingPathComponent("Package.swift"), encoding: .utf8)
        for golden in GoldenCase.all where try golden.recorded().keys.contains(where: { $0.hasSuffix(".swift") }) {
            let isListed = manifest.contains("\"\(golden.name)\"")
            #expect(isListed, "add '\(golden.name)' to goldenCases in Package.swift")
        }
    }

    @Test func thereAreCases() {
        #expect(GoldenCase.all.count >= 5)
    }

    private static let root = GoldenCase.folder.deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private func differences(from recorded: GoldenCase.Outcome, to outcome: GoldenCase.Outcome) -> String {
        var lines: [String] = []
        for path in Set(recorded.keys).union(outcome.keys).sorted() where recorded[path] != outcome[path] {
            switch (recorded[path], outcome[path]) {
            case (nil, _): lines.append("  added \(path)")
            case (_, nil): lines.append("  no longer there: \(path)")
            case (let old?, let new?):
                let difference = TextDifference(from: Array(old.utf8), to: Array(new.utf8), shown: 12)
                lines.append("  \(path), line \(difference.line)\n\(difference)")
            }
        }
        return lines.joined(separator: "\n")
    }
}
