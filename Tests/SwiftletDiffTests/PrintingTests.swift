import SwiftletDiagnostics
import SwiftletDiff
import Testing

@Suite struct PrintingTests {
    private static func pair(_ old: String, _ new: String) throws -> Comparison {
        func document(_ schema: String) -> String {
            Sample.schemas("Both: {type: object, required: [name], properties: {\(schema)}}")
        }
        return try Pair(document(old), document(new)).comparison
    }

    @Test func peopleReadPlacesAndDeclarations() throws {
        let text = try Self.pair("name: {type: string}", "name: {type: string, maxLength: 3}, b: {type: integer}").text
        #expect(
            text == """
                Breaking (1)

                  Both.name: maxLength 3 added
                    breaks requests; compatible in responses
                    old.yaml:14:57  var name: String
                    new.yaml:14:57  var name: String

                Compatible (1)

                  Both.b: added
                    compatible in source, requests and responses
                    old.yaml:14:5
                    new.yaml:14:93  var b: Int?

                1 breaking and 1 compatible changes: the next version is a major one

                """
        )
    }

    @Test func nothingIsSaidInOneLine() throws {
        let comparison = try Self.pair("name: {type: string}", "name: {type: string}")
        #expect(comparison.text == "nothing changed for users of Pets\n")
        #expect(comparison.markdown == "### `Pets`: nothing changed for its users\n")
        #expect(comparison.json == #"{"client":"Pets","step":"none","breaking":0,"compatible":0,"changes":[]}"# + "\n")
        #expect(comparison.step == .none)
    }

    @Test func programsReadAChangeALine() throws {
        let json = try Self.pair("name: {type: string}", "name: {type: string, pattern: '\"'}").json
        #expect(
            json == #"""
                {"client":"Pets","step":"major","breaking":1,"compatible":0,"changes":[
                {"identifier":"pattern","subject":"Both.name","message":"pattern \" added","step":"major","requests":"breaking","responses":"compatible","old":{"file":"old.yaml","line":14,"column":57,"declaration":"var name: String"},"new":{"file":"new.yaml","line":14,"column":57,"declaration":"var name: String"}}]}

                """#
        )
    }

    @Test func pullRequestsGetTables() throws {
        let markdown = try Self.pair("name: {type: string}", "name: {type: integer}").markdown
        #expect(
            markdown == """
                ### `Pets`: 1 breaking change, next version **major**

                #### Breaking

                | | change | source | requests | responses | where |
                |---|---|---|---|---|---|
                | `Both.name` | type changed from `String` to `Int` | **breaking** | **breaking** | **breaking** | `new.yaml:14:57` |

                <details><summary>Swift declarations</summary>

                `Both.name`: type changed from `String` to `Int` (`old.yaml:14:57` → `new.yaml:14:57`)

                ```diff
                - var name: String
                + var name: Int
                ```

                </details>

                """
        )
    }

    @Test func textOfADescriptionIsCodeInMarkdown() throws {
        let evil = #"</details>|``@everyone\n[x](https://x)"#
        let markdown = try Self.pair("name: {type: string}", "name: {type: string, pattern: \"\(evil)\"}").markdown
        #expect(markdown.contains(#"```</details>\|``@everyone\n[x](https://x)``` added"#))
    }

    @Test func aCommentHasRoomForACommentOnly() throws {
        let many = (0..<2000).map { "\"member\($0)\": {type: string}" }.joined(separator: ", ")
        let comparison = try Self.pair("name: {type: string}", "name: {type: string}, " + many)
        #expect(comparison.compatible.count == 2000)
        #expect(comparison.markdown.utf8.count < 65_536)
        #expect(comparison.markdown.contains("more: `swiftlet diff` lists them all."))
        #expect(comparison.markdown.contains("<details><summary><b>Compatible</b>: 2000 changes</summary>"))
    }

    @Test func whatIsMergedIsFoundWhereItStands() throws {
        let schemas = """
            Base: {type: object, properties: {a: {type: string}}}
            Both: {allOf: [{$ref: "#/components/schemas/Base"}, {type: object, properties: {b: {type: string}}}]}
            """
        let pair = try Pair(
            Sample.schemas(schemas),
            Sample.schemas(schemas.replacing("b: {type: string}", with: "b: {type: integer}"))
        )
        let change = try #require(pair.comparison.changes.first)
        #expect(change.old?.location?.description == "old.yaml:15:85")
        #expect(change.new?.location?.description == "new.yaml:15:85")
    }
}
