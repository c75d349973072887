import SwiftletDiagnostics
import SwiftletDynamic
import SwiftletModel
import SwiftletOpenAPI
import SwiftletPlanner
import SwiftletRuntime

/// What decoding and validating say of a keyword's instances.
struct SuiteJudgement: Sendable {
    var total = 0
    /// `group: test`
    var failures: [String] = []

    var passed: Int { total - failures.count }

    static func of(_ keyword: String, typeless: PlanningOptions.Typeless) throws -> SuiteJudgement {
        var judgement = SuiteJudgement()
        for group in try SuiteGroup.groups(of: keyword) {
            let type = try type(of: group.schema, typeless: typeless)
            judgement.total += group.tests.count
            for test in group.tests where try type?.accepts(test.instance) != test.isValid {
                judgement.failures.append("\(group.description): \(test.description)")
                if SuiteGroup.isVerbose {
                    print("\(keyword): \(group.description): \(test.description)\n\(type?.text ?? "no type")")
                }
            }
        }
        return judgement
    }

    /// Nil where the schema can't be planned.
    static func type(of schema: JSONValue, typeless: PlanningOptions.Typeless) throws -> DynamicType? {
        var report = DiagnosticReport()
        guard let tree = SourceReader.read(try SuiteDocument.bytes(schema), file: "suite.json", into: &report),
            let document = OpenAPIDecoder.decode(tree, into: &report)
        else { return nil }
        var options = PlanningOptions()
        options.typeless = typeless
        guard let sdk = Planner.plan(document, options: options, into: &report),
            let body = sdk.resources.first?.operations.first?.body
        else { return nil }
        return DynamicSDK(sdk).type(of: body.value)
    }
}

extension DynamicType {
    /// Whether the value can be read to the letter, and sent.
    func accepts(_ instance: JSONValue) throws -> Bool {
        guard let value = try? decode(try JSONCodec.encode(instance), isStrict: true) else { return false }
        return value.report(.request).violations.isEmpty
    }
}
