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

    @Test(arguments: ["3.1", "3.0"]) func aNumberForAVersionIsTolerated(_ text: String) {
        let decoded = Decoded(version: text, "paths: {}")
        #expect(decoded.messages == ["expected a string, found the number \(text), read as '\(text)'"])
        #expect(decoded.document?.version.text == text)
    }

    static let foreign: [Case] = [
        Case("¦[]", "specification-version", "expected an OpenAPI description (a mapping), found a list"),
        Case("¦hello", "specification-version", "expected an OpenAPI description (a mapping), found a string"),
        Case("info: {}\nswagger: ¦'1.2'", "specification-version", "expected Swagger 2.0, found '1.2'"),
        Case("swagger: ¦3.0.0", "specification-version", "expected Swagger 2.0, found '3.0.0'"),
        Case("openapi: ¦4.0.0", "specification-version", "expected a version of OpenAPI, 3.0 to 3.2, found '4.0.0'"),
        Case(
            "swaggerVersion: ¦'1.2'",
            "specification-version",
            "expected an OpenAPI description, found Swagger 1.2"
        ),
        Case("asyncapi: ¦2.6.0", "specification-version", "expected an OpenAPI description, found AsyncAPI 2.6.0"),
        Case("arazzo: ¦1.0.0", "specification-version", "expected an OpenAPI description, found Arazzo 1.0.0"),
        Case("overlay: ¦1.0.0", "specification-version", "expected an OpenAPI description, found an Overlay 1.0.0"),
        Case(
            "type: object\nproperties: ¦{a: {}}",
            "specification-version",
            "expected an OpenAPI description, found a JSON Schema"
        ),
        Case(
            "info: {schema: ¦'https://schema.getpostman.com/json/collection/v2.1.0/collection.json'}",
            "specification-version",
            "expected an OpenAPI description, found a Postman collection"
        ),
        Case("¦<!DOCTYPE html>\n<html/>", "foreign-format", "expected YAML or JSON, found a web page"),
        Case("¦<?xml version='1.0'?>\n<a/>", "foreign-format", "expected YAML or JSON, found XML"),
        Case("¦PK\u{3}\u{4}", "foreign-format", "expected YAML or JSON, found a zip file"),
        Case("¦", "empty-document", "the file is empty"),
        Case(
            "openapi: 3.1.0\n¦---\nopenapi: 3.1.0",
            "several-documents",
            "a second document starts here; expected one"
        ),
        Case("openapi: 3.1.0\n¦\tinfo: {}", "yaml-syntax", "a tab can't indent"),
    ]

    @Test(arguments: foreign) func whatIsNoDescriptionIsOneErrorThatSaysWhatItIs(_ example: Case) {
        let marked = MarkedText(example.text)
        let decoded = Decoded(marked.bytes)
        #expect(decoded.document == nil)
        #expect(decoded.messages == [example.message])
        #expect(decoded.report.diagnostics.first?.identifier == example.identifier)
        #expect(
            decoded.report.diagnostics.first?.location
                == SourceLocation(file: "a.yaml", line: marked.line, column: marked.column)
        )
    }

    @Test func whatIsNoDescriptionSaysSo() {
        #expect(Decoded(Array("a: 1\n".utf8)).messages == ["an OpenAPI Object needs the field 'openapi'"])
        #expect(
            Decoded(Array("- a\n".utf8)).messages == ["expected an OpenAPI description (a mapping), found a list"]
        )
    }
}
