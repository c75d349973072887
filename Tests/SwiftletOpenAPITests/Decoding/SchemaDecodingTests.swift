import Testing

@testable import SwiftletOpenAPI

@Suite struct SchemaDecodingTests {
    private func schema(_ text: String, version: String = "3.1.0") throws -> Schema {
        let decoded = Decoded(version: version, "paths: {}\ncomponents: {schemas: {A: \(text)}}")
        return try #require(decoded.document?.components.schemas.first?.value, "\(decoded.messages)")
    }

    @Test func nullIsATypeOfItsOwn() throws {
        let both = try schema("{type: [string, 'null']}")
        #expect(both.types == [.string] && both.allowsNull && !both.isNullOnly)
        let null = try schema("{type: 'null'}")
        #expect(null.types.isEmpty && null.allowsNull && null.isNullOnly)
        let none = try schema("{}")
        #expect(none.types.isEmpty && !none.allowsNull && !none.isNullOnly)
    }

    @Test func nullableOf30IsBroughtToNull() throws {
        let nullable = try schema("{type: string, nullable: true}", version: "3.0.3")
        #expect(nullable.types == [.string] && nullable.allowsNull)
        let anything = try schema("{nullable: true}", version: "3.0.3")
        #expect(anything.allowsNull && !anything.isNullOnly)
        #expect(try !schema("{type: string, nullable: false}", version: "3.0.3").allowsNull)
    }

    @Test func exclusiveBoundsOf30AreBoundsOfTheirOwn() throws {
        let bounds = try schema(
            "{minimum: 1, exclusiveMinimum: true, maximum: 2, exclusiveMaximum: false}",
            version: "3.0.3"
        ).numeric
        #expect(bounds.minimum == nil && bounds.exclusiveMinimum == "1")
        #expect(bounds.maximum == "2" && bounds.exclusiveMaximum == nil)
    }

    @Test func boundsKeepTheirText() throws {
        let bounds = try schema("{minimum: -9223372036854776000, maximum: 1.50, multipleOf: 0x1F}").numeric
        #expect(bounds.minimum == "-9223372036854776000")
        #expect(bounds.maximum == "1.50")
        #expect(bounds.multipleOf == "31")
    }

