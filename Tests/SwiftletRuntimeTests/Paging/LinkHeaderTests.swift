import HTTPTypes
import Testing

@testable import SwiftletRuntime

@Suite struct LinkHeaderTests {
    @Test(
        arguments: [
            ("<a>; rel=next", "a"),
            ("<a>;rel=\"next\"", "a"),
            ("<a>; rel=\"prev next\"", "a"),
            ("<a>; REL = \"NEXT\"", "a"),
            ("<a>; rel=prev, <b>; rel=next", "b"),
            ("<a,b;c>; title=\"x, <y>; rel=next\"; rel=\"prev\", <d>; rel=\"next\"", "d"),
            ("<a>; title=\"a\\\"; rel=next\"; rel=prev, <b>; rel=next; rel=prev", "b"),
            ("<a>; foo; rel=next", "a"),
            ("<a>; rel=prev; rel=next", nil),
            ("<a>", nil),
            ("a; rel=next", nil),
            ("<a; rel=next", nil),
            ("<a>; rel=\"next", "a"),
            ("", nil),
        ]
    )
    func `The first link with the relation counts`(value: String, target: String?) {
        #expect(LinkHeader.target(of: "next", in: [HTTPField.Name("Link")!: value]) == target)
    }

    @Test func `Several headers are one list`() {
        var fields = HTTPFields()
        fields.append(HTTPField(name: HTTPField.Name("Link")!, value: "<a>; rel=prev"))
        fields.append(HTTPField(name: HTTPField.Name("link")!, value: "<b>; rel=next"))
        #expect(LinkHeader.target(of: "next", in: fields) == "b")
    }
}
