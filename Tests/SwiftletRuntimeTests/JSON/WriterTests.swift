import SwiftletRuntime
import Testing

@Suite struct WriterTests {
    @Test(arguments: [
        ("plain", #""plain""#), ("", #""""#), ("é😀/\u{7F}\u{2028}", "\"é😀/\u{7F}\u{2028}\""),
        ("\"\\\u{8}\t\n\u{C}\r\u{1}\u{1F}", #""\"\\\b\t\n\f\r\u0001\u001f""#),
        ("a long text with a quote \" far behind", #""a long text with a quote \" far behind""#),
    ])
    func stringsHaveTheEscapesThatRFC8259DemandsOnly(text: String, expected: String) throws {
        #expect(try encode(text) == expected)
        #expect(try decode(String.self, expected) == text)
    }

    @Test func dictionariesAreSortedByKey() throws {
        #expect(try encode(["b": 1, "a": 2, "c": 3]) == #"{"a":2,"b":1,"c":3}"#)
    }

    @Test func longTextGrowsTheBuffer() throws {
        let text = String(repeating: "0123456789", count: 10_000)
        #expect(try encode([text, text]) == "[\"\(text)\",\"\(text)\"]")
    }
}
