import Testing

@testable import SwiftletRuntime

@Suite struct ParameterTableTests {
    @Test(arguments: ["path", "query", "header", "cookie"])
    func `Every value is written as the table says, in every style of every place`(location: String) throws {
        let table = try ParameterTable(location)
        var printed: [String] = []
        for block in table.blocks {
            printed.append(block.line)
            #expect(block.rows.map(\.kind) == ParameterTable.values.map(\.kind))
            for ((kind, expected), (_, value)) in zip(block.rows, ParameterTable.values) {
                let written = try ParameterTable.written(value, as: block.line)
                #expect(written == expected, "\(block.line), \(kind)")
                printed.append("  \(kind): \(written)")
            }
        }
        print(printed.joined(separator: "\n"))
    }

    @Test func `The table holds every combination`() throws {
        let lines = try ["path", "query", "header", "cookie"].flatMap { try ParameterTable($0).blocks.map(\.line) }
        let styles: [(String, [Parameter.Style])] = [
            ("path", [.simple, .label, .matrix]), ("query", [.form, .spaceDelimited, .pipeDelimited, .deepObject]),
            ("header", [.simple]), ("cookie", [.form, .cookie]),
        ]
        var all: [String] = []
        for (location, styles) in styles {
            for style in styles {
                for flags in ["", ", allowReserved", ", explode", ", explode, allowReserved"] {
                    all.append("\(location) color: \(style)\(flags)")
                }
            }
            all += ["\(location) color: content application/json", "\(location) color: content text/plain"]
        }
        #expect(lines == all)
        #expect(lines.count * ParameterTable.values.count == 1_152)
    }

    @Test func `Dots can't be smuggled into a path as escapes`() throws {
        for value in ["..", "%2e%2E", ".%2e"] {
            #expect(try ParameterTable.written(.init(value), as: "path color: simple, allowReserved") == "(refused)")
        }
        #expect(try ParameterTable.written(.init("%2e%2e"), as: "path color: simple") == "%252e%252e")
    }

    @Test(arguments: ["a;b", "a\nb", "é"])
    func `A cookie that escapes nothing refuses what would end it`(value: String) throws {
        #expect(try ParameterTable.written(.init(value), as: "cookie color: cookie") == "(refused)")
        #expect(try ParameterTable.written(.init(value), as: "cookie color: form") != "(refused)")
    }
}
