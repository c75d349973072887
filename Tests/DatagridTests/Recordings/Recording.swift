import Datagrid

/// One recorded case: what was asked of the vendor's SDK, what the server did, what was seen on the wire, how it ended.
struct Recording: Sendable {
    let name: String
    /// The call in Python.
    let call: String
    let clientOptions: JSONObject
    let environment: JSONObject
    /// The last one is repeated where more requests come.
    let responses: [RecordedResponse]
    let requests: [RecordedWireRequest]
    /// Of these; known in the cases about logs too, which have no requests.
    let requestCount: Int
    /// Those that went to another origin.
    let requestsElsewhere: [RecordedWireRequest]
    /// In seconds, four digits behind the point; none where they were really waited.
    let waits: [Double]
    let outcome: JSONValue
    /// What was logged, in the cases about that.
    let log: String?

    init?(_ json: JSONValue) {
        guard let name = json["name"]?.stringValue, let call = json["call"]?.stringValue, let outcome = json["outcome"]
        else { return nil }
        self.name = name
        self.call = call
        self.outcome = outcome
        log = outcome["stderr"]?.stringValue
        clientOptions = json["client_options"]?.objectValue ?? [:]
        environment = json["env"]?.objectValue ?? [:]
        responses = (json["scripted_responses"]?.arrayValue ?? []).map(RecordedResponse.init)
        requests = (json["requests"]?.arrayValue ?? []).compactMap(RecordedWireRequest.init)
        requestCount = Int(json["request_count"]?.integerValue ?? 0)
        requestsElsewhere = (json["other_host_requests"]?.arrayValue ?? []).compactMap(RecordedWireRequest.init)
        waits = (json["sleeps_requested_s"]?.arrayValue ?? []).compactMap(\.doubleValue)
    }
}

/// A request as the recording server got it.
struct RecordedWireRequest: Sendable {
    /// `PATCH /v1/… HTTP/1.1`
    let line: String
    let headers: [(name: String, value: String)]
    /// The whole body, or its start where it is long.
    let body: String
    let length: Int
    let sha256: String

    init?(_ json: JSONValue) {
        guard let line = json["request_line"]?.stringValue, let body = json["body"]?.stringValue,
            let length = json["body_len"]?.integerValue, let sha256 = json["body_sha256"]?.stringValue
        else { return nil }
        self.line = line
        self.body = body
        self.length = Int(length)
        self.sha256 = sha256
        headers = (json["headers"]?.arrayValue ?? []).compactMap { pair in
            guard let name = pair[0]?.stringValue, let value = pair[1]?.stringValue else { return nil }
            return (name, value)
        }
    }
}

/// A response as the recording server was told to give it.
struct RecordedResponse: Sendable {
    let status: Int?
    let headers: [(name: String, value: String)]
    let body: RecordedText
    /// The bytes of a whole response, where it is one that no decent server gives.
    let raw: RecordedText?
    /// `cut`, `close`, `stall` or `drip`.
    let action: String?
    /// Whether the server closes the connection afterwards.
    let closesAfter: Bool

    init(status: Int, headers: [(name: String, value: String)], body: String) {
        self.status = status
        self.headers = headers
        self.body = RecordedText(body)
        raw = nil
        action = nil
        closesAfter = false
    }

    init(_ json: JSONValue) {
        status = json["status"]?.integerValue.map { Int($0) }
        headers = (json["headers"]?.arrayValue ?? []).compactMap { pair in
            guard let name = pair[0]?.stringValue, let value = pair[1]?.stringValue else { return nil }
            return (name, value)
        }
        body = RecordedText(json["body"]?.stringValue ?? "")
        raw = json["raw"]?.stringValue.map(RecordedText.init)
        action = json["action"]?.stringValue
        closesAfter = json["close_after"]?.boolValue ?? false
    }
}
