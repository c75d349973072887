import Testing

@testable import SwiftletRuntime

/// Text that is made to take long or to nest deep.
@Suite struct HostileUnionTests {
    @Test func deepNestingIsReadToTheLimit() throws {
        func nested(_ count: Int) -> String {
            String(repeating: "[", count: count) + String(repeating: "]", count: count)
        }
        #expect(try encode(decode(Shape.self, nested(400))) == nested(400))
        #expect(try encode(decode(Tree.self, nested(400))) == nested(400))
        #expect(failure(Shape.self, nested(100_000))?.contains("at most 512 levels") == true)
        #expect(failure(Shape.self, String(repeating: "[", count: 100_000)) != nil)
    }

    /// Each level is read as either of two branches, and both fail behind the next level.
    @Test func trialsInTrialsAreBounded() throws {
        var text = "{}"
        for _ in 0..<200 { text = #"{"next":\#(text),"value":[true]}"# }
        #expect(try encode(decode(Link.self, text)) == text)
        text = #""end""#
        for _ in 0..<200 { text = #"{"next":\#(text),"value":["long text"]}"# }
        #expect(try encode(decode(Link.self, text)) == text)
    }

    @Test func aHugeListIsReadElementByElement() throws {
        let element = #"{"padding":{"a":[1,2,3]},"kind":"circle","radius":1}"#
        let text = "[" + Array(repeating: element, count: 20_000).joined(separator: ",") + "]"
        let shapes = try decode([Shape].self, text)
        #expect(shapes.count == 20_000)
        #expect(shapes.allSatisfy { if case .circle = $0 { true } else { false } })
        let pets = "[" + Array(repeating: #"{"name":"a","type":"dog"}"#, count: 20_000).joined(separator: ",") + "]"
        #expect(try decode([Pet].self, pets).allSatisfy { $0.number == 1 })
    }

    @Test func anObjectOfManyMembersIsLookedAtOnce() throws {
        let members = (0..<20_000).map { #""m\#($0)":\#($0)"# }.joined(separator: ",")
        #expect(try decode(Nested.self, "{\(members),\"a\":1}").number == 0)
        #expect(try decode(Shape.self, "{\(members),\"kind\":\"circle\",\"radius\":1}").content.index == 0)
        let same = Array(repeating: #""a":1"#, count: 20_000).joined(separator: ",")
        #expect(try decode(Nested.self, "{\(same)}").number == 0)
    }

    @Test func aUnionThatIsABranchOfItselfEnds() throws {
        #expect(try decode(Outer.self, #"{"kind":"oval"}"#).number == -1)
        #expect(try decode(Ring.self, "1").number == -1)
        #expect(try decode(Ring.self, #"{"a":1}"#).number == -1)
    }
}

/// Both branches look the same, and differ only in what their values hold.
struct Link: NumberedUnion {
    let number: Int
    let held: (any ModelValue)?
    init(_ number: Int, _ held: (any ModelValue)?) { (self.number, self.held) = (number, held) }
    static let types: [(any ModelValue.Type)?] = [NumberLink.self, TextLink.self]
    static let schema = UnionSchema("number: NumberLink\ntext: TextLink", types: { [NumberLink.self, TextLink.self] })
}

struct NumberLink: Model {
    var storage: ModelStorage
    init(storage: ModelStorage, _: RuntimeAccess) { self.storage = storage }
    func _storage(_: RuntimeAccess) -> ModelStorage { storage }
    static let schema = ModelSchema("next: Link\nvalue: [number]", types: { [Link.self] })
}

struct TextLink: Model {
    var storage: ModelStorage
    init(storage: ModelStorage, _: RuntimeAccess) { self.storage = storage }
    func _storage(_: RuntimeAccess) -> ModelStorage { storage }
    static let schema = ModelSchema("next: Link\nvalue: [string(maxLength 3)]", types: { [Link.self] })
}

/// Nothing but itself.
struct Ring: NumberedUnion {
    let number: Int
    let held: (any ModelValue)?
    init(_ number: Int, _ held: (any ModelValue)?) { (self.number, self.held) = (number, held) }
    static let types: [(any ModelValue.Type)?] = [Ring.self, Ring.self]
    static let schema = UnionSchema("one: Ring\ntwo: Ring", types: { [Ring.self] })
}
