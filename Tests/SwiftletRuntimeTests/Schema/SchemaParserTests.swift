import Testing

@testable import SwiftletRuntime

@Suite struct SchemaParserTests {
    private func parse(_ text: StaticString, _ types: [any ModelValue.Type] = []) -> Result<
        SchemaParser.Object, SchemaError
    > {
        do throws(SchemaError) {
            var parser = SchemaParser(
                UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount),
                types: types
            )
            return .success(try parser.object())
        } catch {
            return .failure(error)
        }
    }

    private func message(_ text: StaticString, _ types: [any ModelValue.Type] = []) -> String? {
        if case .failure(let error) = parse(text, types) { error.description } else { nil }
    }

    @Test func typesBecomeSwiftTypes() throws {
        let members = try parse(
            """
            a: [[string: integer?]]
            b: Dotted.Name?
            c: [Color]
            d: const "x", required
            e: const true
            """,
            [Sample.self, Color.self]
        ).get().members
        #expect("\(members[0].schema.swiftType)" == "\([[String: Int?]].self)")
        #expect("\(members[1].schema.swiftType)" == "\(Sample.self)")
        #expect(members[1].schema.isNullable)
        #expect("\(members[2].schema.swiftType)" == "\([Color].self)")
        #expect("\(members[3].schema.swiftType)" == "\(String.self)")
        #expect(members[3].constant == "x")
        #expect("\(members[4].schema.swiftType)" == "\(Bool.self)")
    }

    @Test func attributesAreRead() throws {
        let object = try parse(
            #"""
            "a b\n": string(minLength 1)?, required, readOnly, default "x, y", pattern "^[, ]\\d$"
            c: number, multipleOf 0.00000000000000000001, writeOnly
            *: [string]
            @: minProperties 1
            """#
        ).get()
        #expect(object.members[0].name == "a b\n")
        #expect(object.members[0].isRequired && object.members[0].isReadOnly && !object.members[0].isRedacted)
        #expect(object.members[0].defaultValue == "x, y")
        #expect(object.members[0].schema.constraints.count == 2)
        #expect(object.members[1].isWriteOnly && object.members[1].isRedacted)
        let additional = try #require(object.additionalType)
        #expect("\(additional.swiftType)" == "\([String].self)")
        #expect(object.constraints.count == 1)
    }

    @Test(
        arguments: [
            ("a: strin", "schema text, line 1, column 9: unknown type strin: a: strin"),
            ("a: string\nb: Thing", "schema text, line 2, column 9: no type is given for Thing: b: Thing"),
            ("a: string, requird", "schema text, line 1, column 19: unknown attribute requird: a: string, requird"),
            ("a string", "schema text, line 1, column 3: expected ': ': a string"),
            ("a: [string", "schema text, line 1, column 11: expected ']': a: [string"),
            (
                "a: string; required",
                "schema text, line 1, column 10: expected ', ' or the end of the line: a: string; required"
            ),
        ] as [(StaticString, String)]
    )
    func mistakesAreNamedWithTheirPlace(text: StaticString, expected: String) {
        #expect(message(text) == expected)
    }

    @Test func asManyTypesAreGivenAsNamed() {
        #expect(message("a: string", [Color.self])?.contains("0 types are named and 1 are given") == true)
    }
}
