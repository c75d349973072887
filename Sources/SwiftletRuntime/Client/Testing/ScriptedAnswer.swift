public import HTTPTypes

extension ScriptedTransport {
    /// What a request is answered with.
    public struct Answer: Sendable {
        private let make: @Sendable (RecordedRequest) async throws -> TransportResponse

        func response(to request: RecordedRequest) async throws -> TransportResponse {
            try await make(request)
        }

        /// The same answer, with something done to it before it is given.
        func changed(
            _ change: @escaping @Sendable (inout TransportResponse) async throws -> Void
        ) -> Answer {
            Answer { request in
                var response = try await make(request)
                try await change(&response)
                return response
            }
        }

        /// A response with bytes at hand, of a type if given.
        public static func bytes(
            _ status: Int,
            _ body: [UInt8],
            contentType: String? = nil,
            headers: HTTPFields = [:]
        ) -> Answer {
            Answer { _ in
                var fields = headers
                if let contentType { fields[.contentType] = contentType }
                let head = HTTPResponse(status: HTTPResponse.Status(code: status), headerFields: fields)
                return TransportResponse(head: head, body: HTTPBody(body))
            }
        }

        /// A JSON response, from its text.
        public static func json(_ status: Int, _ body: String, headers: HTTPFields = [:]) -> Answer {
            bytes(status, Array(body.utf8), contentType: "application/json", headers: headers)
        }

        /// A JSON response, from a value.
        public static func value<Value: ModelValue>(
            _ status: Int,
            _ value: Value,
            headers: HTTPFields = [:]
        ) -> Answer {
            Answer { request in
                let answer = bytes(
                    status,
                    try JSONCodec.encode(value),
                    contentType: "application/json",
                    headers: headers
                )
                return try await answer.response(to: request)
            }
        }

        /// A status, with a JSON body if given.
        public static func status(_ status: Int, body: String? = nil, headers: HTTPFields = [:]) -> Answer {
            body.map { json(status, $0, headers: headers) } ?? bytes(status, [], headers: headers)
        }

        /// A response whose body arrives in chunks.
        public static func stream(_ status: Int, headers: HTTPFields = [:], _ body: HTTPBody) -> Answer {
            Answer { _ in
                let head = HTTPResponse(status: HTTPResponse.Status(code: status), headerFields: headers)
                return TransportResponse(head: head, body: body)
            }
        }

        /// No response but an error, as a transport throws it.
        public static func failure(_ error: any Error) -> Answer {
            Answer { _ in throw error }
        }

        /// An answer that depends on the request.
        public static func respond(_ respond: @escaping @Sendable (RecordedRequest) async throws -> Answer) -> Answer {
            Answer { request in try await respond(request).response(to: request) }
        }
    }
}
