import Foundation
import Testing

@testable import SwiftletRuntime

/// One rule of choosing each.
@Suite struct UnionChoiceTests {
    /// The number of the branch that a text is read as, -1 for none; and it has to be written as it came.
    private func branch<U: NumberedUnion>(_ type: U.Type, _ text: String, isStrict: Bool = false) throws -> Int {
        let union = try decode(U.self, text, isStrict: isStrict)
        #expect(try JSONValue(union) == decode(JSONValue.self, text))
        #expect(try JSONDecoder().decode(U.self, from: JSONEncoder().encode(union)) == union)
        return union.number
    }

    @Test(arguments: [
        (#"{"type":"cat","name":"a"}"#, 0), (#"{"type":"dog","name":"a"}"#, 1), (#"{"type":"fox","name":"a"}"#, -1),
        (#"{"name":"a","type":"dog","type":"cat"}"#, 0), (#"{"t\u0079pe":"dog","name":"a"}"#, 1),
        (#"{"name":"a"}"#, -1),
    ])
    func membersWithOneValueTell(text: String, expected: Int) throws {
        #expect(try branch(Pet.self, text) == expected)
    }

    @Test(arguments: [
        (#"{"a":1}"#, 0), (#"{"a":1,"b":2}"#, 1), (#"{"a":1,"b":2,"c":3}"#, 2), (#"{"b":2}"#, -1),
        (#"{"a":1,"b":"x"}"#, 0), (#"{"a":1,"d":1}"#, 0), ("[]", -1),
    ])
    func requiredAndKnownMembersTell(text: String, expected: Int) throws {
        #expect(try branch(Nested.self, text) == expected)
    }

    @Test(arguments: [
        ("true", 0), ("1", 1), ("1.0", 1), ("1e2", 1), ("1.5", 2), (#""2020-01-02T03:04:05Z""#, 3),
        (#""2020-01-02""#, 4), (#""6ba7b810-9dad-11d1-80b4-00c04fd430c8""#, 5), (#""https://e.com/x""#, 6),
        (#""text""#, 7), (#""/path""#, 7), (#""YWJj""#, 7), ("[1,2]", 9), (#"["a"]"#, 10), (#"{"a":1}"#, 11),
        ("null", -1), ("1e300", 2),
    ])
    func theKindOfValueTells(text: String, expected: Int) throws {
        #expect(try branch(Scalars.self, text) == expected)
    }

    @Test(arguments: [
        (#""auto""#, 0), (#""red""#, 1), (#""blue""#, 2), ("null", 3), ("1", 4), ("3", 5), ("true", -1),
    ])
    func listedValuesComeBeforeOthers(text: String, expected: Int) throws {
        #expect(try branch(Listed.self, text) == expected)
    }

    @Test(arguments: [
        (#"{"color":"red"}"#, 0), (#"{"color":"large"}"#, 1), (#"{"color":"other"}"#, 0),
    ])
    func knownValuesOfEnumsTell(text: String, expected: Int) throws {
        #expect(try branch(Enums.self, text) == expected)
    }

    @Test(arguments: [(#""ab1""#, 0), (#""x-1""#, 1), (#""other""#, 0), ("5", 2), ("50", 3), ("500", 2)])
    func amongEqualsTheOneIsTakenThatIsValid(text: String, expected: Int) throws {
        #expect(try branch(Constrained.self, text) == expected)
    }

    @Test(arguments: [
        (#"[{"type":"cat","name":"a"}]"#, 0), (#"[{"a":1,"b":1}]"#, 1), ("[[1]]", 2), (#"[["a"]]"#, 3), ("[]", 0),
        ("[true]", -1),
    ])
    func listsAreJudgedByTheirFirstElements(text: String, expected: Int) throws {
        #expect(try branch(Lists.self, text) == expected)
    }

    @Test func anyIsTheLastResort() throws {
        #expect(try branch(Anything.self, #"{"kind":"a","radius":1}"#) == 1)
        #expect(try branch(Anything.self, #"{"kind":"a"}"#) == 0)
        #expect(try branch(Anything.self, "[null]") == 0)
    }

    @Test func unionsInUnionsAreLookedInto() throws {
        #expect(try branch(Outer.self, #"{"type":"cat","name":"a"}"#) == 0)
        #expect(try branch(Outer.self, #"{"kind":"square","side":1}"#) == 1)
        #expect(try branch(Outer.self, #"{"kind":"oval","side":1}"#) == -1)
        #expect(try branch(Outer.self, #"{"holder":{"pet":{"type":"dog","name":"a"}}}"#) == -1)
    }

    @Test func theBranchWhoseInnerUnionFitsIsTaken() throws {
        #expect(try branch(Holders.self, #"{"value":{"type":"dog","name":"a"}}"#) == 0)
        #expect(try branch(Holders.self, #"{"value":{"kind":"square","side":1}}"#) == 1)
        #expect(try branch(Holders.self, #"{"value":{"kind":"oval"}}"#) == 0)
    }

    @Test func closedObjectsGiveWay() throws {
        #expect(try branch(ClosedOrOpen.self, #"{"name":"a"}"#) == 0)
        #expect(try branch(ClosedOrOpen.self, #"{"name":"a","b":1}"#) == 1)
    }

    @Test func tolerantReadingTakesWhatStrictReadingDoesNot() throws {
        #expect(try branch(Tolerant.self, #"{"a":null}"#) == 0)
        #expect(failure(Tolerant.self, #"{"a":null}"#, isStrict: true)?.contains("anyOf") == true)
    }
}

// The unions that the tests read.

struct Cat: Model {
    var storage: ModelStorage
    init(storage: ModelStorage, _: RuntimeAccess) { self.storage = storage }
    func _storage(_: RuntimeAccess) -> ModelStorage { storage }
    static let schema = ModelSchema(#"type: const "cat", required\#nname: string, required"#)
}

struct Dog: Model {
    var storage: ModelStorage
    init(storage: ModelStorage, _: RuntimeAccess) { self.storage = storage }
    func _storage(_: RuntimeAccess) -> ModelStorage { storage }
    static let schema = ModelSchema("type: DogType, required\nname: string, required", types: { [DogType.self] })
}

struct DogType: OpenEnum {
    let rawValue: String
    init(rawValue: String) { self.rawValue = rawValue }
    static var schema: ValueSchema { ValueSchema(#"string, enum ["dog"]"#) }
}

struct Pet: NumberedUnion {
    let number: Int
    let held: (any ModelValue)?
    init(_ number: Int, _ held: (any ModelValue)?) { (self.number, self.held) = (number, held) }
    static let types: [(any ModelValue.Type)?] = [Cat.self, Dog.self]
    static let schema = UnionSchema("cat: Cat\ndog: Dog", types: { [Cat.self, Dog.self] })
}

struct OneMember: Model {
    var storage: ModelStorage
    init(storage: ModelStorage, _: RuntimeAccess) { self.storage = storage }
    func _storage(_: RuntimeAccess) -> ModelStorage { storage }
    static let schema = ModelSchema("a: integer, required")
}

struct TwoMembers: Model {
    var storage: ModelStorage
    init(storage: ModelStorage, _: RuntimeAccess) { self.storage = storage }
    func _storage(_: RuntimeAccess) -> ModelStorage { storage }
    static let schema = ModelSchema("a: integer, required\nb: integer, required")
}

struct ThreeMembers: Model {
    var storage: ModelStorage
    init(storage: ModelStorage, _: RuntimeAccess) { self.storage = storage }
    func _storage(_: RuntimeAccess) -> ModelStorage { storage }
    static let schema = ModelSchema("a: integer, required\nb: integer\nc: integer, required")
}

struct Nested: NumberedUnion {
    let number: Int
    let held: (any ModelValue)?
    init(_ number: Int, _ held: (any ModelValue)?) { (self.number, self.held) = (number, held) }
    static let types: [(any ModelValue.Type)?] = [OneMember.self, TwoMembers.self, ThreeMembers.self]
    static let schema = UnionSchema(
        "one: OneMember\ntwo: TwoMembers\nthree: ThreeMembers",
        types: { [OneMember.self, TwoMembers.self, ThreeMembers.self] },
    )
}

struct Scalars: NumberedUnion {
    let number: Int
    let held: (any ModelValue)?
    init(_ number: Int, _ held: (any ModelValue)?) { (self.number, self.held) = (number, held) }
    static let types: [(any ModelValue.Type)?] = [
        Bool.self, Int.self, Double.self, Date.self, CalendarDate.self, UUID.self, URL.self, String.self, Data.self,
        [Int].self, [String].self, [String: Int].self,
    ]
    static let schema = UnionSchema(
        """
        flag: boolean
        whole: integer
        number: number
        instant: date-time
        day: date
        id: uuid
        link: uri
        text: string
        bytes: byte
        numbers: [integer]
        texts: [string]
        map: [string: integer]
        """
    )
}

struct Listed: NumberedUnion {
    let number: Int
    let held: (any ModelValue)?
    init(_ number: Int, _ held: (any ModelValue)?) { (self.number, self.held) = (number, held) }
    static let types: [(any ModelValue.Type)?] = [nil, Color.self, String.self, nil, Level.self, Int.self]
    static let schema = UnionSchema(
        """
        auto: const "auto"
        color: Color
        text: string
        none: const null
        level: Level
        number: integer
        """,
        types: { [Color.self, Level.self] },
    )
}

struct ColorHolder: Model {
    var storage: ModelStorage
    init(storage: ModelStorage, _: RuntimeAccess) { self.storage = storage }
    func _storage(_: RuntimeAccess) -> ModelStorage { storage }
    static let schema = ModelSchema("color: Color, required", types: { [Color.self] })
}

struct SizeHolder: Model {
    var storage: ModelStorage
    init(storage: ModelStorage, _: RuntimeAccess) { self.storage = storage }
    func _storage(_: RuntimeAccess) -> ModelStorage { storage }
    static let schema = ModelSchema(#"color: string, required, enum ["large", "small"]"#)
}

struct Enums: NumberedUnion {
    let number: Int
    let held: (any ModelValue)?
    init(_ number: Int, _ held: (any ModelValue)?) { (self.number, self.held) = (number, held) }
    static let types: [(any ModelValue.Type)?] = [ColorHolder.self, SizeHolder.self]
    static let schema = UnionSchema(
        "color: ColorHolder\nsize: SizeHolder",
        types: { [ColorHolder.self, SizeHolder.self] }
    )
}

struct Constrained: NumberedUnion {
    let number: Int
    let held: (any ModelValue)?
    init(_ number: Int, _ held: (any ModelValue)?) { (self.number, self.held) = (number, held) }
    static let types: [(any ModelValue.Type)?] = [String.self, String.self, Int.self, Int.self]
    static let schema = UnionSchema(
        """
        a: string, pattern "^[a-z]+[0-9]$"
        b: string, rules {"pattern": "^x-"}
        c: integer, maximum 9
        d: integer, minimum 10, maximum 99
        """
    )
}

struct Lists: NumberedUnion {
    let number: Int
    let held: (any ModelValue)?
    init(_ number: Int, _ held: (any ModelValue)?) { (self.number, self.held) = (number, held) }
    static let types: [(any ModelValue.Type)?] = [[Pet].self, [TwoMembers].self, [[Int]].self, [[String]].self]
    static let schema = UnionSchema(
        "pets: [Pet]\npairs: [TwoMembers]\nnumbers: [[integer]]\ntexts: [[string]]",
        types: { [Pet.self, TwoMembers.self] },
    )
}

struct Anything: NumberedUnion {
    let number: Int
    let held: (any ModelValue)?
    init(_ number: Int, _ held: (any ModelValue)?) { (self.number, self.held) = (number, held) }
    static let types: [(any ModelValue.Type)?] = [JSONValue.self, Circle.self]
    static let schema = UnionSchema("any: any\ncircle: Circle", types: { [Circle.self] })
}

struct Outer: NumberedUnion {
    let number: Int
    let held: (any ModelValue)?
    init(_ number: Int, _ held: (any ModelValue)?) { (self.number, self.held) = (number, held) }
    static let types: [(any ModelValue.Type)?] = [Pet.self, Shape.self, Outer.self]
    static let schema = UnionSchema(
        "pet: Pet\nshape: Shape\nouter: Outer",
        types: { [Pet.self, Shape.self, Outer.self] }
    )
}

struct PetHolder: Model {
    var storage: ModelStorage
    init(storage: ModelStorage, _: RuntimeAccess) { self.storage = storage }
    func _storage(_: RuntimeAccess) -> ModelStorage { storage }
    static let schema = ModelSchema("value: Pet, required", types: { [Pet.self] })
}

struct ShapeHolder: Model {
    var storage: ModelStorage
    init(storage: ModelStorage, _: RuntimeAccess) { self.storage = storage }
    func _storage(_: RuntimeAccess) -> ModelStorage { storage }
    static let schema = ModelSchema("value: Shape, required", types: { [Shape.self] })
}

struct Holders: NumberedUnion {
    let number: Int
    let held: (any ModelValue)?
    init(_ number: Int, _ held: (any ModelValue)?) { (self.number, self.held) = (number, held) }
    static let types: [(any ModelValue.Type)?] = [PetHolder.self, ShapeHolder.self]
    static let schema = UnionSchema(
        "pet: PetHolder\nshape: ShapeHolder",
        types: { [PetHolder.self, ShapeHolder.self] }
    )
}

struct ClosedOrOpen: NumberedUnion {
    let number: Int
    let held: (any ModelValue)?
    init(_ number: Int, _ held: (any ModelValue)?) { (self.number, self.held) = (number, held) }
    static let types: [(any ModelValue.Type)?] = [Closed.self, NamedThing.self]
    static let schema = UnionSchema("closed: Closed\nopen: NamedThing", types: { [Closed.self, NamedThing.self] })
}

struct NamedThing: Model {
    var storage: ModelStorage
    init(storage: ModelStorage, _: RuntimeAccess) { self.storage = storage }
    func _storage(_: RuntimeAccess) -> ModelStorage { storage }
    static let schema = ModelSchema("name: string, required")
}

struct Lenient: Model {
    var storage: ModelStorage
    init(storage: ModelStorage, _: RuntimeAccess) { self.storage = storage }
    func _storage(_: RuntimeAccess) -> ModelStorage { storage }
    static let schema = ModelSchema("a: string")
}

struct Tolerant: NumberedUnion {
    let number: Int
    let held: (any ModelValue)?
    init(_ number: Int, _ held: (any ModelValue)?) { (self.number, self.held) = (number, held) }
    static let types: [(any ModelValue.Type)?] = [Lenient.self, OneMember.self]
    static let schema = UnionSchema("lenient: Lenient\none: OneMember", types: { [Lenient.self, OneMember.self] })
}
