import Datagrid
import Foundation
import Testing

/// Each recorded case of the vendor's Python SDK is run and compared by code, so that no verdict is a mere label.
@Suite(.enabled(if: Recordings.isAvailable, Recordings.missing))
struct RecordingsTests {
    @Test(.timeLimit(.minutes(5)), arguments: RecordedTable.topics.map(\.title), RecordedRun.Carrier.allCases)
    func `Each case is the same, or differs in just what the table says`(
        topic: String,
        carrier: RecordedRun.Carrier
    ) async throws {
        let recordings = try Recordings.all()
        for row in RecordedTable.topics.first(where: { $0.title == topic })?.cases ?? [] {
            guard let call = row.call else { continue }
            let recording = try #require(recordings.first { $0.name == row.name }, "\(row.name) isn't recorded")
            guard recording.carriers.contains(carrier) else { continue }
            let run = try await RecordedRun.run(recording, over: carrier, supplying: row.body, call)
            let differences = try run.differences(from: recording)
            #expect(differences == row.differences, "\(row.name)")
        }
    }

    @Test func `Nothing that was recorded is left out, and nothing is in twice`() throws {
        let recorded = try Recordings.all().map(\.name)
        #expect(RecordedTable.cases.map(\.name).sorted() == recorded.sorted())
    }

    @Test func `The table is printed, and its counts are known`() {
        for row in RecordedTable.cases {
            let verdict =
                switch row.verdict {
                case .same: "same"
                case .different(_, let reason, let differences):
                    "different on purpose: \(differences.joined(separator: "; ")); \(reason.words)"
                case .inapplicable(let why): "does not apply to Swift: \(why)"
                }
            print("\(row.name): \(verdict)")
        }
        let counts = RecordedTable.counts
        #expect(counts.same == 119)
        #expect(counts.different == 79)
        #expect(counts.inapplicable == 10)
    }

    @Test func `The page for people says what the table says`() throws {
        let file = Recordings.packageRoot.appendingPathComponent("docs/client/compared-with-python.md")
        let written = try? String(contentsOf: file, encoding: .utf8)
        guard written != ComparisonDocument.text else { return }
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try ComparisonDocument.text.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("written anew; read it, then run without UPDATE_GOLDEN")
        } else {
            Issue.record("docs/client/compared-with-python.md isn't what the table says; write it with UPDATE_GOLDEN=1")
        }
    }

    @Test func `Bodies that are cut in the recordings are supplied, and all but compressed ones are held against them`()
        throws
    {
        let cut = try Recordings.all().flatMap { recording in
            recording.responses.filter { ($0.raw ?? $0.body).cutLength != nil }.map { _ in recording.name }
        }
        let rows = Dictionary(RecordedTable.cases.map { ($0.name, $0) }) { $1 }
        #expect(cut.count == 158)
        #expect(cut.filter { rows[$0]?.body.isExact == true }.count == 156)
    }

    @Test func `Each reason stands in the design`() throws {
        let file = Recordings.packageRoot.appendingPathComponent("../shared/design/generated-sdk.md")
        let design = try String(contentsOf: file, encoding: .utf8)
        for case .different(_, let reason, _) in RecordedTable.cases.map(\.verdict) {
            #expect(design.contains(reason.quote))
        }
    }

    @Test func `Where a call may be repeated, it is repeated as often as in Python, with the same waits`() async throws
    {
        let repeated = ["status.500", "status.504", "status.529", "retry.always_500_max5"]
        for recording in try Recordings.all() where repeated.contains(recording.name) {
            let call = RecordedCall.createWithRetries(recording.requestCount - 1, idempotencyKey: "k")
            let run = try await RecordedRun.run(recording, over: .memory, supplying: .server, call)
            #expect(try run.differences(from: recording) == ["header idempotency-key: none → k"])
        }
    }
}
