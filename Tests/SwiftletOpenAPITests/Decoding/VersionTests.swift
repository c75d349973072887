import SwiftletDiagnostics
import Testing

@testable import SwiftletOpenAPI

@Suite struct VersionTests {
    static let versions: [(String, SpecificationVersion.Family)] = [
        ("3.0.0", .v3_0), ("3.0.3", .v3_0), ("3.1.0", .v3_1), ("'3.1'", .v3_1), ("3.1", .v3_1), ("3.2.0", .v3_2),
        ("3.1.0-rc1", .v3_1),
    ]

    @Test(arguments: versions) func versionsThreeAreRead(_ text: String, _ family: SpecificationVersion.Family) {
        #expect(Decoded(version: text, "paths: {}").document?.version.family == family)
    }

    @Test(arguments: ["3.3.0", "4.0.0", "3", "''", "[]", "null", "three"])
    func otherVersionsAreOneError(_ text: String) {
        let decoded = Decoded(version: text, "paths: 3")
        #expect(decoded.document == nil)
        #expect(decoded.report.diagnostics.map(\.identifier) == ["specification-version"])
        #expect(decoded.report.diagnostics.first?.pointer == "/openapi")
    }

    @Test func swaggerIsOneErrorAtItsVersion() {
        let decoded = Decoded(Array("info: {}\nswagger: '2.0'\n".utf8))
        #expect(decoded.messages == ["Swagger 2.0 is not supported yet"])
        #expect(decoded.report.diagnostics.first?.location?.line == 2)
        #expect(decoded.report.diagnostics.first?.location?.column == 10)
    }

    @Test func whatIsNoDescriptionSaysSo() {
        #expect(Decoded(Array("a: 1\n".utf8)).messages == ["an OpenAPI Object needs the field 'openapi'"])
        #expect(
            Decoded(Array("- a\n".utf8)).messages == ["expected an OpenAPI description (a mapping), found a list"]
        )
    }
}
