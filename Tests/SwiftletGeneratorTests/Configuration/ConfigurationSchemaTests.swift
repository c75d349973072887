import Foundation
import SwiftletModel
import SwiftletPlanner
import Testing

@testable import SwiftletGenerator

/// The schema that editors use says what the reader of configurations understands.
@Suite struct ConfigurationSchemaTests {
    private let schema: [String: Any]

    init() throws {
        let bytes = try Data(contentsOf: Self.root.appendingPathComponent("Schemas/swiftlet.schema.json"))
        schema = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    }

    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private func definition(_ name: String) throws -> [String: Any] {
        let definitions = try #require(schema["$defs"] as? [String: Any])
        return try #require(definitions[name] as? [String: Any], "there is no definition '\(name)'")
    }

    private func keys(_ schema: [String: Any]) throws -> Set<String> {
        #expect(schema["additionalProperties"] as? Bool == false)
        return Set(try #require(schema["properties"] as? [String: Any]).keys)
    }

    private func all<Key: RawRepresentable<String> & CaseIterable>(_: Key.Type) -> Set<String> {
        Set(Key.allCases.map(\.rawValue))
    }

    @Test func bothKnowTheSameKeys() throws {
        #expect(try keys(schema) == all(ConfigurationFile.Key.self))
        #expect(try keys(definition("environment")) == all(ConfigurationReader.EnvironmentKey.self))
        #expect(try keys(definition("argument")) == all(ConfigurationReader.ArgumentKey.self))
        #expect(try keys(definition("operation")) == all(ConfigurationReader.OperationKey.self))
        #expect(try keys(definition("runtime")) == all(ConfigurationReader.RuntimeKey.self))
        #expect(try keys(definition("paging")) == all(ConfigurationReader.PagingKey.self))
        #expect(try keys(definition("filter")) == all(ConfigurationReader.FilterKey.self))
    }

    @Test func bothKnowTheSameWords() throws {
        func words(_ schema: Any?) -> Set<String> {
            Set(((schema as? [String: Any])?["enum"] as? [Any] ?? []).compactMap { $0 as? String })
        }
        let properties = try #require(schema["properties"] as? [String: Any])
        let paging = try #require(try definition("paging")["properties"] as? [String: Any])
        #expect(words(properties["access"]) == all(Configuration.Access.self))
        #expect(words(properties["grouping"]) == all(PlanningOptions.Grouping.self))
        #expect(words(paging["style"]) == all(PagingRule.Style.self))
        #expect(words(try definition("builtinType")) == Set(ConfigurationReader.builtinTypes))
        let shards = try #require(properties["shards"] as? [String: Any])
        #expect(shards["minimum"] as? Int == Configuration.shardCounts.lowerBound)
        #expect(shards["maximum"] as? Int == Configuration.shardCounts.upperBound)
    }

    @Test func everyKeyIsDescribed() throws {
        for name in ["environment", "argument", "operation", "runtime", "paging", "filter"] {
            for (key, value) in try #require(try definition(name)["properties"] as? [String: [String: Any]]) {
                #expect(value["description"] is String, "'\(key)' of '\(name)'")
            }
        }
        for (key, value) in try #require(schema["properties"] as? [String: [String: Any]]) {
            #expect(value["description"] is String, "'\(key)'")
        }
    }

    @Test func itIsServedWhereConfigurationsPoint() {
        #expect(schema["$id"] as? String == InitialConfiguration.schema)
        #expect(InitialConfiguration.schema.contains("/\(Tool.version)/Schemas/swiftlet.schema.json"))
    }
}
