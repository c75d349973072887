import Foundation
import SwiftletRuntime

/// Holds an SDK's compiled types against the values that Tests/InstanceTests recorded for them.
///
/// It is compiled into the SDK's own module, with `InstanceTypes.swift` of the record. Its argument is the record's
/// `instances.jsonl`; it prints counts and what goes wrong.
@main struct CompiledInstances {
    static func main() throws {
        let text = try Data(contentsOf: URL(fileURLWithPath: CommandLine.arguments[1]))
        var run = CompiledInstances()
        for line in text.split(separator: UInt8(ascii: "\n")) { try run.judge(JSONCodec.decode(from: line)) }
        for failure in run.failures.prefix(20) { print(failure) }
        print("\(run.types.count) types, \(run.right) instances, \(run.wrong) wrong, \(run.failures.count) failures")
        exit(run.failures.isEmpty && run.right > 0 ? 0 : 1)
    }

    private var types: Set<String> = []
    private var right = 0
    private var wrong = 0
    private var failures: [String] = []

    private mutating func judge(_ line: JSONValue) {
        let name = line["type"]?.stringValue ?? ""
        guard let type = InstanceTypes.all[name], let value = line["value"] else {
            failures.append("\(name): no such type")
            return
        }
        types.insert(name)
        let failure: String?
        if let blames = line["blames"]?.arrayValue {
            wrong += 1
            failure = type.silence(on: value, Set(blames.compactMap(Self.blame)))
        } else {
            right += 1
            failure = type.failure(of: value)
        }
        if let failure { failures.append("\(name): \(failure)\n    \(value)") }
    }

    private static func blame(_ pair: JSONValue) -> Blame? {
        guard let texts = pair.arrayValue?.compactMap(\.stringValue), texts.count == 2 else { return nil }
        return Blame(keyword: texts[0], pointer: texts[1])
    }
}
