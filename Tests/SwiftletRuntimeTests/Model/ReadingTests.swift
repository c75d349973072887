import Datagrid
import Testing

@testable import SwiftletRuntime

/// What a server sends for one MCP server.
let serverJSON = #"""
    {"object":"mcp_server","id":"mcp_1","name":"manhour","icon_url":null,"base_url":"https://mcp.example.com/mcp",\#
    "transport":"http","protocol_version":null,"authorization_secret_id":"sec_1","status":"active",\#
    "metadata":{"requires_oauth":true,"oauth_configured":false,"tool_count":3,"last_synced_at":"yesterday"},\#
    "created_at":"2023-11-07T05:31:56Z","updated_at":"2023-11-07T05:31:56.120+01:00"}
    """#

@Suite struct ReadingTests {
    @Test func everyMemberOfAServerIsRead() throws {
        let server = try decode(Datagrid.MCPServer.self, serverJSON)
        #expect(server.object == "mcp_server")
        #expect(server.id == "mcp_1")
        #expect(server.name == "manhour")
        #expect(server.iconURL == nil)
        #expect(server.baseURL == URL(string: "https://mcp.example.com/mcp"))
        #expect(server.transport == "http")
        #expect(server.protocolVersion == nil)
        #expect(server.authorizationSecretID == "sec_1")
        #expect(server.status == "active")
        #expect(server.metadata.requiresOAuth == true)
        #expect(server.metadata.oauthConfigured == false)
        #expect(server.metadata.toolCount == 3)
        #expect(server.metadata.lastSyncedAt == "yesterday")
        #expect(server.createdAt.timeIntervalSince1970 == 1_699_335_116)
        #expect(server.updatedAt.timeIntervalSince1970 == 1_699_331_516.12)
    }

    @Test func whatWasReadIsWrittenByteForByte() throws {
        #expect(try encode(decode(Datagrid.MCPServer.self, serverJSON)) == serverJSON)
    }

    @Test func everyKindOfMemberIsReadAndWrittenByteForByte() throws {
        let text = #"""
            {"text":"abc","count":3,"small":-5,"large":9007199254740993,"ratio":0.5,"single":1.5,"price":12.50,"flag":false,\#
            "day":"2024-02-29","instant":"2024-02-29T12:00:00.100Z","id":"0192E4A0-7b1c-7000-8000-0123456789ab",\#
            "link":"https://e.com/a?b=%20c#d","data":"aGVsbG8=","free":{"z":[1.0,null]},"tags":["a","b"],\#
            "scores":{"a":1,"b":2},"holes":[1,null,3],"children":[{"text":"in"},{}],"matrix":[[1.5],[]],\#
            "color":"mauve","level":7,"secret":"s","content-type":"a/b","quo\"te":"q","child":{"child":null}}
            """#
        let sample = try decode(Sample.self, text)
        #expect(sample.large == 9_007_199_254_740_993)
        #expect(sample.price == Decimal(string: "12.5"))
        #expect(sample.id == UUID(uuidString: "0192e4a0-7b1c-7000-8000-0123456789ab"))
        #expect(sample.link?.fragment == "d")
        #expect(sample.data == Data("hello".utf8))
        #expect(sample.free == ["z": [1, nil]])
        #expect(sample.tags == ["a", "b"])
        #expect(sample.scores == ["a": 1, "b": 2])
        #expect(sample.holes == [1, nil, 3])
        #expect(sample.children?.first?.text == "in")
        #expect(sample.matrix == [[1.5], []])
        #expect(sample.color == Color(rawValue: "mauve"))
        #expect(sample.level == Level(rawValue: 7))
        #expect(sample.contentType == "a/b")
        #expect(sample.quote == "q")
        #expect(sample.child??.child == .null)
        #expect(try encode(sample) == text)
    }

    @Test func membersComeInAnyOrderWithAnySpaceAndEscapes() throws {
        let sample = try decode(
            Sample.self,
            "\n{ \"quo\\\"te\" :\t\"q\" , \"co\\u0075nt\":3,\r\"text\" : \"a\\u0062\" } "
        )
        #expect(sample.quote == "q")
        #expect(sample.count == 3)
        #expect(sample.text == "ab")
        #expect(try encode(sample) == #"{"text":"ab","count":3,"quo\"te":"q"}"#)
    }

    @Test func unknownMembersAreKeptInTheirOrder() throws {
        let text = #"{"tool_count":1,"z":{"deep":[1.0,null]},"a":"x"}"#
        var metadata = try decode(Datagrid.MCPServerMetadata.self, text)
        #expect(try encode(metadata) == text)
        #expect(metadata.additionalMembers.names == ["z", "a"])
        #expect(metadata[additional: "a"] == "x")
        metadata[additional: "a"] = nil
        metadata[additional: "b"] = [1]
        #expect(try encode(metadata) == #"{"tool_count":1,"z":{"deep":[1.0,null]},"b":[1]}"#)
    }

    @Test func aNullInPlaceOfAnOptionalMemberReadsAsAbsentAndIsKept() throws {
        let text = #"{"tool_count":null}"#
        let metadata = try decode(Datagrid.MCPServerMetadata.self, text)
        #expect(metadata.toolCount == nil)
        #expect(try encode(metadata) == text)
        #expect(
            failure(Datagrid.MCPServerMetadata.self, text, isStrict: true)
                == "$.tool_count: expected integer, found null, byte 14: null"
        )
    }

    @Test func aNullInPlaceOfAnObjectWithoutRequiredMembersReadsAsTheEmptyObjectAndIsKept() throws {
        let text = serverJSON.replacing(/"metadata":\{.*?\}/, with: #""metadata":null"#)
        var server = try decode(Datagrid.MCPServer.self, text)
        #expect(server.metadata.toolCount == nil)
        #expect(server.metadata == Datagrid.MCPServerMetadata())
        #expect(try encode(server) == text)
        #expect(failure(Datagrid.MCPServer.self, text, isStrict: true) != nil)
        server.metadata.toolCount = 3
        #expect(try encode(server).contains(#""metadata":{"tool_count":3}"#))
    }

    @Test func aNullOrNothingInPlaceOfARequiredMemberIsAnError() {
        let null = serverJSON.replacing(#""mcp_1""#, with: "null")
        #expect(failure(Datagrid.MCPServer.self, null) == "$.id: expected string, found null, byte 28: null")
        let missing = serverJSON.replacing(#""name":"manhour","#, with: "")
        #expect(
            failure(Datagrid.MCPServer.self, missing)
                == "$.name: expected a required member, found an object without it, byte 0"
        )
        #expect(failure(Datagrid.MCPServerPage.self, #"{"data":null}"#) != nil)
    }

    @Test(arguments: [
        (#"{"text":1}"#, "$.text: expected string, found number, byte 8: 1"),
        (#"{"flag":"x"}"#, #"$.flag: expected boolean, found string, byte 8: "x""#),
        (
            #"{"children":[{},{"child":{"count":[]}}]}"#,
            "$.children[1].child.count: expected integer, found array, byte 34: ["
        ),
        (#"{"tags":["a",2]}"#, "$.tags[1]: expected string, found number, byte 13: 2"),
        (#"{"scores":{"a b":true}}"#, #"$.scores["a b"]: expected integer, found boolean, byte 17: true"#),
        (#"{"link":"http://[/"}"#, #"$.link: expected URL, found another string, byte 8: "http://[/""#),
        (#"{"id":"x"}"#, #"$.id: expected UUID, found another string, byte 6: "x""#),
        (#"{"data":"*"}"#, #"$.data: expected base64 text, found another string, byte 8: "*""#),
        (#"{"color":3}"#, "$.color: expected string, found number, byte 9: 3"),
        (#"{"child":[]}"#, "$.child: expected object, found array, byte 9: ["),
        (#"{"text":"a""#, "$: expected ',' or '}', found end of input, byte 11"),
        (#"{"secret":{"a":"hidden"}}"#, "$.secret: expected string, found something else, byte 10"),
    ])
    func whatIsWrongIsNamed(text: String, message: String) {
        #expect(failure(Sample.self, text) == message)
    }

    @Test func aConstantFillsItselfAndAnotherValueIsKept() throws {
        let text = serverJSON.replacing(#""mcp_server""#, with: #""another""#)
        #expect(try decode(Datagrid.MCPServer.self, text).object == "another")
        #expect(
            failure(Datagrid.MCPServer.self, text, isStrict: true) == #"$.object: const "mcp_server", found "another""#
        )
    }

    @Test func strictReadingReportsAllViolations() {
        do throws(JSONDecodingError) {
            _ = try decode(Sample.self, #"{"text":"A","tags":[]}"#, isStrict: true)
            Issue.record("violations were read")
        } catch {
            #expect(error.violations.map(\.rule) == [.minLength, .pattern, .minItems])
            #expect(error.pointer == "/text")
        }
    }

    @Test func aClosedObjectKeepsUnknownMembersUnlessReadingIsStrict() throws {
        let text = #"{"name":"a","more":1}"#
        #expect(try encode(decode(Closed.self, text)) == text)
        #expect(failure(Closed.self, text, isStrict: true) == "$.more: additionalProperties, found an unknown member")
    }

    @Test func typedAdditionalMembersAreADictionary() throws {
        var counters = try decode(Counters.self, #"{"b":2,"name":"n","a":1.0}"#)
        #expect(counters.additionalProperties == ["a": 1, "b": 2])
        #expect(counters[additional: "a"] == 1)
        #expect(try encode(counters) == #"{"name":"n","a":1.0,"b":2}"#)
        #expect(failure(Counters.self, #"{"a":"x"}"#) == #"$.a: expected integer, found string, byte 5: "x""#)
        counters.additionalProperties["c"] = 12
        #expect(counters.validate().map(\.description) == ["$.c: maximum 9, found 12"])
        counters[additional: "c"] = 3
        counters[additional: "d"] = "not an integer"
        #expect(counters.additionalProperties == ["a": 1, "b": 2, "c": 3])
    }

    @Test func urlsThatTheFastCheckTakesCanBeMade() {
        let alphabet = Array("aZ09-._~/?=&+,:@".unicodeScalars)
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<20_000 {
            var text = String.UnicodeScalarView("https://".unicodeScalars)
            for _ in 0..<Int.random(in: 0..<12, using: &generator) {
                text.append(alphabet.randomElement(using: &generator) ?? "a")
            }
            let url = String(text)
            if PlainURL.covers(url) { #expect(URL(string: url)?.absoluteString == url) }
        }
        #expect(PlainURL.covers("https://e.com/a"))
        #expect(!PlainURL.covers("https://e.com/a b"))
        #expect(!PlainURL.covers("https:///a"))
    }
}
