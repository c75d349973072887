import SwiftletDiagnostics
import Testing

@testable import SwiftletOpenAPI

/// Descriptions that people publish; a few, since a debug build is slow.
@Suite(.enabled(if: Shared.has("corpus"), "../shared/corpus is absent"))
struct PublishedDescriptionTests {
    static let files = [
        "airflow/openapi.yaml", "anthropic-messages/openapi.yaml", "apple-petstore/openapi.yaml",
        "cloud-hypervisor/openapi.yaml", "consoleme/openapi.yaml", "learn-callback/openapi.yaml",
        "learn-links/openapi.yaml", "learn-tags32/openapi.yaml", "learn-tictactoe/openapi.yaml",
        "learn-uspto/openapi.json", "learn-webhook/openapi.json", "museum/openapi.yaml", "realworld/openapi.yaml",
        "redocly-cafe/openapi.yaml", "redocly-cafe-split/openapi.yaml", "swagger-petstore/openapi.yaml",
        "telegram-bot/openapi.json",
        "tricky-createapi-edgecases/openapi.yaml", "tricky-oapi-codegen-31/openapi.yaml",
        "tricky-oas-circular/openapi.json", "tricky-oas-params31/openapi.json",
        "tricky-oas-polymorphism/openapi.json", "tricky-pydantic-31/openapi.yaml",
        "tricky-redocly-lint32/openapi.yaml", "tricky-speakeasy-query32/openapi.yaml",
        "tricky-speakeasy-walk31/openapi.yaml",
    ]

    @Test(arguments: files) func isDecodedWithoutAnError(_ file: String) throws {
        let decoded = Decoded(
            try Shared.bytes("corpus/" + file),
            file: file,
            sources: SharedSources(folder: "corpus/" + file)
        )
        let errors = decoded.report.diagnostics.filter { $0.severity == .error }
        #expect(decoded.document != nil, "\(errors.map(\.message))")
        #expect(decoded.report.diagnostics.allSatisfy { $0.location != nil && $0.pointer != nil })
    }

    @Test func aParameterInThePlaceOfASchemaMeansItsSchema() throws {
        let file = "corpus/tricky-heyapi-full31/openapi.yaml"
        let decoded = Decoded(try Shared.bytes(file), file: file, sources: SharedSources(folder: file))
        #expect(decoded.document != nil)
        let tolerated = decoded.report.sorted.filter { $0.identifier == "reference-kind" }
        #expect(tolerated.map { $0.location?.line } == [2214, 2476])
    }
}
