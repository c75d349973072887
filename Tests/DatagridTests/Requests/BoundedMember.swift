import Datagrid

/// The members of both requests whose length is bounded.
enum BoundedMember: String, CaseIterable, Sendable {
    case name
    case transport
    case iconURL = "icon_url"
    case protocolVersion = "protocol_version"
    case authorization

    /// In code points, as the reference page has it.
    var limit: Int {
        switch self {
        case .name: 255
        case .transport: 64
        case .iconURL: 1024
        case .protocolVersion: 32
        case .authorization: 64000
        }
    }

    func createRequest(_ value: String) -> Datagrid.CreateMCPServerRequest {
        var request = Datagrid.CreateMCPServerRequest(name: "n", baseURL: mcpURL)
        switch self {
        case .name: request.name = value
        case .transport: request.transport = Datagrid.MCPServerTransport(rawValue: value)
        case .iconURL: request.iconURL = value
        case .protocolVersion: request.protocolVersion = value
        case .authorization: request.authorization = value
        }
        return request
    }

    func updateRequest(_ value: String) -> Datagrid.UpdateMCPServerRequest {
        var request = Datagrid.UpdateMCPServerRequest()
        switch self {
        case .name: request.name = value
        case .transport: request.transport = Datagrid.MCPServerTransport(rawValue: value)
        case .iconURL: request.iconURL = value
        case .protocolVersion: request.protocolVersion = value
        case .authorization: request.authorization = value
        }
        return request
    }
}
