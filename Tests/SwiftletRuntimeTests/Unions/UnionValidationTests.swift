import Testing

@testable import SwiftletRuntime

@Suite struct UnionValidationTests {
    private func violations(_ value: some ModelValue, _ direction: Direction = .request) -> [String] {
        Validator.violations(in: value, direction: direction).map(\.description)
    }

    @Test func theBranchIsValidated() throws {
        let shape = try decode(Shape.self, #"[{"kind":"square","side":1,"label":"long"}]"#)
        #expect(violations(shape) == ["$[0].label: maxLength 3, found 4 code points"])
        let many = try decode(Shape.self, "[[],[],[],[]]")
        #expect(violations(many) == ["$: maxItems 3, found 4 elements"])
    }

    @Test func whatHoldsForAllBranchesIsChecked() throws {
        let shape = try decode(Shape.self, #"{"kind":"circle","radius":1,"a":1,"b":2,"c":3}"#)
        #expect(violations(shape) == ["$: maxProperties 4, found 5 members"])
    }

    @Test func whatFitsNoBranchViolatesAnyOfOrOneOf() throws {
        let shape = try decode(Shape.self, #"[{"kind":"oval"}]"#)
        #expect(violations(shape) == ["$[0]: anyOf, found a value that fits none of 3 alternatives"])
        let number = try decode(Exclusive.self, #""text""#)
        #expect(violations(number) == ["$: oneOf, found a value that fits none of 3 alternatives"])
        #expect(failure(Shape.self, #"{"kind":"oval"}"#, isStrict: true)?.contains("anyOf") == true)
    }

    @Test(arguments: [
        ("1", ["$: oneOf, found a value that fits both small and even"]), ("3", []), ("100", []), ("5.5", []),
        ("8", ["$: oneOf, found a value that fits both small and even"]),
    ])
    func exactlyOneBranchMayFitWhereThatIsSaid(text: String, expected: [String]) throws {
        let value = try decode(Exclusive.self, text == "1" ? "2" : text)
        #expect(violations(value) == expected)
    }

    @Test func aTagLeavesNoOtherBranch() throws {
        #expect(violations(try decode(ExclusiveShape.self, #"{"kind":"square","side":1,"radius":1}"#)) == [])
        #expect(violations(try decode(ExclusiveShape.self, #"{"kind":"oval"}"#)).count == 1)
    }

    @Test func unionsInModelsAreValidatedAtTheirPlace() throws {
        let holder = try decode(UnionHolder.self, #"{"shape":{"kind":"oval"},"list":[{"kind":"oval"}],"any":null}"#)
        #expect(
            violations(holder) == [
                "$.shape: anyOf, found a value that fits none of 3 alternatives",
                "$.list[0]: anyOf, found a value that fits none of 3 alternatives",
            ]
        )
    }
}

struct Exclusive: NumberedUnion {
    let number: Int
    let held: (any ModelValue)?
    init(_ number: Int, _ held: (any ModelValue)?) { (self.number, self.held) = (number, held) }
    static let types: [(any ModelValue.Type)?] = [Int.self, Int.self, Double.self]
    static let schema = UnionSchema(
        """
        small: integer, maximum 10
        even: integer, multipleOf 2
        odd: number, rules {"not": {"type": "integer"}}
        @: oneOf, exclusive
        """
    )
}

struct ExclusiveShape: NumberedUnion {
    let number: Int
    let held: (any ModelValue)?
    init(_ number: Int, _ held: (any ModelValue)?) { (self.number, self.held) = (number, held) }
    static let types: [(any ModelValue.Type)?] = [Circle.self, Square.self]
    static let schema = UnionSchema(
        """
        circle: Circle, tag "circle"
        square: Square, tag "square"
        @: discriminator "kind", oneOf, exclusive
        """,
        types: { [Circle.self, Square.self] },
    )
}

/// Unions and wrappers as members of every presence.
struct UnionHolder: Model {
    var storage: ModelStorage
    init(storage: ModelStorage, _: RuntimeAccess) { self.storage = storage }
    func _storage(_: RuntimeAccess) -> ModelStorage { storage }

    static let schema = ModelSchema(
        """
        shape: Shape
        list: [Shape]
        maybe: Shape?
        tree: Tree
        any: Anything
        nulls: Listed
        hidden: Shape, redacted
        """,
        types: { [Shape.self, Tree.self, Anything.self, Listed.self] },
    )

    init() { storage = ModelStorage(Self.schema) }

    var shape: Shape? {
        get { storage[optional: 0] }
        set { storage[optional: 0] = newValue }
    }
    var list: [Shape]? {
        get { storage[optional: 1] }
        set { storage[optional: 1] = newValue }
        _modify { yield &storage[optional: 1] }
    }
    var maybe: Shape?? {
        get { storage[presence: 2] }
        set { storage[presence: 2] = newValue }
    }
    var tree: Tree? {
        get { storage[optional: 3] }
        set { storage[optional: 3] = newValue }
    }
    var any: Anything? {
        get { storage[optional: 4] }
        set { storage[optional: 4] = newValue }
    }
    var nulls: Listed? {
        get { storage[optional: 5] }
        set { storage[optional: 5] = newValue }
    }
    var hidden: Shape? {
        get { storage[optional: 6] }
        set { storage[optional: 6] = newValue }
    }
}
