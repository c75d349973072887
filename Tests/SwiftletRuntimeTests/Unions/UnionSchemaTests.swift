import Testing

@testable import SwiftletRuntime

@Suite struct UnionSchemaTests {
    private func parse(_ text: StaticString, _ types: [any ModelValue.Type] = []) -> Result<
        SchemaParser.ParsedUnion, SchemaError
    > {
        Result { () throws(SchemaError) in
            var parser = SchemaParser(
                UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount),
                types: types
            )
            return try parser.union()
        }
    }

    @Test func branchesAndAttributesAreRead() throws {
        let union = try parse(
            """
            circle: Circle?, tag "a", tag 7
            "odd name": [string(minLength 1)], maxItems 2, rules {"contains": {"$ref": "Square"}}
            empty: const "x", tag "e"
            none: const null
            @: discriminator "a, b", oneOf, exclusive, rules {"not": {"$ref": "Circle"}}, minProperties 1
            """,
            [Circle.self, Square.self]
        ).get()
        #expect(union.branches.map(\.name) == ["circle", "odd name", "empty", "none"])
        #expect(union.branches.map(\.tags) == [["a", 7], [], ["e"], []])
        #expect(union.branches.map(\.constant) == [nil, nil, "x", .some(.null)])
        #expect(union.branches[0].schema.isNullable)
        #expect(union.branches[1].schema.constraints.count == 2)
        #expect(union.discriminator == "a, b")
        #expect(union.rule == .oneOf)
        #expect(union.isExclusive)
        #expect(union.constraints.count == 2)
    }

    @Test(
        arguments: [
            ("a: string, tag", "expected JSON"), ("a: string\n@: oneof", "unknown attribute oneof"),
            ("a: Circle", "no type is given for Circle"), ("a string", "expected ': '"),
            ("a: string, required", "unknown attribute required"), ("a: string, rules {\"type\": 1}", "takes strings"),
        ] as [(StaticString, String)]
    )
    func mistakesAreNamed(text: StaticString, message: String) {
        guard case .failure(let error) = parse(text) else {
            Issue.record("no error")
            return
        }
        #expect(error.message.contains(message))
    }

    @Test func valueSchemasTakeTypes() throws {
        let schema = ValueSchema(
            #"[Circle], rules {"contains": {"$ref": "Square"}}"#,
            types: { [Circle.self, Square.self] }
        )
        #expect("\(schema.swiftType)" == "\([Circle].self)")
        #expect(schema.constraints.count == 1)
    }
}
