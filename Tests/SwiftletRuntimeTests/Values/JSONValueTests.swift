import Datagrid
import Foundation
import SwiftletRuntime
import Testing

@Suite struct JSONValueTests {
    private let value: JSONValue = ["a": [1, 2.5, "x", true, nil], "b": ["c": -1]]

    @Test func literalsMakeEveryKind() {
        #expect(value.description == #"{"a":[1,2.5,"x",true,null],"b":{"c":-1}}"#)
        #expect("a \(1)" as JSONValue == .string("a 1"))
    }

    @Test func subscriptsReachMembersAndElements() {
        #expect(value["a"]?[1]?.doubleValue == 2.5)
        #expect(value["b"]?["c"]?.integerValue == -1)
        #expect(value["a"]?[9] == nil)
        #expect(value["z"] == nil)
        #expect(value[0] == nil)
        var value = value
        value["a"]?[0] = "first"
        value["b"]?["c"] = nil
        value["d"] = [true]
        #expect(value.description == #"{"a":["first",2.5,"x",true,null],"b":{},"d":[true]}"#)
    }

    @Test(arguments: [("1", "1.0"), ("1", "1e0"), ("100", "1E+2"), ("0", "-0.0"), ("0.1", "1e-1"), ("12.50", "125e-1")])
    func numbersAreEqualByValue(left: String, right: String) throws {
        let (left, right) = try (#require(JSONNumber(left)), #require(JSONNumber(right)))
        #expect(left == right)
        #expect(left.hashValue == right.hashValue)
    }

    @Test(arguments: [
        ("0.1", "0.10000000000000000001"), ("1", "-1"), ("1e400", "1e401"), ("9007199254740993", "9007199254740992"),
    ])
    func numbersAreNotRounded(left: String, right: String) {
        #expect(JSONNumber(left) != JSONNumber(right))
    }

    @Test(arguments: ["", "01", "+1", "1.", ".5", "1e", "0x1", "NaN", "1 ", " 1", "--1"])
    func otherTextIsNoNumber(text: String) {
        #expect(JSONNumber(text) == nil)
    }

    @Test func orderDoesNotCountButStays() throws {
        let value = try decode(JSONValue.self, #"{"z":1,"a":2}"#)
        #expect(value == ["a": 2, "z": 1])
        #expect(value.hashValue == (["a": 2, "z": 1] as JSONValue).hashValue)
        #expect(value.description == #"{"z":1,"a":2}"#)
    }

    @Test func manyMembersAreFoundAndRemoved() {
        var object = JSONObject()
        for number in 0..<100 { object["k\(number)"] = .number(JSONNumber(number)) }
        #expect(object["k57"]?.integerValue == 57)
        object["k3"] = nil
        #expect(object["k3"] == nil)
        #expect(object["k99"]?.integerValue == 99)
        #expect(object.count == 99)
        for number in 0..<95 { object["k\(number)"] = nil }
        #expect(object.names == ["k95", "k96", "k97", "k98", "k99"])
    }

    @Test func namesAreDifferentWhenTheirBytesAre() throws {
        let value = try decode(JSONValue.self, "{\"\u{E9}\":1,\"e\u{301}\":2}")
        #expect(value.objectValue?.count == 2)
        #expect(value["\u{E9}"]?.integerValue == 1)
        #expect(value["e\u{301}"]?.integerValue == 2)
    }

    @Test func numbersKeepTheirText() throws {
        let text = #"[1.50,1e400,123456789012345678901234567890.12345678901234567890]"#
        #expect(try encode(decode(JSONValue.self, text)) == text)
    }

    @Test func itIsReadAsAnotherType() throws {
        let metadata = try (["tool_count": 3] as JSONValue).decode(as: Datagrid.MCPServerMetadata.self)
        #expect(metadata.toolCount == 3)
        #expect(try JSONValue(metadata) == ["tool_count": 3])
    }

    @Test func foundationsCodersKeepWhatTheyCan() throws {
        let text =
            #"{"big":18446744073709551615,"exact":0.12345678901234567890123,"list":[1,-2.5,null,true,"x"],"none":null}"#
        let value = try decode(JSONValue.self, text)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        #expect(String(decoding: try encoder.encode(value), as: UTF8.self) == text)
        #expect(try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)) == value)
        let plist = PropertyListEncoder()
        #expect(
            try PropertyListDecoder().decode(
                JSONValue.self,
                from: plist.encode(["a": [1, "b", 2.5, true]] as JSONValue)
            ) == ["a": [1, "b", 2.5, true]]
        )
    }
}
