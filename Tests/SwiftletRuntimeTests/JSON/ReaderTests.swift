import SwiftletRuntime
import Testing

@Suite struct ReaderTests {
    @Test(arguments: [
        (#""a\"\\\/\b\f\n\r\té""#, "a\"\\/\u{8}\u{C}\n\r\té"),
        (#""\u0041\u00e9\u20AC""#, "Aé€"),
        (#""\ud83d\ude00""#, "😀"),
        (#""plain and long enough for two words 😀 then more""#, "plain and long enough for two words 😀 then more"),
        (#""\u0000""#, "\0"),
    ])
    func stringsAreUnescaped(text: String, expected: String) throws {
        #expect(try decode(String.self, text) == expected)
    }

    @Test(arguments: [
        #""\ud83d""#, #""\ude00""#, #""\ud83dx""#, #""\ud83d\u0041""#, #""\x""#, #""\u12g4""#, #""\u123"#, "\"a\nb\"",
        "\"a",
    ])
    func stringsThatStandForNothingAreErrors(text: String) {
        #expect(failure(String.self, text) != nil)
    }

    @Test func badUTF8IsAnErrorWithItsOffset() {
        for bytes: [UInt8] in [
            [0xC0, 0xAF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF], [0xE2, 0x82],
        ] {
            do throws(JSONDecodingError) {
                _ = try JSONCodec.decode(String.self, from: [0x22, 0x61] + bytes + [0x22])
                Issue.record("\(bytes) was read")
            } catch {
                #expect(error.byteOffset == 2)
            }
        }
    }

    @Test func everyWidthOfUTF8IsRead() throws {
        #expect(
            try decode(String.self, "\"a\u{7F}\u{80}\u{7FF}\u{800}\u{FFFF}\u{10000}\u{10FFFF}\"").unicodeScalars.count
                == 8
        )
    }

    @Test func nestingIsBounded() throws {
        let fits = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
        _ = try decode(JSONValue.self, fits)
        #expect(failure(JSONValue.self, "[" + fits + "]")?.contains("at most 512 levels") == true)
        #expect(failure(JSONValue.self, String(repeating: "[", count: 1_000_000)) != nil)
        #expect(failure(Sample.self, String(repeating: #"{"child":"#, count: 100_000)) != nil)
    }

    @Test func ofMembersThatAppearTwiceTheLastWins() throws {
        #expect(try decode(JSONValue.self, #"{"a":1,"a":2}"#) == ["a": 2])
        #expect(try decode(Sample.self, #"{"count":1,"count":2}"#).count == 2)
        #expect(try decode([String: Int].self, #"{"a":1,"a":2}"#) == ["a": 2])
    }

    @Test(arguments: [
        ("", "$: expected value, found end of input, byte 0"),
        ("[1,]", "$[1]: expected value, found ']', byte 3: ]"),
        (#"{"a":tru}"#, "$.a: expected boolean, found 't', byte 5: tru"),
        ("1 2", "$: expected end of input, found number, byte 2: 2"),
        ("{\"a\":[1,\u{0001}]}", "$.a[1]: expected value, found byte 0x1, byte 8: \u{0001}"),
    ])
    func errorsNameThePlace(text: String, message: String) {
        #expect(failure(JSONValue.self, text) == message)
    }

    @Test func errorsHavePointersAndPaths() {
        do throws(JSONDecodingError) {
            _ = try decode([String: [Int]].self, #"{"a/b~c d":[1,"x"]}"#)
            Issue.record("a string was read as an integer")
        } catch {
            #expect(error.pointer == "/a~1b~0c d/1")
            #expect(error.path.description == #"$["a/b~c d"][1]"#)
            #expect(error.expected == "integer")
            #expect(error.found == "string")
            #expect(error.excerpt == #""x""#)
        }
    }
}
