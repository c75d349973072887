import Foundation
import Testing

/// The README shows what the suite holds. `UPDATE_README=1` writes it, and fails once, so that it is looked at.
struct ReadmeTests {
    private var readme: URL {
        URL(filePath: #filePath).appending(path: "../../../../../README.md").standardizedFileURL
    }

    @Test func `The README has the table of transports`() throws {
        let text = try String(contentsOf: readme, encoding: .utf8).components(separatedBy: "\n")
        let isCurrent = ConformanceTable.lines(in: text) == ConformanceTable.lines
        if !isCurrent, ProcessInfo.processInfo.environment["UPDATE_README"] != nil {
            let current = ConformanceTable.replaced(in: text).joined(separator: "\n")
            try current.write(to: readme, atomically: true, encoding: .utf8)
        }
        #expect(isCurrent, "run it with UPDATE_README=1, and look at README.md")
    }
}
