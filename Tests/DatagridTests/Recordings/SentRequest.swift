import Datagrid
import HTTPTypes
import SwiftletLoopback

/// A request of ours, however it was carried.
struct SentRequest: Sendable {
    /// `PATCH /v1/… HTTP/1.1`
    let line: String
    /// By lowercase name.
    let headers: [String: String]
    let body: [UInt8]
    /// Known where nothing but memory carried it.
    let timeout: Duration?

    init(_ request: RecordedRequest) {
        line = "\(request.head.method.rawValue) \(request.head.path ?? "") HTTP/1.1"
        body = request.body ?? []
        timeout = request.timeout
        var headers = ["host": request.head.authority ?? ""]
        for field in request.head.headerFields { headers[field.name.canonicalName] = field.value }
        self.headers = headers
    }

    init(_ request: LoopbackRequest) {
        line = "\(request.method) \(request.target) HTTP/1.1"
        body = request.body
        timeout = nil
        headers = Dictionary(request.headers.map { ($0.name.lowercased(), $0.value) }) { "\($0), \($1)" }
    }
}
