import SwiftletDiagnostics
import Testing

@testable import SwiftletOpenAPI

@Suite struct ScalarTests {
    static let kinds: [(Node.Kind, [String])] = [
        (.null, ["null", "Null", "NULL", "~", ""]),
        (.boolean, ["true", "True", "TRUE", "false", "False", "FALSE"]),
        (.integer, ["0", "-1", "+12", "012", "0o17", "0x1F", "0xabCD", "99999999999999999999"]),
        (.number, ["1.5", ".5", "5.", "-.5e3", "1e5", "+1.0E-3", ".inf", "-.INF", "+.Inf", ".nan", ".NaN", ".NAN"]),
        (
            .string,
            [
                "no", "yes", "on", "off", "y", "12:30:45", "1_000", "2001-01-01", "nUll", "tRue", "TRUe", "nil", "0x",
                "0o8", "-0x1F", "1e", "e5", "+", ".", "-.nan", ".iNF", "1.2.3", "0b1", "'12'", "\"true\"", "1e+",
                "!!str 12", "! 12",
            ]
        ),
    ]

    @Test func plainScalarsAreTypedByTheCoreSchemaOfYAML12() throws {
        for (kind, texts) in Self.kinds {
            for text in texts {
                #expect(try tree("a: \(text)").root["a"]?.kind == kind, "\(text)")
            }
        }
    }

    @Test func coreTagsDecideTheKind() throws {
        #expect(try tree("a: !!float 1").root["a"]?.kind == .number)
        #expect(try tree("a: !!int '1'").root["a"]?.integer == 1)
        #expect(try tree("a: !!null ''").root["a"]?.kind == .null)
        #expect(try tree("a: !!bool 'true'").root["a"]?.boolean == true)
        #expect(try tree("a: !<tag:yaml.org,2002:str> 1").root["a"]?.string == "1")
        #expect(try tree("a: !!map {b: !!seq [1]}").root["a"]?["b"]?.count == 1)
    }

    static let integers: [(String, Int64?)] = [
        ("0", 0), ("-12", -12), ("+12", 12), ("012", 12), ("0o17", 15), ("0x1f", 31), ("0xFF", 255),
        ("9223372036854775807", .max), ("-9223372036854775808", .min), ("9223372036854775808", nil),
        ("-9223372036854775809", nil), ("0xFFFFFFFFFFFFFFFFFF", nil), ("1.0", nil), ("'1'", nil), ("true", nil),
    ]

    @Test func integersHaveValuesWithinInt64() throws {
        for (text, value) in Self.integers {
            let node = try #require(tree("a: \(text)").root["a"])
            #expect(node.integer == value, "\(text)")
        }
    }

    @Test func numbersKeepTheirSourceTextAndHaveTheNearestDouble() throws {
        let values: [(String, Double)] = [
            ("1", 1), ("-1.50", -1.5), ("5.", 5), (".5", 0.5), ("+1e3", 1000), ("0x10", 16), ("0o10", 8),
            ("18446744073709551616", 18_446_744_073_709_551_616), (".inf", .infinity), ("-.Inf", -.infinity),
            ("-0", -0.0),
        ]
        for (text, value) in values {
            let node = try #require(tree("a: \(text)").root["a"])
            #expect(node.number == value, "\(text)")
            #expect(node.text == text)
        }
        #expect(try tree("a: .nan").root["a"]?.number?.isNaN == true)
        #expect(try tree("a: '1'").root["a"]?.number == nil)
        #expect(try tree("{\"a\": -1.25e-2}", file: "a.json").root["a"]?.number == -0.0125)
    }

    @Test func onlyStringsAreStrings() throws {
        let root = try tree("a: x\nb: 1\nc: true\nd: [x]").root
        #expect(root["a"]?.string == "x")
        #expect(root.members.dropFirst().allSatisfy { $0.value.string == nil })
        #expect(root["b"]?.text == "1")
        #expect(root["c"]?.boolean == true)
        #expect(root["a"]?.boolean == nil)
        #expect(root["d"]?.text == "")
    }

    @Test func keysAreTheirSourceText() throws {
        let root = try tree("200: a\nnull: b\n1.50: c\ntrue: d\n~: e\n? f\n").root
        #expect(root.members.map(\.name.text) == ["200", "null", "1.50", "true", "~", "f"])
        #expect(root["200"]?.text == "a")
        #expect(root.members.map(\.name.kind) == [.integer, .null, .number, .boolean, .null, .string])
    }

    @Test func jsonEscapesAreUnescaped() throws {
        let text = #"{"\u0061": "\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00é😀 and a long rest of plain text\n"}"#
        let node = try #require(tree(text, file: "a.json").root["a"])
        #expect(node.text == "\"\\/\u{8}\u{C}\n\r\té😀é😀 and a long rest of plain text\n")
    }

    @Test func jsonScalarsStandAlone() throws {
        #expect(try tree(" 12 ", file: "a.json").root.integer == 12)
        #expect(try tree("\"é\"", file: "a.json").root.text == "é")
        #expect(try tree("null", file: "a.json").root.kind == .null)
    }

    @Test func blockScalarsKeepTheirLines() throws {
        #expect(try tree("a: |\n  b\n   c\nd: >-\n  e\n  f\n").root.members.map(\.value.text) == ["b\n c\n", "e f"])
    }
}
