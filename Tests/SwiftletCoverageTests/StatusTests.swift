import SwiftletCoverage
import SwiftletDiagnostics
import SwiftletModel
import Testing

/// Which of the five a construct is.
@Suite struct StatusTests {
    private static let member = "/components/schemas/Thing/properties/a"

    private func thing() throws -> Checked {
        try Checked(schemaDocument("type: object\nproperties:\n  a: {type: string, maxLength: 3}\n  b: {type: string}"))
    }

    /// Without the member `a`, and with a diagnostic.
    private func coverage(_ category: Diagnostic.Category, at pointer: String) throws -> Coverage {
        let checked = try thing()
        var report = checked.report
        let location = SourceLocation(file: "a.yaml", line: 1, column: 1)
        report.append(Diagnostic(.warning, category, "x", "x", at: location, pointer: pointer))
        var sdk = checked.sdk
        sdk.changeStructure("/components/schemas/Thing") { $0.wireName == "a" ? nil : $0 }
        return Coverage.check(checked.root, against: sdk, report: report)
    }

    @Test func aDiagnosticExplainsALoss() throws {
        #expect(try coverage(.unsupported, at: Self.member).status(at: Self.member) == .unsupported)
        #expect(try coverage(.tolerated, at: Self.member).status(at: Self.member) == .tolerated)
    }

    @Test func whatIsSaidAboutAWholeHoldsForItsParts() throws {
        let coverage = try coverage(.unsupported, at: "/components/schemas/Thing")
        #expect(coverage.status(at: Self.member) == .unsupported)
        #expect(coverage.status(at: Self.member + "/maxLength") == .unsupported)
        #expect(coverage.outermost(.unsupported).map(\.address) == [Self.member])
    }

    @Test func aBrokenRuleFarAwayExplainsNothing() throws {
        #expect(try coverage(.tolerated, at: "/components").status(at: Self.member) == .unaccounted)
        #expect(try coverage(.unsupported, at: "/paths").status(at: Self.member) == .unaccounted)
    }

    @Test func whatNobodyUsesIsUnused() throws {
        let coverage = try Checked(
            schemaDocument("type: object\nproperties: {a: {type: string}}")
                + "  parameters:\n    Page: {name: page, in: query, schema: {type: integer, minimum: 1}}\n"
        ).coverage()
        #expect(coverage.addresses(.unaccounted) == [])
        #expect(coverage.status(at: "/components/parameters/Page/schema/minimum") == .unused)
    }

    @Test func whatAFilterLeavesOutIsUnused() throws {
        let checked = try thing()
        var options = CoverageOptions()
        options.isFiltered = true
        let coverage = checked.coverage(options: options) { sdk in
            sdk.changeOperations { _ in nil }
            sdk.changeTypes { _ in nil }
        }
        #expect(coverage.count(.handled) <= 1)
        #expect(coverage.count(.unaccounted) == 0)
    }

    @Test func anUnknownKeywordIsAConstruct() throws {
        let address = "/components/schemas/Thing/maxSize"
        let coverage = try Checked(schemaDocument("type: object\nproperties: {a: {type: string}}\nmaxSize: 3"))
            .coverage()
        #expect(coverage.constructs.first { $0.address == address }?.kind == "schema.unknown-keyword")
        #expect(coverage.status(at: address) != .handled)
    }

    @Test func wordsForPeopleAreCountedApart() throws {
        let plain = try Checked(schemaDocument("type: object\nproperties: {a: {type: string}}")).coverage()
        let worded = try Checked(
            schemaDocument(
                "type: object\ndescription: A\nx-b: {maxLength: 3}\nproperties: {a: {type: string, example: b}}"
            )
        ).coverage()
        #expect(worded.constructs.count == plain.constructs.count)
        #expect(worded.annotationCount == plain.annotationCount + 3)
    }

    @Test func beforeVersion31NothingStandsBesideAReference() throws {
        let schema = """
            type: object
            properties:
              a: {$ref: "#/components/schemas/Name", maxLength: 3}
            """
        let rest = "    Name: {type: string}\n"
        let old = try Checked(schemaDocument(schema, version: "3.0.3") + rest).coverage()
        let new = try Checked(schemaDocument(schema) + rest).coverage()
        #expect(old.status(at: Self.member + "/maxLength") == nil)
        #expect(new.status(at: Self.member + "/maxLength") == .handled)
    }

    @Test func aTypeOfTheConfigurationsChoiceKeepsAFormat() throws {
        let checked = try Checked(
            schemaDocument("type: object\nproperties: {a: {type: string, format: uuid}}")
        )
        let change: (inout SDK) -> Void = { sdk in
            sdk.changeStructure("/components/schemas/Thing") { $0.with(ValueShape(.builtin(.string))) }
        }
        var options = CoverageOptions()
        #expect(checked.coverage(after: change).addresses(.unaccounted) == [Self.member + "/format"])
        options.mappedFormats = ["uuid"]
        #expect(checked.coverage(options: options, after: change).addresses(.unaccounted) == [])
    }
}
