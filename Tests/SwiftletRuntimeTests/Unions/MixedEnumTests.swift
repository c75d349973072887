import Testing

@testable import SwiftletRuntime

@Suite struct MixedEnumTests {
    @Test(arguments: [("1", true), ("1.0", true), (#""two""#, true), ("null", true), ("2", false), ("[1]", false)])
    func valuesOfAnyKindAreKept(text: String, isKnown: Bool) throws {
        let value = try decode(Mixed.self, text)
        #expect(value.isKnown == isKnown)
        #expect(try encode(value) == text)
        #expect(Validator.violations(in: value, direction: .request).map(\.rule) == (isKnown ? [] : [.enum]))
    }

    @Test func fractionsAreKept() throws {
        #expect(try decode(Rate.self, "0.5").isKnown)
        #expect(try decode(Rate.self, "5e-1") == Rate(rawValue: 0.5))
        #expect(try !decode(Rate.self, "0.7").isKnown)
        #expect(Rate.allKnownValues.count == 2)
        #expect(Validator.violations(in: Rate(rawValue: 2), direction: .request).count == 1)
    }

    @Test func theyAreMembers() throws {
        let schema = ModelSchema("mixed: Mixed\nrate: Rate?\nmany: [Mixed]", types: { [Mixed.self, Rate.self] })
        #expect(
            schema.violations(#"{"mixed":null,"rate":null,"many":[null,1,"x"]}"#).map { $0.prefix(9) } == ["$.many[2]"]
        )
        let object = try schema.object(#"{"mixed":1.0,"rate":0.50}"#)
        #expect(try encode(ModelView(object)) == #"{"mixed":1.0,"rate":0.5}"#)
    }

    @Test func integersKeepHowTheyAreWritten() throws {
        let schema = ModelSchema("a: integer\nb: int32\nc: int64\nlevel: Level", types: { [Level.self] })
        let text = #"{"a":1.0,"b":1e2,"c":-0.0,"level":1E0}"#
        let object = try schema.object(text)
        #expect(try encode(ModelView(object)) == text)
        #expect(try ModelView(object) == ModelView(schema.object(#"{"a":1,"b":100,"c":0,"level":1}"#)))
        var storage = ModelStorage(object: object)
        #expect(storage[optional: 0] == 1)
        #expect(storage[optional: 1] == Int32(100))
        #expect(storage[optional: 3] == Level(rawValue: 1))
        storage[optional: 0] = 2
        #expect(try encode(ModelView(storage.object)).hasPrefix(#"{"a":2,"#))
        #expect(schema.violations(#"{"level":1.0}"#) == [])
    }
}

struct Mixed: OpenEnum {
    let rawValue: JSONValue
    init(rawValue: JSONValue) { self.rawValue = rawValue }
    static let schema = ValueSchema(#"any, enum [1, "two", null]"#)
}

struct Rate: OpenEnum {
    let rawValue: Double
    init(rawValue: Double) { self.rawValue = rawValue }
    static let schema = ValueSchema("number, enum [0.5, 1]")
}
