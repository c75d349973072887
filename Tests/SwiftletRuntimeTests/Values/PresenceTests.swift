import Datagrid
import SwiftletRuntime
import Testing

@Suite struct PresenceTests {
    private func sent(_ transport: Datagrid.MCPServerTransport?? = .absent, _ icon: String?? = .absent) throws -> String
    {
        let url = try #require(URL(string: "https://e.com"))
        let request = Datagrid.CreateMCPServerRequest(name: "n", baseURL: url, transport: transport, iconURL: icon)
        return String(try encode(request).dropFirst(#"{"name":"n","base_url":"https://e.com""#.count).dropLast())
    }

    @Test func aValueIsSent() throws {
        let variable = "from a variable"
        #expect(try sent(.http) == #","transport":"http""#)
        #expect(try sent(.absent, "literal") == #","icon_url":"literal""#)
        #expect(try sent(.absent, variable) == #","icon_url":"from a variable""#)
    }

    @Test func nullIsSentAndAbsentIsNot() throws {
        #expect(try sent(.null, .null) == #","transport":null,"icon_url":null"#)
        #expect(try sent(.absent, .absent) == "")
        #expect(try sent() == "")
    }

    @Test func aLiteralNilIsAbsentAndANilVariableIsNull() throws {
        let variable: String? = nil
        #expect(try sent(nil, nil) == "")
        #expect(try sent(.absent, variable) == #","icon_url":null"#)
    }

    @Test func theThreeStatesAreRead() throws {
        func next(_ text: String) throws -> String?? { try decode(Datagrid.MCPServerPage.self, text).next }
        #expect(try next(#"{"data":[]}"#) == .absent)
        #expect(try next(#"{"data":[],"next":null}"#) == .null)
        #expect(try next(#"{"data":[],"next":"x"}"#) == "x")
    }
}
