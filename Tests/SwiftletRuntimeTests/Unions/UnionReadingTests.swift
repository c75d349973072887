import Testing

@testable import SwiftletRuntime

@Suite struct UnionReadingTests {
    private func shape(_ text: String) throws -> Shape { try decode(Shape.self, text) }

    private func name(_ shape: Shape) -> String {
        switch shape {
        case .circle: "circle"
        case .square: "square"
        case .group: "group"
        case .unknown: "unknown"
        }
    }

    @Test(arguments: [
        (#"{"kind":"circle","radius":1.5}"#, "circle"),
        (#"{"radius":1.5,"kind":"round"}"#, "circle"),
        (#" {"x":{"kind":"square"},"k\u0069nd" : "square" ,"side":2}"#, "square"),
        (#"[{"kind":"circle","radius":1},[],{"kind":"oval"}]"#, "group"),
        (#"{"kind":"oval","radius":1}"#, "unknown"),
        (#"{"kind":7,"radius":1}"#, "unknown"),
        (#"{"kind":"circle","side":1}"#, "unknown"),
        (#"{"kind":"circle","radius":"x"}"#, "unknown"),
        (#"{"radius":1}"#, "unknown"),
        ("7", "unknown"),
        ("null", "unknown"),
        ("{}", "unknown"),
    ])
    func theDiscriminatorTellsTheBranch(text: String, expected: String) throws {
        #expect(name(try shape(text)) == expected)
    }

    @Test(arguments: [
        #"{"kind":"circle","radius":1.5,"more":[1,{"a":null}]}"#, #"[{"kind":"square","side":1},{"kind":"oval"}]"#,
        #"{"kind":"oval","z":1,"a":1e400}"#, "7", "null", #""text""#,
    ])
    func whatIsReadIsWrittenAgain(text: String) throws {
        #expect(try encode(shape(text)) == text)
        #expect(try JSONValue(shape(text)) == decode(JSONValue.self, text))
    }

    @Test func ofTwoDiscriminatorsTheLastCounts() throws {
        #expect(name(try shape(#"{"kind":"circle","kind":"square","side":1}"#)) == "square")
        #expect(name(try shape(#"{"kind":"circle","radius":1,"kind":"square","side":1}"#)) == "square")
        #expect(name(try shape(#"{"kind":"square","side":1,"kind":"circle","radius":1}"#)) == "circle")
        #expect(name(try shape(#"{"kind":"square","side":1,"kind":"oval"}"#)) == "unknown")
    }

    @Test func textThatIsNoJSONIsAnError() {
        #expect(failure(Shape.self, #"{"kind":"circle","radius":1"#) != nil)
        #expect(failure(Shape.self, #"{"kind":"circle","radius":}"#) != nil)
        #expect(failure(Shape.self, #"{"kind":"circle" "radius":1}"#) != nil)
        #expect(failure(Shape.self, #"{"kind":"oval","radius":tru}"#) != nil)
        #expect(failure(Shape.self, #"["#) != nil)
        #expect(failure(Shape.self, "") != nil)
        #expect(failure(Shape.self, #"{"kind":"circle","radius":1}}"#) != nil)
    }
}
