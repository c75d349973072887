import Foundation
import SwiftletCoverage
import SwiftletModel
import Testing

@Suite struct PrintingTests {
    private func coverage() throws -> Coverage {
        try Checked(schemaDocument("type: object\nproperties:\n  a: {type: string}")).coverage { sdk in
            sdk.changeStructure("/components/schemas/Thing") { _ in nil }
        }
    }

    @Test func peopleGetATableAndWhatNeedsALook() throws {
        let text = try coverage().text(of: "a.yaml")
        #expect(
            text == """
                Coverage of a.yaml: 10 constructs, 4 annotations, 0 untyped

                  construct      handled  tolerated  not supported  unused  unaccounted
                  content-type         1          -              -       -            -
                  operation            1          -              -       -            -
                  response             1          -              -       -            -
                  schema               2          -              -       -            -
                  schema.$ref          1          -              -       -            -
                  schema.member        -          -              -       -            1
                  schema.type          1          -              -       -            1
                  server               1          -              -       -            -
                  all                  8          -              -       -            2

                Unaccounted: neither in the SDK nor in a diagnostic (1)
                  a.yaml:14:12: schema.member /components/schemas/Thing/properties/a: no property of an object has this name

                """
        )
    }

    @Test func programsGetEveryConstruct() throws {
        let coverage = try coverage()
        let object = try #require(
            JSONSerialization.jsonObject(with: Data(coverage.json(of: "a.yaml").utf8)) as? [String: Any]
        )
        #expect(object["description"] as? String == "a.yaml")
        #expect((object["counts"] as? [String: Int])?["unaccounted"] == 2)
        let constructs = try #require(object["constructs"] as? [[String: Any]])
        #expect(constructs.count == coverage.constructs.count)
        let lost = constructs.filter { $0["status"] as? String == "unaccounted" }
        #expect(lost.map { $0["within"] as? Bool } == [nil, true])
        #expect(lost.map { $0["line"] as? Int } == [14, 14])
        #expect(coverage.json(of: "a.yaml") == (try self.coverage().json(of: "a.yaml")))
    }
}
