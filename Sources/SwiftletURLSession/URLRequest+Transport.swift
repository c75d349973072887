import Foundation
import HTTPTypes
import SwiftletRuntime

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

extension URLRequest {
    /// The same request in Foundation's terms, byte for byte.
    init(_ request: TransportRequest, body: [UInt8]?) throws(TransportError) {
        let head = request.head
        try head.refuseControlCharacters()
        guard let scheme = head.scheme, let authority = head.authority, let path = head.path,
            let url = URL(string: "\(scheme)://\(authority)\(path)")
        else {
            throw .invalidRequest("the request's URL is not valid")
        }
        self.init(url: url)
        httpMethod = head.method.rawValue
        httpShouldHandleCookies = false
        for field in head.headerFields { addValue(field.value, forHTTPHeaderField: field.name.rawName) }
        // Foundation would tell the server the user's languages.
        if head.headerFields[.acceptLanguage] == nil { setValue("*", forHTTPHeaderField: "Accept-Language") }
        if let body { httpBody = Data(body) }
    }
}

extension TransportResponse {
    init(_ response: HTTPURLResponse, _ body: HTTPBody) {
        var fields = HTTPFields()
        for (name, value) in response.allHeaderFields {
            guard let name = (name as? String).flatMap({ HTTPField.Name($0) }), let value = value as? String else {
                continue
            }
            fields.append(HTTPField(name: name, value: value))
        }
        let head = HTTPResponse(status: HTTPResponse.Status(code: response.statusCode), headerFields: fields)
        self.init(head: head, body: body)
    }
}
