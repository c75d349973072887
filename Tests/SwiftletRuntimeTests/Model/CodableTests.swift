import Datagrid
import Foundation
import SwiftletRuntime
import Testing

@Suite struct CodableTests {
    @Test func foundationsCodersSpeakTheSameJSON() throws {
        let server = try JSONDecoder().decode(Datagrid.MCPServer.self, from: Data(serverJSON.utf8))
        #expect(try encode(server) == serverJSON)
        let encoded = try JSONEncoder().encode(server)
        #expect(try JSONCodec.decode(Datagrid.MCPServer.self, from: encoded) == server)
    }

    @Test func arraysOfModelsAndEnumsGoThroughToo() throws {
        let servers = [try decode(Datagrid.MCPServer.self, serverJSON)]
        #expect(try JSONDecoder().decode([Datagrid.MCPServer].self, from: JSONEncoder().encode(servers)) == servers)
        let colors: [Color: [Level]] = [.red: [.low, Level(rawValue: 9)]]
        #expect(try JSONDecoder().decode([Color: [Level]].self, from: JSONEncoder().encode(colors)) == colors)
        #expect(String(decoding: try JSONEncoder().encode([Color.red]), as: UTF8.self) == #"["red"]"#)
    }

    @Test func propertyListsKeepAModel() throws {
        let server = try decode(Datagrid.MCPServer.self, serverJSON)
        let encoded = try PropertyListEncoder().encode(server)
        #expect(try PropertyListDecoder().decode(Datagrid.MCPServer.self, from: encoded) == server)
    }

    @Test func errorsOfOtherCodersNameThePlace() throws {
        do {
            _ = try JSONDecoder().decode([Datagrid.MCPServerMetadata].self, from: Data(#"[{"tool_count":"x"}]"#.utf8))
            Issue.record("a string was read as an integer")
        } catch DecodingError.dataCorrupted(let context) {
            #expect(context.codingPath.first?.intValue == 0)
            #expect(context.debugDescription.hasPrefix("$.tool_count: expected integer, found string"))
            #expect(context.underlyingError is JSONDecodingError)
        }
    }
}
