import SwiftletDiagnostics
import SwiftletModel
import Testing

@Suite struct ConstraintsTests {
    @Test func constraintsStandWhereTheyBelong() throws {
        let planned = try Planned(
            schemas: """
                Tag: {type: string, minLength: 1, pattern: '^a'}
                Pet:
                  type: object
                  properties:
                    tags: {type: array, minItems: 1, maxItems: 5, uniqueItems: true, items: {$ref: '#/components/schemas/Tag'}}
                    weight: {type: number, minimum: 0, exclusiveMaximum: 99999999999999999999, multipleOf: 0.5}
                    site: {type: string, format: uri, maxLength: 1024}
                    scores: {type: object, additionalProperties: {type: integer, maximum: 10}, minProperties: 2}
                """
        )
        #expect(
            planned["Pet"] == [
                "tags: [string(minLength 1, pattern ^a)](minItems 1, maxItems 5, uniqueItems)",
                "weight: number(minimum 0, exclusiveMaximum 99999999999999999999, multipleOf 0.5)",
                "site: uri(maxLength 1024)",
                "scores: [string: integer(maximum 10)](minProperties 2)",
            ]
        )
        #expect(planned.diagnostics.isEmpty)
    }

    @Test func theNarrowerOfTwoBoundsHolds() throws {
        let planned = try Planned(
            schemas: """
                Name: {type: string, minLength: 2, maxLength: 20}
                Amount: {type: number, minimum: 1, maximum: 10}
                Pet:
                  type: object
                  properties:
                    name: {$ref: '#/components/schemas/Name', minLength: 1, maxLength: 9}
                    amount: {$ref: '#/components/schemas/Amount', minimum: 2.5, maximum: 11}
                """
        )
        #expect(
            planned["Pet"] == ["name: string(minLength 2, maxLength 9)", "amount: number(minimum 2.5, maximum 10)"]
        )
    }

    @Test func constraintsOfAnotherTypeAreAdviceAndThoseOfNoTypeRules() throws {
        let planned = try Planned(
            schemas: """
                Pet:
                  type: object
                  properties:
                    age: ▸{type: integer, maxLength: 3}
                    free: {maxLength: 3}
                """
        )
        #expect(planned["Pet"] == ["age: integer", "free: any(rules {\"maxLength\":3})"])
        #expect(planned.identifiers == ["ineffective-constraint"])
        #expect(planned.diagnostics.map(\.category) == [.advice])
        #expect(planned.places == planned.marks)
    }

    @Test func aSecondPatternIsARule() throws {
        let planned = try Planned(
            schemas: """
                Name: {type: string, pattern: '^a'}
                Pet: {type: object, properties: {name: {$ref: '#/components/schemas/Name', pattern: 'b$'}}}
                """
        )
        #expect(planned["Pet"] == ["name: string(pattern ^a, rules {\"pattern\":\"b$\"})"])
        #expect(planned.diagnostics.isEmpty)
    }

    @Test func defaultsThatDoNotFitAreReadAsTheyWereMeantOrLeftOut() throws {
        let planned = try Planned(
            schemas: """
                Level: {type: integer, enum: [1, 2]}
                Pet:
                  type: object
                  properties:
                    name: {type: string, default: ▸5}
                    age: {type: integer, format: int32, default: ▸99999999999}
                    level: {$ref: '#/components/schemas/Level', default: ▸3}
                    tags: {type: array, items: {type: string}, default: [a, b]}
                    list: {type: array, items: {type: string}, default: ▸x}
                    none: {type: [string, 'null'], default: null}
                    some: {type: string, default: ▸null}
                    map: {type: object, default: {a: 1.50, b: "x\\ny"}}
                    hex: {type: integer, default: 0x1F}
                """
        )
        #expect(
            planned["Pet"] == [
                "name: string, default \"5\"", "age: int32", "level: Level", "tags: [string], default [\"a\",\"b\"]",
                "list: [string]",
                "none: string?, default null", "some: string",
                "map: [string: any], default {\"a\":1.50,\"b\":\"x\\ny\"}", "hex: integer, default 31",
            ]
        )
        #expect(planned.identifiers == Array(repeating: "default", count: 5))
        #expect(planned.places == planned.marks)
    }

    @Test(
        "Formats",
        arguments: [
            ("string", "date-time", "date-time"), ("string", "date", "date"), ("string", "uuid", "uuid"),
            ("string", "uri", "uri"), ("string", "byte", "byte"), ("string", "binary", "binary"),
            ("string", "email", "string"), ("string", "int64", "string"), ("integer", "int32", "int32"),
            ("integer", "int64", "int64"), ("integer", "unix-time", "integer"), ("number", "float", "float"),
            ("number", "double", "double"), ("number", "decimal", "decimal"), ("number", "int32", "number"),
        ]
    )
    func formats(type: String, format: String, builtin: String) throws {
        let planned = try Planned(
            schemas: "Pet: {type: object, properties: {a: {type: \(type), format: \(format)}}}"
        )
        #expect(planned["Pet"] == ["a: \(builtin)"])
    }

    @Test func aPatternThatCantBeMatchedIsReportedAtItsPlace() throws {
        let planned = try Planned(
            schemas: """
                Code:
                  type: object
                  properties:
                    good: {type: string, pattern: '^[A-Z]{2}$'}
                    bad: {type: string, pattern: '('}
                """
        )
        #expect(planned.diagnostics.map(\.identifier) == ["pattern"])
        #expect(planned.diagnostics.first?.pointer == "/components/schemas/Code/properties/bad/pattern")
    }
}
