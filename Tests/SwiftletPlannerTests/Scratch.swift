import Foundation
import SwiftletDiagnostics
import SwiftletModel
import SwiftletOpenAPI
import SwiftletPlanner
import Testing

@Suite struct Scratch {
    @Test(.enabled(if: ProcessInfo.processInfo.environment["DOC"] != nil)) func scratch() throws {
        let env = ProcessInfo.processInfo.environment
        for path in env["DOC"]!.split(separator: ",").map(String.init) {
            var report = DiagnosticReport()
            let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
            let clock = ContinuousClock()
            let t0 = clock.now
            guard let tree = SourceReader.read(bytes, file: path, into: &report) else { print("READ", path, report.diagnostics.first(where: {$0.severity == .error}) as Any); continue }
            let t1 = clock.now
            guard let document = OpenAPIDecoder.decode(tree, into: &report) else { print("DECODE", path, report.diagnostics.filter{$0.severity == .error}.prefix(3)); continue }
            let t2 = clock.now
            report = DiagnosticReport()
            var o = PlanningOptions()
            if env["DATAGRID"] != nil {
                o.clientName = "Datagrid"; o.baseURLEnvironment = "DATAGRID_BASE_URL"
                o.credentials = ["bearerAuth": .init(argument: "apiKey", environment: "DATAGRID_API_KEY")]
                o.clientParameters = ["Datagrid-Teamspace": .init(argument: "teamspaceID", environment: "DATAGRID_TEAMSPACE_ID")]
            }
            let sdk = Planner.plan(document, options: o, into: &report)
            let t3 = clock.now
            print(path, bytes.count, "read", t1-t0, "decode", t2-t1, "plan", t3-t2, "types", sdk?.types.count as Any)
            let counts = Dictionary(grouping: report.diagnostics, by: \.identifier).mapValues(\.count).sorted { $0.value > $1.value }
            print(counts.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
            guard let sdk else { continue }
            if env["JSON"] != nil {
                let e = JSONEncoder(); e.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
                print(String(decoding: try e.encode(sdk), as: UTF8.self))
            }
            if env["OUTLINE"] != nil { print(outline(sdk)) }
            if env["DIAG"] != nil { for d in report.sorted where env["DIAG"] == "all" || env["DIAG"] == d.identifier { print(d.identifier, d.location as Any, d.pointer ?? "", d.message) } }
        }
    }
}

func outline(_ sdk: SDK) -> String {
    let names = Dictionary(uniqueKeysWithValues: sdk.types.map { ($0.id, $0) })
    func full(_ id: TypeID) -> String { guard let t = names[id] else { return "??\(id.pointer)" }; return (t.parent.map { full($0) + "." } ?? "") + t.name.identifier }
    func type(_ s: ValueShape) -> String {
        let base = switch s.type { case .builtin(let b): b.rawValue; case .declared(let i): full(i); case .array(let i): "[\(type(i))]"; case .dictionary(let i): "[string: \(type(i))]" }
        return base + (s.isNullable ? "?" : "")
    }
    var out = "client \(sdk.client.name.identifier) \(sdk.client.serverURL ?? "-") creds \(sdk.client.credentials.map { "\($0.argument.identifier):\($0.kind):\($0.environment ?? "-")" }) params \(sdk.client.parameters.map(\.argument.identifier)) security \(sdk.client.security)\n"
    func res(_ r: ResourcePlan, _ indent: String) {
        out += "\(indent)\(r.property.identifier): \(r.type.identifier)\n"
        for o in r.operations {
            let ps = o.parameters.map { "\($0.hasLabel ? "" : "_ ")\($0.name.identifier): \(type($0.value))\($0.isRequired ? "" : "=")" }
            out += "\(indent)  \(o.method.identifier)(\(ps.joined(separator: ", "))\(o.body.map { " body\($0.isFlattened ? "*" : ""): \(type($0.value))" } ?? "")) -> \(o.result.map(type) ?? "Void")   // \(o.httpMethod) \(o.path) \(o.security.map { "\($0)" } ?? "")\n"
        }
        for c in r.children { res(c, indent + "  ") }
    }
    for r in sdk.resources { res(r, "") }
    for t in sdk.types {
        switch t.kind {
        case .structure(let s): out += "struct \(full(t.id)) { \(s.properties.map { "\($0.name.identifier): \(type($0.value))\($0.isRequired ? "!" : "")\($0.isRedacted ? "#" : "")\($0.constant.map { "=" + $0.text } ?? "")\($0.defaultValue.map { "=" + $0.text } ?? "")" }.joined(separator: ", ")) }\n"
        case .enumeration(let e): out += "enum \(full(t.id)) { \(e.cases.map(\.name.identifier).joined(separator: ", ")) }\n"
        case .alias: out += "alias\n"
        }
    }
    return out
}
