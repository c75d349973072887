import SwiftletModel
import Testing

@Suite struct EnumerationTests {
    @Test func stringsAndIntegersMakeOpenEnums() throws {
        let planned = try Planned(
            schemas: """
                Status: {type: string, enum: [in-progress, DONE, '', default, none, '+1']}
                Level: {type: integer, enum: [1, -2, 30], maximum: 40}
                Untyped: {enum: [a, b]}
                """
        )
        #expect(
            planned["Status"] == [
                "inProgress = \"in-progress\"", "done = \"DONE\"", "empty = \"\"", "default = \"default\"",
                "noneValue = \"none\"", "plus1 = \"+1\"",
            ]
        )
        #expect(planned["Level"] == ["value1 = 1", "minus2 = -2", "value30 = 30", "maximum 40"])
        #expect(planned["Untyped"] == ["a = \"a\"", "b = \"b\""])
    }

    @Test func valuesThatReadTheSameAreToldApart() throws {
        let planned = try Planned(schemas: "Sort: {type: string, enum: [name, '-name', Name, c, 'c++']}")
        #expect(
            planned["Sort"] == [
                "name = \"name\"", "minusName = \"-name\"", "name2 = \"Name\"", "c = \"c\"", "cPlusPlus = \"c++\"",
            ]
        )
    }

    @Test func aRequiredSingleValueFillsItself() throws {
        let planned = try Planned(
            schemas: """
                Kind: {type: string, enum: [cat]}
                Pet:
                  type: object
                  required: [object, version, flag, kind, nullable]
                  properties:
                    object: {type: string, enum: [pet]}
                    version: {const: 3}
                    flag: {const: true}
                    kind: {$ref: '#/components/schemas/Kind'}
                    nullable: {type: [string, 'null'], enum: [x, null]}
                    optional: {type: string, enum: [y]}
                    sometimes: {const: true}
                """
        )
        #expect(
            planned["Pet"] == [
                "object: string always \"pet\", required", "version: integer always 3, required",
                "flag: boolean always true, required", "kind: string always \"cat\", required",
                "nullable: Pet.Nullable?, required", "optional: Pet.Optional", "sometimes: boolean(enum true)",
            ]
        )
        #expect(planned.typeNames == ["Kind", "Pet", "Pet.Nullable", "Pet.Optional"])
    }

    @Test func aReferenceNarrowedToOneValueIsThatValue() throws {
        let planned = try Planned(
            schemas: """
                Kind: {type: integer, enum: [1, 2, 3]}
                Pet:
                  type: object
                  required: [one, two]
                  properties:
                    one: {allOf: [{$ref: '#/components/schemas/Kind'}], type: integer, enum: [2]}
                    two: {$ref: '#/components/schemas/Kind', const: 3}
                    some: {$ref: '#/components/schemas/Kind', enum: [1, 2]}
                    all: {allOf: [{$ref: '#/components/schemas/Kind'}], enum: [3, 2, 1]}
                """
        )
        #expect(
            planned["Pet"] == [
                "one: integer always 2, required", "two: integer always 3, required", "some: Kind(enum 1|2)",
                "all: Kind",
            ]
        )
        #expect(planned.diagnostics.isEmpty)
    }

    @Test func numbersAndValuesOfSeveralKindsAreOpenEnumsToo() throws {
        let planned = try Planned(
            schemas: """
                Pet:
                  type: object
                  properties:
                    ratio: {type: number, enum: [0.5, 1]}
                    mixed: {enum: [1, a, true, null]}
                """
        )
        #expect(planned["Pet"] == ["ratio: Pet.Ratio", "mixed: Pet.Mixed?"])
        #expect(planned["Pet.Ratio"] == ["value0_5 = 0.5", "value1 = 1"])
        #expect(planned["Pet.Mixed"] == ["value1 = 1", "a = \"a\"", "true = true"])
        #expect(planned.diagnostics.isEmpty)
    }

    @Test func booleansAndValuesThatAreNoScalarsAreConstraintsOfTheirType() throws {
        let planned = try Planned(
            schemas: """
                Pet:
                  type: object
                  properties:
                    flag: {type: boolean, enum: [true, false]}
                    deep: {const: {a: 1}}
                    lists: {type: array, items: {type: integer}, enum: [[1], [2, 3]]}
                """
        )
        #expect(
            planned["Pet"] == [
                "flag: boolean(enum true|false)", "deep: any(enum {\"a\":1})", "lists: [integer](enum [1]|[2,3])",
            ]
        )
        #expect(planned.diagnostics.isEmpty)
    }

    @Test func extensionsNameAndDescribeTheValues() throws {
        let planned = try Planned(
            schemas: """
                Level: {type: integer, enum: [1, 2], x-enum-varnames: [Low, High], x-enum-descriptions: [Not much., A lot.]}
                """
        )
        #expect(planned["Level"] == ["low = 1", "high = 2"])
        guard case .enumeration(let level)? = planned.type("Level")?.kind else { return }
        #expect(level.cases.map(\.documentation.summary) == ["Not much.", "A lot."])
    }

    @Test func anEmptyListOfValuesSaysNothing() throws {
        let planned = try Planned(schemas: "Pet: {type: object, properties: {a: {type: string, enum: []}}}")
        #expect(planned["Pet"] == ["a: string"])
        #expect(planned.diagnostics.isEmpty)
    }

    @Test func alternativesThatAreValuesOfOneKindAreOneEnum() throws {
        let planned = try Planned(
            schemas: """
                Level:
                  oneOf:
                    - {const: 1, title: Low, description: Not much.}
                    - {const: 2, title: High}
                Model: {anyOf: [{type: string}, {type: string, enum: [small, large]}]}
                """
        )
        #expect(planned["Level"] == ["low = 1", "high = 2"])
        #expect(planned["Model"] == ["small = \"small\"", "large = \"large\"", "others"])
        guard case .enumeration(let level)? = planned.type("Level")?.kind else { return }
        #expect(level.cases.map(\.documentation.summary) == ["Not much.", "High"])
    }

    @Test func valuesThatYAMLReadsAsOtherKindsKeepTheirText() throws {
        let planned = try Planned(schemas: "Size: {type: string, enum: [12, true, s]}")
        #expect(planned["Size"] == ["value12 = \"12\"", "true = \"true\"", "s = \"s\""])
        #expect(planned.diagnostics.isEmpty)
    }

    @Test func integersBeyondInt64AndRepeatedValuesAreLeftOut() throws {
        let planned = try Planned(
            schemas: """
                Level: {type: integer, enum: [1, ▸99999999999999999999]}
                Twice: {type: string, enum: [a, a]}
                """
        )
        #expect(planned["Level"] == ["value1 = 1"])
        #expect(planned["Twice"] == ["a = \"a\""])
        #expect(planned.places == planned.marks)
    }
}
