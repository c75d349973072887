import SwiftletDiagnostics
import Testing

@testable import SwiftletOpenAPI

@Suite struct SourceTreeTests {
    static let yaml = """
        openapi: 3.1.0
        paths:
          /pets/{id}:
            get: {parameters: [a, 'b~c', 12, -0x1F, 1.5e3, true, null]}
        200: ok
        """

    @Test func everyNodeKnowsItsPlaceAndPointer() throws {
        let root = try tree(Self.yaml).root
        let parameters = try #require(root["paths"]?["/pets/{id}"]?["get"]?["parameters"])
        #expect(parameters.pointer == "/paths/~1pets~1{id}/get/parameters")
        #expect(parameters.location == SourceLocation(file: "a.yaml", line: 4, column: 23))
        #expect(parameters.element(at: 1)?.pointer == "/paths/~1pets~1{id}/get/parameters/1")
        #expect(parameters.element(at: 1)?.location.column == 27)
        #expect(root.pointer == "")
    }

    @Test func walksSeeMembersAndElementsInOrder() throws {
        let root = try tree(Self.yaml).root
        #expect(root.count == 3)
        #expect(root.members.map(\.name.text) == ["openapi", "paths", "200"])
        #expect(root.members.map(\.value.kind) == [.string, .mapping, .string])
        let parameters = try #require(root["paths"]?["/pets/{id}"]?["get"]?["parameters"])
        #expect(parameters.elements.map(\.text) == ["a", "b~c", "12", "-0x1F", "1.5e3", "true", "null"])
        #expect(
            parameters.elements.map(\.kind) == [.string, .string, .integer, .string, .number, .boolean, .null]
        )
        #expect(root.elements.isEmpty)
        #expect(parameters.members.isEmpty)
    }

    @Test func namesAreComparedWithoutBuildingStrings() throws {
        let name = try #require(tree(Self.yaml).root.members.first?.name)
        #expect(name.isEqual("openapi"))
        #expect(!name.isEqual("openapi2"))
        switch name {
        case "swagger": Issue.record("matched another name")
        case "openapi": break
        default: Issue.record("didn't match its own name")
        }
    }

    @Test func nodesAreEqualByPlace() throws {
        let root = try tree("a: 1\nb: 1").root
        #expect(root["a"] == root["a"])
        #expect(root["a"] != root["b"])
        #expect(try tree("a: 1").root != tree("a: 1").root)
    }
}

func tree(_ text: String, file: String = "a.yaml") throws -> SourceTree {
    var report = DiagnosticReport()
    let tree = SourceReader.read(Array(text.utf8), file: file, into: &report)
    #expect(report.diagnostics.isEmpty)
    return try #require(tree)
}
