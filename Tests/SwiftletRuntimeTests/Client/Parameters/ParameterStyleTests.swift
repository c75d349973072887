import Testing

@testable import SwiftletRuntime

/// The table of styles in OpenAPI 3.1 (`color` as empty string, string, array and object), and what it leaves open.
@Suite struct ParameterStyleTests {
    static let array = ParameterTree.list([.text("blue"), .text("black"), .text("brown")])
    static let object = ParameterTree.object([
        .init(name: "R", value: .text("100")), .init(name: "G", value: .text("200")),
        .init(name: "B", value: .text("150")),
    ])

    struct Row: Sendable, CustomTestStringConvertible {
        let style: Parameter.Style
        let explode: Bool
        let tree: ParameterTree
        let expected: String?

        init(_ style: Parameter.Style, _ explode: Bool, _ tree: ParameterTree, _ expected: String?) {
            self.style = style
            self.explode = explode
            self.tree = tree
            self.expected = expected
        }

        var testDescription: String { "\(style), explode \(explode), \(expected ?? "nothing")" }
    }

    @Test(arguments: [
        Row(.simple, false, .text("blue"), "blue"),
        Row(.simple, false, array, "blue,black,brown"),
        Row(.simple, true, array, "blue,black,brown"),
        Row(.simple, false, object, "R,100,G,200,B,150"),
        Row(.simple, true, object, "R=100,G=200,B=150"),
        Row(.simple, false, .list([]), nil),
        Row(.simple, false, .list([.text("a,b"), .text("/")]), "a%2Cb,%2F"),
        Row(.label, false, .text("blue"), ".blue"),
        Row(.label, false, .text(""), "."),
        Row(.label, false, array, ".blue,black,brown"),
        Row(.label, true, array, ".blue.black.brown"),
        Row(.label, false, object, ".R,100,G,200,B,150"),
        Row(.label, true, object, ".R=100.G=200.B=150"),
        Row(.matrix, false, .text("blue"), ";color=blue"),
        Row(.matrix, false, .text(""), ";color"),
        Row(.matrix, false, array, ";color=blue,black,brown"),
        Row(.matrix, true, array, ";color=blue;color=black;color=brown"),
        Row(.matrix, false, object, ";color=R,100,G,200,B,150"),
        Row(.matrix, true, object, ";R=100;G=200;B=150"),
    ])
    func `Path values follow RFC 6570`(row: Row) {
        #expect(ParameterWriter.path("color", row.tree, style: row.style, explode: row.explode) == row.expected)
    }

    @Test(arguments: [
        Row(.form, true, .text("blue"), "color=blue"),
        Row(.form, false, .text(""), "color="),
        Row(.form, false, array, "color=blue,black,brown"),
        Row(.form, true, array, "color=blue&color=black&color=brown"),
        Row(.form, false, object, "color=R,100,G,200,B,150"),
        Row(.form, true, object, "R=100&G=200&B=150"),
        Row(.form, true, .list([]), ""),
        Row(.form, false, .list([]), ""),
        Row(.form, true, .text("a&b=c d+é"), "color=a%26b%3Dc%20d%2B%C3%A9"),
        Row(.form, false, .list([.text("a,b"), .text("c")]), "color=a%2Cb,c"),
        Row(.spaceDelimited, false, array, "color=blue%20black%20brown"),
        Row(.spaceDelimited, true, array, "color=blue&color=black&color=brown"),
        Row(.spaceDelimited, false, object, "color=R%20100%20G%20200%20B%20150"),
        Row(.pipeDelimited, false, array, "color=blue%7Cblack%7Cbrown"),
        Row(.pipeDelimited, false, object, "color=R%7C100%7CG%7C200%7CB%7C150"),
        Row(.deepObject, true, object, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
        Row(
            .deepObject,
            true,
            .object([
                .init(name: "a", value: .object([.init(name: "b c", value: .text("1"))])),
                .init(name: "d", value: array),
            ]),
            "color%5Ba%5D%5Bb%20c%5D=1&color%5Bd%5D=blue&color%5Bd%5D=black&color%5Bd%5D=brown"
        ),
    ])
    func `Query values follow the styles`(row: Row) {
        let pairs = ParameterWriter.query(
            "color",
            row.tree,
            style: row.style,
            explode: row.explode,
            allowReserved: false
        )
        #expect(pairs.map(\.text).joined(separator: "&") == row.expected)
    }

    @Test(arguments: [
        Row(.simple, false, .text("a b/ü"), "a b/ü"),
        Row(.simple, false, array, "blue,black,brown"),
        Row(.simple, true, array, "blue,black,brown"),
        Row(.simple, false, object, "R,100,G,200,B,150"),
        Row(.simple, true, object, "R=100,G=200,B=150"),
        Row(.simple, true, .list([]), nil),
    ])
    func `Header values are not escaped`(row: Row) {
        #expect(ParameterWriter.header(row.tree, explode: row.explode) == row.expected)
    }

    @Test func `Reserved characters can be allowed, but not those that would end the value or the query`() {
        let pairs = ParameterWriter.query(
            "path",
            .text("/a?b:c@d!$'()*+,;= &#[]%"),
            style: .form,
            explode: true,
            allowReserved: true
        )
        #expect(pairs.map(\.text) == ["path=/a?b:c@d!$'()*+,;=%20%26%23%5B%5D%25"])
    }

    @Test func `Names are escaped too`() {
        let pairs = ParameterWriter.query("a b&c", .text("1"), style: .form, explode: true, allowReserved: false)
        #expect(pairs.map(\.text) == ["a%20b%26c=1"])
    }

    @Test func `Parameters of every place go where they belong, in order, and nil is left out`() async throws {
        let operation = OperationDescription(
            #"""
            GET /search/{kind}
            path kind: simple
            query q: form, explode, required
            query tags: form
            query filter: content application/json
            query none: form, explode
            header X-Page: simple
            cookie session: form, explode
            200 application/json
            """#
        )
        let transport = ScriptedTransport([.json(200, "{}")])
        let client = try TestAPI(transport: transport).client
        let values: [ParameterValue] = [
            .init("people"), .init("a b"), .init(["x", "y"]), .init(["n": 1] as JSONValue), .init(nil as String?),
            .init(7), .init("s 1"),
        ]
        let _: JSONValue = try await client.send(operation, values)
        let head = transport.requests[0].head
        #expect(head.path == "/v1/search/people?q=a%20b&tags=x,y&filter=%7B%22n%22%3A1%7D")
        #expect(head.headerFields[HTTPField.Name("X-Page")!] == "7")
        #expect(head.headerFields[.cookie] == "session=s%201")
    }
}
