import Foundation
import Testing

@testable import SwiftletRuntime

@Suite struct UnionMemberTests {
    @Test func unionsAndWrappersAreMembersLikeOthers() throws {
        let text = #"{"shape":{"kind":"circle","radius":1},"list":[[],{"kind":"x"}],"maybe":null,"tree":[[]],"any":7}"#
        var holder = try decode(UnionHolder.self, text)
        #expect(try encode(holder) == text)
        guard case .circle? = holder.shape else {
            Issue.record("not a circle")
            return
        }
        #expect(holder.maybe == .some(nil))
        #expect(holder.tree?.value.count == 1)
        holder.list?.append(.unknown("x"))
        holder.maybe = .absent
        holder.tree = Tree([])
        #expect(
            try encode(holder)
                == #"{"shape":{"kind":"circle","radius":1},"list":[[],{"kind":"x"},"x"],"tree":[],"any":7}"#
        )
        holder.maybe = .unknown(1)
        #expect(try encode(holder).contains(#""maybe":1"#))
    }

    @Test func aNullThatIsAValueIsReadAsOne() throws {
        let holder = try decode(UnionHolder.self, #"{"any":null,"nulls":null,"tree":null}"#)
        #expect(holder.any?.number == 0)
        #expect(holder.nulls?.number == 3)
        #expect(holder.tree == nil)
        #expect(holder.validate().map(\.description) == [#"$.tree: type "value", found null"#])
        #expect(try encode(holder) == #"{"tree":null,"any":null,"nulls":null}"#)
    }

    @Test func equalityAndHashesAreByContent() throws {
        let left = try decode(Shape.self, #"{"kind":"circle","radius":1.0}"#)
        let right = try decode(Shape.self, #"{"radius":1e0,"kind":"circle"}"#)
        #expect(left == right)
        #expect(Set([left, right]).count == 1)
        #expect(left != .unknown(["kind": "circle", "radius": 1]))
        #expect(Shape.unknown(1) == .unknown(1.0))
        #expect(try decode(Listed.self, "null") == decode(Listed.self, "null"))
        #expect(try decode(Tree.self, "[[]]") != decode(Tree.self, "[]"))
    }

    @Test func anyCoderWillDo() throws {
        let text = #"{"shape":{"kind":"circle","radius":1},"tree":[[],[]]}"#
        let holder = try JSONDecoder().decode(UnionHolder.self, from: Data(text.utf8))
        #expect(try holder == decode(UnionHolder.self, text))
        let copy = try PropertyListDecoder().decode(UnionHolder.self, from: PropertyListEncoder().encode(holder))
        #expect(copy == holder)
        #expect(try JSONDecoder().decode([Shape].self, from: Data("[[],7]".utf8)).count == 2)
    }

    @Test func descriptionsNameTheCaseAndHideSecrets() throws {
        let circle = try decode(Shape.self, #"{"kind":"circle","radius":1,"secret":"s3cret"}"#)
        #expect(circle.description.hasPrefix("circle(") && circle.description.contains("<redacted>"))
        #expect(!"\(circle) \(String(reflecting: circle))".contains("s3cret"))
        let unknown = try decode(Shape.self, #"[{"kind":"oval","a":{"secret":"s3cret"},"b":1}]"#)
        #expect(!String(reflecting: unknown).contains("s3cret"))
        #expect(try decode(Shape.self, #"{"kind":"oval"}"#).description == #"unknown({"kind":"oval"})"#)
        #expect(try decode(Listed.self, #""auto""#).description == "auto")
        let holder = try decode(UnionHolder.self, #"{"hidden":{"kind":"oval","x":"s3cret"}}"#)
        #expect(!String(describing: holder).contains("s3cret"))
        let dumped = String(describing: Mirror(reflecting: unknown).children.map { "\($0)" })
        #expect(!dumped.contains("s3cret"))
    }

    @Test func whatIsWrappedIsFound() throws {
        #expect(try decode(Outer.self, #"{"kind":"square","side":1}"#).unwrapped is Square)
        #expect(try decode(Listed.self, #""auto""#).unwrapped as? JSONValue == "auto")
        #expect(try decode(Expression.self, "1").unwrapped as? JSONValue == 1)
    }
}
