import Datagrid
import SwiftletRuntime
import Testing

@Suite struct MutationTests {
    private let page: Datagrid.MCPServerPage

    init() throws {
        page = try decode(Datagrid.MCPServerPage.self, #"{"data":[\#(serverJSON),\#(serverJSON)]}"#)
    }

    @Test func aCopyDoesNotSeeTheChangesOfAnother() {
        var copy = page
        copy.data[1].name = "changed"
        copy.data[1].metadata.toolCount = 9
        copy.next = "more"
        #expect(page.data[1].name == "manhour")
        #expect(page.data[1].metadata.toolCount == 3)
        #expect(page.next == .absent)
        #expect(copy.data[1].name == "changed")
        #expect(copy.data[1].metadata.toolCount == 9)
        #expect(copy.data[0] == page.data[0])
        #expect(copy != page)
    }

    @Test func aCollectionIsChangedWhereItLies() {
        var page = page
        page.data.reserveCapacity(10)
        let before = page.data.withUnsafeBufferPointer { $0.baseAddress }
        page.data[0].name = "x"
        page.data.append(page.data[1])
        let after = page.data.withUnsafeBufferPointer { $0.baseAddress }
        #expect(before == after)
        #expect(page.data.map(\.name) == ["x", "manhour", "manhour"])
    }

    @Test func optionalCollectionsAreChangedWhereTheyLie() {
        var sample = Sample()
        sample.tags?.append("nothing to append to")
        #expect(sample.tags == nil)
        sample.tags = ["a"]
        sample.tags?.append("b")
        #expect(sample.tags == ["a", "b"])
        sample.tags = nil
        #expect(sample == Sample())
    }

    @Test func anErrorWhileAMemberIsChangedLeavesItWhole() {
        struct Stop: Error {}
        func change(_ tags: inout [String]?) throws {
            tags?.append("b")
            throw Stop()
        }
        var sample = Sample()
        sample.tags = ["a"]
        #expect(throws: Stop.self) { try change(&sample.tags) }
        #expect(sample.tags == ["a", "b"])
    }

    @Test func keyPathsReachMembers() {
        var page = page
        let path: WritableKeyPath<Datagrid.MCPServerPage, Int?> = \.data[0].metadata.toolCount
        page[keyPath: path] = 8
        #expect(page[keyPath: path] == 8)
    }

    @Test func aMadeModelHasWhatItWasGiven() throws {
        let url = try #require(URL(string: "https://e.com"))
        let server = Datagrid.MCPServer(
            id: "1",
            name: "n",
            iconURL: nil,
            baseURL: url,
            transport: "http",
            protocolVersion: nil,
            authorizationSecretID: nil,
            status: "active",
            metadata: .init(),
            createdAt: Date(timeIntervalSince1970: 0),
            updatedAt: Date(timeIntervalSince1970: 0.5)
        )
        #expect(
            try encode(server) == #"""
                {"object":"mcp_server","id":"1","name":"n","icon_url":null,"base_url":"https://e.com","transport":"http",\#
                "protocol_version":null,"authorization_secret_id":null,"status":"active","metadata":{},\#
                "created_at":"1970-01-01T00:00:00Z","updated_at":"1970-01-01T00:00:00.5Z"}
                """#
        )
        #expect(try decode(Datagrid.MCPServer.self, encode(server)) == server)
    }

    @Test func manyReadersAndWritersOfCopiesDoNotDisturbEachOther() async throws {
        let page = page
        await withTaskGroup(of: Bool.self) { group in
            for task in 0..<16 {
                group.addTask {
                    var copy = page
                    for round in 0..<200 {
                        if task.isMultiple(of: 2) {
                            copy.data[0].name = "task \(task), \(round)"
                            copy.data[1].metadata.toolCount = round
                            copy.data[0].metadata[additional: "round"] = .number(JSONNumber(round))
                        }
                        let isWhole = page.data[0].name == "manhour" && page.data[1].metadata.toolCount == 3
                        guard isWhole, (try? encode(page)) != nil, page.hashValue == page.hashValue else {
                            return false
                        }
                    }
                    return copy.data[0].name == (task.isMultiple(of: 2) ? "task \(task), 199" : "manhour")
                }
            }
            for await isRight in group { #expect(isRight) }
        }
    }

    @Test func manyReadersOfOneSchemaMayStartAtOnce() async throws {
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<16 {
                group.addTask {
                    (try? decode(Sample.self, #"{"children":[{"color":"red"}]}"#))?.children?.first?.color?.isKnown
                        == true
                }
            }
            for await isRight in group { #expect(isRight) }
        }
    }
}
