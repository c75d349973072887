package import HTTPTypes

/// What every transport has to see to.
extension HTTPRequest {
    /// A line break in a value would smuggle in another header.
    package func refuseControlCharacters() throws(TransportError) {
        for field in headerFields {
            guard field.value.utf8.allSatisfy({ $0 == 0x09 || ($0 >= 0x20 && $0 != 0x7F) }) else {
                throw .invalidRequest("the header \(field.name) contains a control character")
            }
        }
    }
}

extension HTTPResponse {
    /// The number of bytes that the body will have when it is decoded; nil where only its end tells.
    package func bodyLength(answering method: HTTPRequest.Method) -> Int? {
        if method == .head || status.code == 204 || status.code == 304 { return 0 }
        let isEncoded = headerFields[.contentEncoding].map { $0.lowercased() != "identity" } ?? false
        return isEncoded ? nil : headerFields[.contentLength].flatMap { Int($0) }.flatMap { $0 >= 0 ? $0 : nil }
    }
}

extension TransportError {
    package static func invalidRequest(_ reason: String) -> TransportError {
        TransportError(.invalidRequest, reason: reason, mayHaveArrived: false)
    }
}
