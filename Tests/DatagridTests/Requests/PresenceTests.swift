import Datagrid
import Testing

/// What can stand at the call site for an argument with three states.
@Suite struct PresenceTests {
    @Test func `Members, literals and variables are sent`() async throws {
        let text = "from a variable"
        let transport = Datagrid.MCPServerTransport(rawValue: "http")
        #expect(try await sentBody { try await $0.update("a", transport: .http) } == #"{"transport":"http"}"#)
        #expect(try await sentBody { try await $0.update("a", transport: transport) } == #"{"transport":"http"}"#)
        #expect(try await sentBody { try await $0.update("a", iconURL: "literal") } == #"{"icon_url":"literal"}"#)
        #expect(try await sentBody { try await $0.update("a", iconURL: text) } == #"{"icon_url":"from a variable"}"#)
        #expect(
            try await sentBody { try await $0.update("a", iconURL: "\(text)!") } == #"{"icon_url":"from a variable!"}"#
        )
    }

    @Test func `Null is sent, and absent isn't`() async throws {
        #expect(try await sentBody { try await $0.update("a", iconURL: .null) } == #"{"icon_url":null}"#)
        #expect(try await sentBody { try await $0.update("a", transport: .null) } == #"{"transport":null}"#)
        #expect(try await sentBody { try await $0.update("a", iconURL: .absent) } == "{}")
        #expect(try await sentBody { try await $0.update("a", transport: .absent) } == "{}")
    }

    @Test func `A literal nil is absent`() async throws {
        #expect(try await sentBody { try await $0.update("a", iconURL: nil) } == "{}")
        #expect(try await sentBody { try await $0.update("a", transport: nil) } == "{}")
    }

    @Test func `An optional variable that is nil is null, and one that isn't is sent`() async throws {
        let nothing: String? = nil
        let something: String? = "x"
        #expect(try await sentBody { try await $0.update("a", iconURL: nothing) } == #"{"icon_url":null}"#)
        #expect(try await sentBody { try await $0.update("a", iconURL: something) } == #"{"icon_url":"x"}"#)
    }

    @Test func `An optional member that can't be null is left out where it is nil`() async throws {
        let nothing: String? = nil
        #expect(try await sentBody { try await $0.update("a", name: nothing) } == "{}")
        #expect(try await sentBody { try await $0.update("a", name: nil) } == "{}")
    }

    @Test func `The three states can be read back and switched over`() {
        func state(_ request: Datagrid.UpdateMCPServerRequest) -> String {
            switch request.iconURL {
            case nil: "absent"
            case .some(nil): "null"
            case let text??: text
            }
        }
        #expect(state(Datagrid.UpdateMCPServerRequest()) == "absent")
        #expect(state(Datagrid.UpdateMCPServerRequest(iconURL: .null)) == "null")
        #expect(state(Datagrid.UpdateMCPServerRequest(iconURL: "x")) == "x")
        #expect(Datagrid.UpdateMCPServerRequest().iconURL == .absent)
        #expect(Datagrid.UpdateMCPServerRequest(iconURL: .null).iconURL == .null)
    }

    @Test func `A member with a default reads as the default while it is absent, and stays absent on the wire`() throws
    {
        let request = Datagrid.CreateMCPServerRequest(name: "n", baseURL: mcpURL)
        #expect(request.transport == .http)
        #expect(!String(decoding: try JSONCodec.encode(request), as: UTF8.self).contains("transport"))
        let null = Datagrid.CreateMCPServerRequest(name: "n", baseURL: mcpURL, transport: .null)
        #expect(null.transport == .null)
    }
}
