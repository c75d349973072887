import SwiftletPlanner
import Testing

/// Names are a function of the document, not of its order.
@Suite struct StabilityTests {
    private static let schemas = [
        "Pet: {type: object, properties: {kind: {type: string, enum: [b, a]}, owner: {type: object, properties: {a: {}}}}}",
        "pet: {type: object, properties: {b: {$ref: '#/components/schemas/Pet/properties/owner'}}}",
        "PET: {type: object, properties: {c: {$ref: '#/components/schemas/Tree'}}}",
        "Pet2: {type: object, properties: {c: {type: string}}}",
        "Type: {type: object, properties: {type: {type: string, enum: [x]}}}",
        "TypeModel: {type: object, properties: {a: {type: string}}}",
        "Tree: {type: array, items: {$ref: '#/components/schemas/Tree'}}",
        "GetPetResponse: {type: object, properties: {a: {type: string}}}",
    ]

    private static let paths = [
        "/pets: {get: {operationId: getPet, \(result)}, post: {operationId: makePet, \(result)}}",
        "/pets/{id}: {parameters: [\(id)], get: {operationId: get_pet, \(result)}, post: {operationId: changePet, \(result)}}",
        "/pets/{id}/archive: {parameters: [\(id)], post: {\(result)}}",
        "/pets/archive: {post: {\(result)}}",
        "/Pets: {get: {operationId: getPET, \(result)}}",
    ]
    private static let id = "{name: id, in: path, required: true, schema: {type: string}}"
    private static let result =
        "responses: {'200': {description: ok, content: {application/json: {schema: {type: object, properties: {z: {}}}}}}}"

    @Test func theOrderOfTheDocumentDoesNotMatter() throws {
        let expected = try Planned(paths: Self.text(Self.paths), schemas: Self.text(Self.schemas))
        let json = try expected.sdk.json
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<12 {
            let planned = try Planned(
                paths: Self.text(Self.paths.shuffled(using: &generator)),
                schemas: Self.text(Self.schemas.shuffled(using: &generator))
            )
            #expect(try planned.sdk.json == json)
        }
    }

    private static func text(_ lines: [String]) -> String { lines.joined(separator: "\n") }
}

/// Documents that nobody would write in earnest.
@Suite struct HostileDocumentTests {
    @Test func deepPathsAndManyEqualNamesArePlanned() throws {
        let path = String(repeating: "/a", count: 500)
        let values = (0..<2_000).map {
            "'a\(String(repeating: "-", count: $0 % 50))\(String(repeating: "_", count: $0 / 50))'"
        }
        let planned = try Planned(
            paths: "\(path): {get: {responses: {'204': {description: ok}}}}",
            schemas: "Same: {type: string, enum: [\(values.joined(separator: ", "))]}"
        )
        #expect(planned["Same"].count == 2_000)
        #expect(planned.operations.count == 1)
    }

    @Test func chainsOfReferencesAndOfAllOfEnd() throws {
        let references = (0..<300).map { "A\($0): {$ref: '#/components/schemas/A\($0 + 1)'}" }
        let merged = (0..<200).map {
            "B\($0): {allOf: [{$ref: '#/components/schemas/B\(($0 + 1) % 200)'}, {type: object}]}"
        }
        let planned = try Planned(
            schemas: (references + ["A300: {type: string}"] + merged).joined(separator: "\n")
        )
        #expect(planned.identifiers.allSatisfy { ["recursive-schema", "all-of"].contains($0) })
    }
}
