import SwiftletDiagnostics
import Testing

@testable import SwiftletOpenAPI

/// Descriptions that people publish: what is said about each is pinned, by identifier.
@Suite(.enabled(if: Shared.has("corpus"), "../shared/corpus is absent"))
struct PublishedDescriptionTests {
    @Test func aParameterInThePlaceOfASchemaMeansItsSchema() throws {
        let file = "corpus/tricky-heyapi-full31/openapi.yaml"
        let decoded = Decoded(try Shared.bytes(file), file: file, sources: SharedSources(folder: file))
        #expect(decoded.document != nil)
        let tolerated = decoded.report.sorted.filter { $0.identifier == "reference-kind" }
        #expect(tolerated.map { $0.location?.line } == [2214, 2476])
    }

    @Test func everyDescriptionIsInTheTable() throws {
        let folders = try Shared.files(in: "corpus").filter { Self.entry(of: $0) != nil }
        #expect(folders.map { String($0.dropFirst("corpus/".count)) } == PublishedDescriptions.all.map(\.name))
    }

    @Test(arguments: PublishedDescriptions.all) func isReadAsExpected(_ description: PublishedDescription) throws {
        let file = try #require(Self.entry(of: "corpus/" + description.name))
        let decoded = Decoded(try Shared.bytes(file), file: file, sources: SharedSources(folder: file))
        let counts = Dictionary(grouping: decoded.report.diagnostics, by: \.identifier).mapValues(\.count)
        let found = counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        #expect(found == description.diagnostics)
        #expect((decoded.document == nil) == description.isWrong, "\(decoded.messages.prefix(5))")
        #expect(decoded.report.diagnostics.allSatisfy { $0.location != nil })
    }

    private static func entry(of folder: String) -> String? {
        ["openapi.yaml", "openapi.json"].map { folder + "/" + $0 }.first(where: Shared.has)
    }
}
