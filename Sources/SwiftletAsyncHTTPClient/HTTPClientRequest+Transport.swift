#if AsyncHTTPClient
import AsyncHTTPClient
import HTTPTypes
import NIOHTTP1
import SwiftletRuntime

extension HTTPClient.Request {
    /// The same request in AsyncHTTPClient's terms, byte for byte.
    init(_ request: TransportRequest, body: HTTPClient.Body?) throws(TransportError) {
        let head = request.head
        try head.refuseControlCharacters()
        guard let scheme = head.scheme, let authority = head.authority, let path = head.path else {
            throw .invalidRequest("the request has no URL")
        }
        do {
            try self.init(
                url: "\(scheme)://\(authority)\(path)",
                method: HTTPMethod(rawValue: head.method.rawValue),
                headers: HTTPHeaders(head.headerFields.map { ($0.name.rawName, $0.value) }),
                body: body
            )
        } catch {
            throw .invalidRequest("the request's URL is not valid")
        }
    }
}

extension TransportResponse {
    init(_ head: HTTPResponseHead, to method: HTTPRequest.Method, body: ResponseBody) {
        var fields = HTTPFields()
        for (name, value) in head.headers {
            guard let name = HTTPField.Name(name) else { continue }
            fields.append(HTTPField(name: name, value: value))
        }
        let head = HTTPResponse(status: HTTPResponse.Status(code: Int(head.status.code)), headerFields: fields)
        self.init(head: head, body: HTTPBody(body, length: head.bodyLength(answering: method)))
    }
}
#endif
