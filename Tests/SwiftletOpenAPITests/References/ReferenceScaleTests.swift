import SwiftletDiagnostics
import Testing

@testable import SwiftletOpenAPI

/// Large and hostile descriptions; each of these would take minutes, or the stack, if work were done again and again.
@Suite struct ReferenceScaleTests {
    @Test func `Long chains and circles are walked once`() {
        var members = "components:\n  schemas:\n"
        for index in 0..<20_000 { members += "    S\(index): {$ref: '#/components/schemas/S\(index + 1)'}\n" }
        #expect(Decoded(members + "    S20000: {type: string}").document != nil)
        let circle = Decoded(members + "    S20000: {$ref: '#/components/schemas/S0'}")
        #expect(circle.report.errorCount == 20_001)
    }

    @Test func `Chains of other parts are walked once`() {
        var members = "components:\n  responses:\n"
        for index in 0..<2_000 { members += "    R\(index): {$ref: '#/components/responses/R\(index + 1)'}\n" }
        #expect(Decoded(members + "    R2000: {description: d}").document != nil)
    }

    @Test func `Lookups in large maps don't walk over them`() {
        var members = "x-parts:\n"
        for index in 0..<10_000 { members += "  p\(index): {type: string}\n" }
        members += "components:\n  schemas:\n"
        for index in 0..<10_000 { members += "    S\(index): {$ref: '#/x-parts/p\(index)'}\n" }
        #expect(Decoded(members).document != nil)
    }

    @Test func `Many mistakes are told, and suggestions for some`() {
        var members = "components:\n  schemas:\n"
        for index in 0..<3_000 { members += "    Schema\(index): {$ref: '#/components/schemas/Shema\(index)'}\n" }
        let decoded = Decoded(members)
        #expect(decoded.report.errorCount == 3_000)
        #expect(decoded.report.diagnostics.count { $0.help != nil } == 100)
    }

    @Test func `A chain of files through maps ends before the stack does`() {
        var files: [String: String] = [:]
        for index in 0..<2_000 {
            files["f\(index).yaml"] = "p: {properties: {$ref: 'f\(index + 1).yaml'}}"
        }
        files["f2000.yaml"] = "p: {}"
        let decoded = Decoded("components: {schemas: {A: {properties: {$ref: f0.yaml}}}}", files: files)
        #expect(decoded.messages.last == "references make this description too deep or too large")
    }

    @Test func `A file that refers to ever more files has an end`() {
        struct Endless: SourceLoader {
            func locate(_ place: SourcePlace) -> Result<LocatedSource, SourceRefusal> {
                .success(LocatedSource(identity: place.text, file: place.text))
            }

            func read(_ source: LocatedSource) -> Result<[UInt8], SourceRefusal> {
                let number = Int(source.file.dropFirst().dropLast(".yaml".count)) ?? 0
                return .success(Array("items: {$ref: f\(number + 1).yaml}".utf8))
            }
        }
        let text = Decoded.text(version: "3.1.0", "components: {schemas: {A: {$ref: f0.yaml}}}")
        let decoded = Decoded(Array(text.utf8), sources: Endless())
        #expect(decoded.messages == ["the description refers to more than 10000 files"])
    }
}
