import Foundation
import SwiftletRuntime

/// The values that were made of one description's schemas, for the same types compiled: `Scripts/corpus --instances`
/// compiles them with Tests/CompiledInstances.
struct InstanceRecord {
    private var types: [String] = []
    private var lines: [JSONValue] = []

    /// - Parameter blames: What a wrong value breaks; nil for one that is right.
    mutating func add(_ value: JSONValue, of type: String, _ blames: Set<Blame>? = nil) {
        if types.last != type { types.append(type) }
        var line: JSONObject = ["type": .string(type), "value": value]
        if let blames {
            line["blames"] = .array(blames.map { [.string($0.keyword), .string($0.pointer)] })
        }
        lines.append(.object(line))
    }

    /// `instances.jsonl` and `InstanceTypes.swift`.
    func write(to folder: URL) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var text: [UInt8] = []
        for line in lines { text += try JSONCodec.encode(line) + [UInt8(ascii: "\n")] }
        try Data(text).write(to: folder.appendingPathComponent("instances.jsonl"))
        try Data(table.utf8).write(to: folder.appendingPathComponent("InstanceTypes.swift"))
    }

    /// A statement a type: a literal of hundreds would keep the type checker busy.
    private var table: String {
        let entries = types.map { "        types[\"\($0.filter { $0 != "`" })\"] = \($0).self\n" }
        return """
            import SwiftletRuntime

            enum InstanceTypes {
                static let all: [String: any ModelValue.Type] = {
                    var types: [String: any ModelValue.Type] = [:]
            \(entries.joined())        return types
                }()
            }

            """
    }
}
