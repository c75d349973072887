import Datagrid
import SwiftletRuntime
import Testing

@Suite struct ModelDescriptionTests {
    @Test func aModelPrintsItsMembersByName() throws {
        let metadata = try decode(Datagrid.MCPServerMetadata.self, #"{"tool_count":3,"last_synced_at":"now","x":[1]}"#)
        #expect("\(metadata)" == #"MCPServerMetadata(storage: {tool_count: 3, last_synced_at: "now", x: [1]})"#)
        let page = try decode(
            Sample.self,
            #"{"children":[{"count":1}],"tags":["a"],"instant":"2024-01-01T00:00:00Z","child":null}"#
        )
        let text = "\(page)"
        #expect(text.contains("instant: 2024-01-01T00:00:00Z, tags: [\"a\"], children: ["))
        #expect(text.contains("{count: 1}"))
        #expect(text.contains("child: null"))
    }

    @Test func redactedMembersDoNotShowTheirValue() throws {
        let url = try #require(URL(string: "https://e.com"))
        let request = Datagrid.CreateMCPServerRequest(name: "n", baseURL: url, authorization: "Bearer hidden")
        var sample = Sample()
        sample.secret = "hidden"
        for value in [request, sample] as [Any] {
            var dumped = ""
            dump(value, to: &dumped)
            for text in ["\(value)", String(reflecting: value), dumped] {
                #expect(!text.contains("hidden"))
                #expect(text.contains("<redacted>"))
            }
        }
    }

    @Test func dumpShowsMembersByName() throws {
        var dumped = ""
        dump(try decode(Datagrid.MCPServerMetadata.self, #"{"tool_count":3}"#), to: &dumped)
        #expect(dumped.contains("- tool_count: 3"))
    }
}
