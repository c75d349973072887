import SwiftletPlanner
import Testing

/// The JSON Schema Test Suite, each schema as a planned type and each instance through decoding and validation.
@Suite(.enabled(if: SharedFolder.has(SuiteGroup.folder), "../shared/suites isn't there"))
struct JSONSchemaSuiteTests {
    @Test func `to the letter, what types and the validator can express passes whole`() throws {
        let table = try Self.judge(.strict)
        for (keyword, judgement) in table {
            let allowed = SuiteExpectation.limits[keyword]?.failures ?? 0
            #expect(judgement.failures.count <= allowed, "\(keyword): \(judgement.failures.joined(separator: "; "))")
        }
        #expect(SuiteExpectation.whole.isSubset(of: Set(table.map(\.keyword))))
        #expect(SuiteExpectation.whole.isDisjoint(with: SuiteExpectation.limits.keys))
    }

    @Test func `where keywords imply a type, every schema still makes one`() throws {
        let table = try Self.judge(.infer)
        #expect(table.count == SuiteGroup.keywords.count)
    }

    private static func judge(
        _ typeless: PlanningOptions.Typeless
    ) throws -> [(keyword: String, judgement: SuiteJudgement)] {
        let table = try SuiteGroup.keywords.map { ($0, try SuiteJudgement.of($0, typeless: typeless)) }
        print("JSON Schema Test Suite, typeless: \(typeless)")
        var (passed, total) = (0, 0)
        for (keyword, judgement) in table {
            let reason =
                judgement.failures.isEmpty || typeless == .infer ? nil : SuiteExpectation.limits[keyword]?.reason
            let counts = "\(judgement.passed) of \(judgement.total)".padding(toLength: 12)
            print("  " + keyword.padding(toLength: 26) + counts + (reason ?? ""))
            passed += judgement.passed
            total += judgement.total
        }
        print("  all \(passed) of \(total)")
        return table
    }
}

extension String {
    /// With spaces behind.
    func padding(toLength length: Int) -> String {
        self + String(repeating: " ", count: max(0, length - count))
    }
}
