import SwiftletDiagnostics
import Testing

@testable import SwiftletOpenAPI

/// The specification's own documents.
@Suite(.enabled(if: Shared.has("suites/openapi-3.1"), "../shared/suites/openapi-3.1 is absent"))
struct SpecificationSuiteTests {
    @Test func everyRightDocumentIsAccepted() throws {
        for file in try Shared.files(in: "suites/openapi-3.1/pass") {
            let decoded = Decoded(try Shared.bytes(file), file: file, sources: TextSources.suite)
            #expect(decoded.document != nil, "\(file): \(decoded.messages)")
        }
    }

    /// By file: line and column, and how the message begins.
    static let errors: [String: [String]] = [
        "example-examples": ["15:7 either 'example' or 'examples'"],
        "header-object-allowReserved": ["12:7 'allowReserved' is for query parameters"],
        "invalid_schema_types": [
            "10:19 expected a Schema Object (a mapping or a boolean), found null",
            "11:21 expected a Schema Object (a mapping or a boolean), found the number 0",
            "12:20 expected a Schema Object (a mapping or a boolean), found a list",
        ],
        "link-object-no-body": ["10:7 unknown field 'body'"],
        "no_containers": ["1:1 an OpenAPI Object needs one of"],
        "parameter-object-cookie-form-allowReserved": [
            "11:7 'allowReserved' is for query parameters", "16:14 expected 'form', found 'cookie'",
        ],
        "parameter-object-header-allowReserved": ["10:7 'allowReserved' is for query parameters"],
        "parameter-object-path-allowReserved": ["10:7 'allowReserved' is for query parameters"],
        "server_enum_empty": ["13:15 expected at least one value, found an empty list"],
        "servers": ["10:3 expected a list, found a mapping"],
        "unknown_container": ["1:1 an OpenAPI Object needs one of", "8:1 unknown field 'overlays'"],
    ]

    @Test func everyWrongDocumentIsRejectedForWhatIsWrong() throws {
        let files = try Shared.files(in: "suites/openapi-3.1/fail")
        #expect(files.count == Self.errors.count)
        for file in files {
            let decoded = Decoded(try Shared.bytes(file), file: file)
            #expect(decoded.document == nil, "\(file)")
            let errors = decoded.report.sorted.filter { $0.severity == .error }
            let name = String(file.dropFirst("suites/openapi-3.1/fail/".count).dropLast(".yaml".count))
            let expected = Self.errors[name] ?? []
            #expect(errors.count == expected.count, "\(file): \(decoded.messages)")
            for (error, start) in zip(errors, expected) {
                let text = "\(error.location?.line ?? 0):\(error.location?.column ?? 0) \(error.message)"
                #expect(text.hasPrefix(start), "\(file)")
            }
        }
    }
}
