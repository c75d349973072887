import Datagrid
import Foundation
import Testing

@Suite struct CodableTests {
    private static let text = ServerJSON.sample
        .with("metadata", #"{"tool_count":1,"beta":{"x":[1,2.5,null,"é"]}}"#)
        .with("region", #""eu""#).text

    @Test func `A response survives Foundation's coders, unknown members included`() async throws {
        let server = try await Datagrid.server(from: Self.text)
        let data = try JSONEncoder().encode(server)
        #expect(try JSONDecoder().decode(Datagrid.MCPServer.self, from: data) == server)
        let fromText = try JSONDecoder().decode(Datagrid.MCPServer.self, from: Data(Self.text.utf8))
        #expect(fromText == server)
        #expect(fromText.metadata[additional: "beta"]?["x"]?[1] == 2.5)
        #expect(fromText[additional: "region"] == "eu")
    }

    @Test(arguments: NullableMember.allCases)
    func `A request survives Foundation's coders in all three states`(member: NullableMember) throws {
        for value: String?? in [.absent, .null, .some(member.value)] {
            var request = Datagrid.CreateMCPServerRequest(name: "n", baseURL: mcpURL)
            switch member {
            case .transport: request.transport = value.map { $0.map { Datagrid.MCPServerTransport(rawValue: $0) } }
            case .iconURL: request.iconURL = value
            case .protocolVersion: request.protocolVersion = value
            case .authorizationSecretID: request.authorizationSecretID = value
            case .authorization: request.authorization = value
            }
            let data = try JSONEncoder().encode(request)
            #expect(try JSONDecoder().decode(Datagrid.CreateMCPServerRequest.self, from: data) == request)
            #expect(String(decoding: data, as: UTF8.self).contains(member.rawValue) == (value != .absent))
        }
    }

    @Test func `Dates are text whatever the coder's strategy, and names are the wire's whatever the key strategy`()
        async throws
    {
        let server = try await Datagrid.server(from: Self.text)
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .millisecondsSince1970
        encoder.outputFormatting = .sortedKeys
        let text = String(decoding: try encoder.encode(server), as: UTF8.self)
        #expect(text.contains(#""created_at":"2023-11-07T05:31:56Z""#))
    }

    @Test func `A type of one's own can hold models`() async throws {
        struct Page: Codable, Hashable {
            var servers: [Datagrid.MCPServer]
            var draft: Datagrid.UpdateMCPServerRequest?
            var transport: Datagrid.MCPServerTransport
        }
        let page = Page(
            servers: [try await Datagrid.server(from: Self.text)],
            draft: .init(authorization: .null),
            transport: .init(rawValue: "sse")
        )
        let data = try JSONEncoder().encode(page)
        #expect(try JSONDecoder().decode(Page.self, from: data) == page)
        #expect(try PropertyListDecoder().decode(Page.self, from: PropertyListEncoder().encode(page)) == page)
    }

    @Test func `What doesn't fit is an error of the coder that names the member`() throws {
        let data = Data(ServerJSON.sample.with("name", "5").text.utf8)
        let error = #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(Datagrid.MCPServer.self, from: data)
        }
        #expect("\(try #require(error))".contains("name"))
    }

    @Test func `Models are equal and hash alike by what they hold`() async throws {
        let server = try await Datagrid.server(from: Self.text)
        let same = try await Datagrid.server(from: Self.text)
        let other = try await Datagrid.server(from: ServerJSON.sample.text)
        #expect(server == same && server.hashValue == same.hashValue && server != other)
        #expect(Set([server, same, other]).count == 2)
        let url = mcpURL
        let absent = Datagrid.CreateMCPServerRequest(name: "n", baseURL: url)
        let null = Datagrid.CreateMCPServerRequest(name: "n", baseURL: url, iconURL: .null)
        let empty = Datagrid.CreateMCPServerRequest(name: "n", baseURL: url, iconURL: "")
        #expect(Set([absent, null, empty, absent]).count == 3)
    }

    @Test func `An enumeration keeps values it doesn't know`() throws {
        let decoded = try JSONDecoder().decode([Datagrid.MCPServerTransport].self, from: Data(#"["http","sse"]"#.utf8))
        #expect(decoded == [.http, .init(rawValue: "sse")])
        #expect(decoded.map(\.isKnown) == [true, false])
        #expect(Datagrid.MCPServerTransport.allKnownValues == [.http])
    }
}
