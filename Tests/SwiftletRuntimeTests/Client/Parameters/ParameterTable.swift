import Datagrid
import Foundation

@testable import SwiftletRuntime

/// Every combination of location, style, explode, allowReserved and kind of value, with what goes over the wire:
/// blocks in `Table/`, each a parameter line of an operation and then a line a value. `(nothing)` leaves the parameter
/// out, `(empty)` sends an empty value, `(refused)` sends nothing at all.
///
/// The texts were made once by a program in another language that follows RFC 6570's appendix A, compared in all 189
/// rows that are plain RFC 6570 with the package `uritemplate` 4.2.0 from PyPI (which differs from the RFC, section
/// 3.2.1, for empty members of `{;list*}`: there the RFC holds). What OpenAPI leaves open is decided as
/// `docs/client/requests.md` says.
struct ParameterTable {
    struct Block: Sendable {
        /// `query color: form, explode`
        let line: String
        /// In the order of `values`.
        let rows: [(kind: String, expected: String)]
    }

    let blocks: [Block]

    init(_ location: String) throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Table/\(location).txt")
        let text = try String(contentsOf: file, encoding: .utf8)
        blocks = text.split(separator: "\n\n").map { block in
            let lines = block.split(separator: "\n")
            return Block(
                line: String(lines[0]),
                rows: lines.dropFirst().map { line in
                    (line.prefix(22).trimmingCharacters(in: .whitespaces), String(line.dropFirst(22)))
                }
            )
        }
    }

    /// The values behind the kinds.
    static let values: [(kind: String, value: ParameterValue)] = [
        ("string", .init("blue")), ("empty string", .init("")),
        ("reserved", .init(":/?#[]@!$&'()*+,;=%25% é|")),
        ("number", .init(42)), ("decimal", .init(1.5)), ("boolean", .init(true)),
        ("date-time", .init(Date(timeIntervalSince1970: 1_767_323_045))),
        ("date", .init(CalendarDate("2026-01-02"))),
        ("uuid", .init(UUID(uuidString: "8d8ac610-566d-4ef0-9c22-186b2a5ed793"))),
        ("enum", .init(Datagrid.MCPServerTransport.http)),
        ("null", .init(JSONValue.null)), ("absent", .init(nil as String?)),
        ("array", .init(["blue", "black", "brown"])), ("empty array", .init([] as [String])),
        ("array with null", .init(["a", nil, "b"] as [String?])), ("array with empty", .init(["", "b"])),
        ("array of one empty", .init([""])), ("array of numbers", .init([1, 2])),
        ("array of reserved", .init(["a,b", "c&d e"])), ("nested array", .init([["a", "b"], ["c"]])),
        ("object", .init(["R": 100, "G": 200, "B": 150] as JSONValue)), ("empty object", .init([:] as JSONValue)),
        ("object with null", .init(["a": nil, "b": "", "c": "x y"] as JSONValue)),
        ("nested object", .init(["a": ["b": "c d"], "l": [1, 2]] as JSONValue)),
    ]

    /// What a block's parameter makes of a value.
    static func written(_ value: ParameterValue, as line: String) throws -> String {
        let location = line.prefix { $0 != " " }
        let path = location == "path" ? "/x/{color}" : "/x"
        let operation = try Operation(parsing: "GET \(path)\n\(line)")
        let client = try TestAPI(transport: ScriptedTransport([])).client
        let request: TransportRequest
        do {
            let call = Call(client: client, operation: operation, options: .default, isStreamed: false)
            request = try call.request([value], nil)
        } catch {
            guard case .configuration = error else { throw error }
            return "(refused)"
        }
        let (target, fields) = (request.head.path ?? "", request.head.headerFields)
        switch location {
        case "path": return String(target.dropFirst("/v1/x/".count))
        case "query": return target == "/v1/x" ? "(nothing)" : String(target.dropFirst("/v1/x?".count))
        case "header":
            guard let name = HTTPField.Name("color"), let text = fields[name] else { return "(nothing)" }
            return text.isEmpty ? "(empty)" : text
        default: return fields[.cookie] ?? "(nothing)"
        }
    }
}
