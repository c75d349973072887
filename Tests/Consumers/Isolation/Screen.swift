import Datagrid
import Interface

/// The client's names leave those of interface frameworks alone.
struct Screen {
    @Environment var title = "MCP servers"
}

/// Middleware is written the same way whatever isolation the module infers.
struct Stamp: Middleware {
    let title: String

    func intercept(_ request: TransportRequest, _ call: CallContext, next: Next) async throws -> TransportResponse {
        var request = request
        request.head.headerFields[.userAgent] = "\(title), \(call.operation)"
        return try await next(request)
    }
}