    @Test func booleansAreSchemas() throws {
        #expect(try schema("true").boolean == true)
        #expect(
            try schema("{additionalProperties: false}", version: "3.0.3").object?.additionalProperties?.boolean == false
        )
    }

    @Test func everyKeywordHasItsPlace() throws {
        let schema = try schema(
            """
            {title: T, description: D, deprecated: true, readOnly: true, writeOnly: true, example: 1, examples: [1, 2],
             externalDocs: {url: U}, enum: [1, null], const: 2, default: 3, format: F,
             minLength: 1, maxLength: 2, pattern: p, contentEncoding: base64, contentMediaType: a/b,
             items: {title: I}, prefixItems: [{}], contains: {}, minContains: 1, maxContains: 2, minItems: 3,
             maxItems: 4, uniqueItems: true, unevaluatedItems: false,
             properties: {b: {}, a: {}}, required: [b], additionalProperties: {title: P}, patternProperties: {p: {}},
             propertyNames: {}, minProperties: 1, maxProperties: 2.0, dependentRequired: {a: [b]},
             dependentSchemas: {a: {}}, unevaluatedProperties: {},
             allOf: [{}], anyOf: [{}, {}], oneOf: [{}], not: {}, if: {}, then: {}, else: {},
             discriminator: {propertyName: k, mapping: {x: X}, x-d: 1},
             $defs: {D: {}}, xml: {name: n}, $comment: c, x-e: 1}
            """
        )
        #expect(schema.annotations.title == "T" && schema.annotations.description == "D")
        #expect(schema.annotations.isDeprecated && schema.annotations.isReadOnly && schema.annotations.isWriteOnly)
        #expect(schema.annotations.example?.text == "1" && schema.annotations.examples.map(\.text) == ["1", "2"])
        #expect(schema.annotations.externalDocumentation?.url == "U" && schema.format == "F")
        #expect(schema.values.enumeration?.map(\.kind) == [.integer, .null])
        #expect(schema.values.const?.text == "2" && schema.values.defaultValue?.text == "3")
        #expect(schema.string.minLength == 1 && schema.string.maxLength == 2 && schema.string.pattern == "p")
        #expect(schema.string.contentEncoding == "base64" && schema.string.contentMediaType == "a/b")
        let array = try #require(schema.array)
        #expect(array.items?.annotations.title == "I" && array.prefixItems.count == 1 && array.contains != nil)
        #expect(array.minContains == 1 && array.maxContains == 2 && array.minItems == 3 && array.maxItems == 4)
        #expect(array.uniqueItems && array.unevaluatedItems?.boolean == false)
        let object = try #require(schema.object)
        #expect(object.properties.map(\.name) == ["b", "a"] && object.required.map(\.text) == ["b"])
        #expect(object.additionalProperties?.annotations.title == "P" && object.patternProperties.count == 1)
        #expect(object.propertyNames != nil && object.minProperties == 1 && object.maxProperties == 2)
        #expect(object.dependentRequired.first?.value == ["b"] && object.dependentSchemas.first?.name == "a")
        #expect(object.unevaluatedProperties != nil)
        let composition = try #require(schema.composition)
        #expect(composition.allOf.count == 1 && composition.anyOf.count == 2 && composition.oneOf.count == 1)
        #expect(composition.not != nil && composition.if != nil && composition.then != nil && composition.else != nil)
        #expect(composition.discriminator?.propertyName == "k")
        #expect(composition.discriminator?.mapping.first?.value == "X")
        #expect(composition.discriminator?.extensions.map(\.name) == ["x-d"])
        #expect(schema.definitions.map(\.name) == ["D"])
        #expect(schema.otherKeywords.map(\.name) == ["$comment"])
        #expect(schema.xml?.name == "n")
        #expect(schema.extensions.map(\.name) == ["x-e"])
    }

    @Test func keywordsOfOlderDraftsAreBroughtToTheirSuccessors() throws {
        let schema = try schema(
            """
            {dependencies: {a: [b], c: {minProperties: 2}}, definitions: {D: {title: D}}, id: i,
             items: [{title: F}], additionalItems: {title: R}}
            """
        )
        #expect(schema.object?.dependentRequired.first?.value == ["b"])
        #expect(schema.object?.dependentSchemas.first?.value.object?.minProperties == 2)
        #expect(schema.definitions.first?.value.annotations.title == "D")
        #expect(schema.array?.prefixItems.first?.annotations.title == "F")
        #expect(schema.array?.items?.annotations.title == "R")
        #expect(schema.otherKeywords.map(\.name) == ["id"])
    }

    @Test func whatOnlyToolsReadIsKept() throws {
        let schema = try schema(
            "{contentSchema: {title: C}, $id: i, $schema: s, $anchor: a, $dynamicAnchor: d, $vocabulary: {v: true}}"
        )
        #expect(schema.string.contentSchema?.annotations.title == "C")
        #expect(
            schema.otherKeywords.map(\.name) == [
                "contentSchema", "$id", "$schema", "$anchor", "$dynamicAnchor", "$vocabulary",
            ]
        )
    }

    static let typeNames: [(String, SchemaType?, String?)] = [
        ("int", .integer, nil), ("Long", .integer, "int64"), ("String", .string, nil), ("float", .number, "float"),
        ("bool", .boolean, nil), ("file", .string, "binary"), ("datetime", .string, "date-time"), ("any", nil, nil),
    ]

    @Test(arguments: typeNames) func namesFromElsewhereAreTypes(_ name: String, _ type: SchemaType?, _ format: String?)
        throws
    {
        let schema = try schema("{type: \(name)}")
        #expect(schema.types.first == type && schema.format == format)
    }

    @Test func siblingsOfAReferenceAreKept() throws {
        let schema = try schema("{$ref: '#/components/schemas/A/$defs/B', description: D, default: 1, $defs: {B: {}}}")
        #expect(schema.reference?.target == "#/components/schemas/A/$defs/B")
        #expect(schema.annotations.description == "D" && schema.values.defaultValue?.text == "1")
    }

    @Test func aPropertyMayBeNamedLikeAKeyword() throws {
        let schema = try schema("{properties: {$ref: {type: string}, x-a: {type: integer}, type: {}}}")
        #expect(schema.reference == nil)
        #expect(schema.object?.properties.map(\.name) == ["$ref", "x-a", "type"])
    }

    @Test func aSharedSchemaIsOne() throws {
        let decoded = Decoded("components: {schemas: {A: &a {title: T}, B: *a}}")
        let schemas = try #require(decoded.document?.components.schemas)
        #expect(schemas[0].value === schemas[1].value)
    }

    @Test func deepSchemasAreDecoded() throws {
        let depth = 40
        let text = String(repeating: "{items: ", count: depth) + "{}" + String(repeating: "}", count: depth)
        var innermost = try schema(text)
        var count = 0
        while let items = innermost.array?.items { (innermost, count) = (items, count + 1) }
        #expect(count == depth)
    }
}
