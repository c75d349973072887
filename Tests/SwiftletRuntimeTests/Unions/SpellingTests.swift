import Foundation
import Testing

@testable import SwiftletRuntime

/// What a value can't remember of its text, the member that holds it does.
@Suite struct SpellingTests {
    private static let text = """
        {"moment":"2012-05-19T17:36:00+02:00",\
        "dates":["2012-05-19T17:36:00.50Z","2012-05-19T15:36:00Z"],\
        "ids":{"b":"0F8FAD5B-d9cb-469f-a165-70867728950e","a":"0f8fad5b-d9cb-469f-a165-70867728950e"},\
        "numbers":[0.10000000000000000001,1],"float":0.123456789,\
        "other":"2012-05-19T17:36:00-08:00"}
        """

    @Test func untouchedMembersAreWrittenAsTheyCame() throws {
        #expect(try encode(try decode(Moments.self, Self.text)) == Self.text)
    }

    @Test func whiteSpaceBetweenTokensIsNotPartOfASpelling() throws {
        let moments = try decode(Moments.self, #"{"dates": [ "2012-05-19T17:36:00+02:00" , "2012-05-19T15:36:00Z" ]}"#)
        #expect(try encode(moments) == #"{"dates":["2012-05-19T17:36:00+02:00","2012-05-19T15:36:00Z"]}"#)
    }

    @Test func whatIsSetIsWrittenAnew() throws {
        var moments = try decode(Moments.self, Self.text)
        moments.dates = moments.dates
        #expect(try encode(moments).contains(#""dates":["2012-05-19T17:36:00.5Z","2012-05-19T15:36:00Z"]"#))
        #expect(moments == (try decode(Moments.self, Self.text)))
    }
}

private struct Moment: NumberedUnion {
    let number: Int
    let held: (any ModelValue)?
    init(_ number: Int, _ held: (any ModelValue)?) { (self.number, self.held) = (number, held) }
    static let types: [(any ModelValue.Type)?] = [Date.self, Int.self]
    static let schema = UnionSchema("date: date-time\nseconds: integer")
}

private struct Moments: Model {
    var storage: ModelStorage
    init(storage: ModelStorage, _: RuntimeAccess) { self.storage = storage }
    func _storage(_: RuntimeAccess) -> ModelStorage { storage }

    static let schema = ModelSchema(
        """
        moment: Moment
        dates: [date-time]
        ids: [string: uuid]
        numbers: [number]
        float: float
        *: date-time
        """,
        types: { [Moment.self] }
    )

    var dates: [Date]? {
        get { storage[optional: 1] }
        set { storage[optional: 1] = newValue }
    }
}
