import Testing

@testable import SwiftletRuntime

@Suite struct WrapperTests {
    @Test func aListOfItselfIsReadAndWritten() throws {
        let tree = try decode(Tree.self, "[[],[[],[]]]")
        #expect(tree.value.count == 2)
        #expect(tree.value[1].value.count == 2)
        #expect(try encode(tree) == "[[],[[],[]]]")
    }

    @Test func itsRulesHoldAtEachLevel() throws {
        let tree = try decode(Tree.self, "[[],[[],[],[]]]")
        #expect(
            Validator.violations(in: tree, direction: .request).map(\.description)
                == ["$[1]: maxItems 2, found 3 elements"]
        )
    }

    @Test(arguments: [("7", 0), ("[1,[2,[3]]]", 0), (#"[1,["x"]]"#, 1), (#""x""#, 1)])
    func rulesThatReferToThemselvesAreChecked(text: String, expected: Int) throws {
        let value = try decode(Expression.self, text)
        let violations = Validator.violations(in: value, direction: .response)
        #expect(violations.count == expected)
        #expect(violations.allSatisfy { $0.rule == .anyOf })
    }
}
