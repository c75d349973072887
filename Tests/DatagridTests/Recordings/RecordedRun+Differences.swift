import Datagrid

extension RecordedRun {
    /// Everything in which our run differs from the recording, `theirs → ours`; none where it is the same.
    func differences(from recording: Recording) throws -> [String] {
        var found: [String] = []
        func compare(_ what: String, _ theirs: String, _ ours: String) {
            if theirs != ours { found.append("\(what): \(theirs) → \(ours)") }
        }
        compare("requests", "\(recording.requestCount)", "\(requests.count)")
        if let log = recording.log {
            compare("secrets in the log", Self.secrets(in: log), Self.secrets(in: written))
            return found
        }
        compare("waits", Self.list(recording.waits), Self.list(waits))
        compare(
            "requests to another origin",
            recording.requestsElsewhere.map(\.line).joined(separator: ", ").orNone,
            requestsElsewhere.map(\.line).joined(separator: ", ").orNone
        )
        for (theirs, ours) in zip(recording.requests, requests) {
            for difference in try ours.differences(from: theirs, authority: authority) where !found.contains(difference)
            {
                found.append(difference)
            }
        }
        return found + ending.differences(from: try Ending(recorded: recording.outcome))
    }

    /// Those that the cases about logs send and get.
    private static func secrets(in text: String) -> String {
        ["UPSTREAM-SECRET", "hdr-secret", "override-secret", "topsecret"].filter { text.contains($0) }
            .joined(separator: ", ").orNone
    }

    /// To four digits behind the point, as recorded.
    private static func list(_ waits: [Double]) -> String {
        waits.map { "\(($0 * 10_000).rounded() / 10_000) s" }.joined(separator: ", ").orNone
    }
}

extension String {
    fileprivate var orNone: String { isEmpty ? "none" : self }
}

extension SentRequest {
    fileprivate func differences(from recorded: RecordedWireRequest, authority: String) throws -> [String] {
        var found: [String] = []
        if line != recorded.line { found.append("request line: \(recorded.line) → \(line)") }
        let theirs = Dictionary(recorded.headers.map { ($0.name.lowercased(), $0.value) }) { "\($0), \($1)" }
        for name in Set(theirs.keys).union(headers.keys).sorted() where !Self.isNormalised(name, recorded) {
            let their = theirs[name]
            let our = headers[name]?.replacing(authority, with: "127.0.0.1:PORT")
            if name == "user-agent", their?.hasPrefix("Datagrid/Python ") == true, our?.hasPrefix("Datagrid/") == true {
                continue
            }
            if their != our { found.append("header \(name): \(Self.shown(their)) → \(Self.shown(our))") }
        }
        if let timeout, let seconds = theirs["x-stainless-read-timeout"].flatMap(Double.init),
            timeout != .seconds(seconds)
        {
            found.append("timeout: \(seconds) s → \(timeout)")
        }
        return found + (try bodyDifference(from: recorded))
    }

    private static func shown(_ value: String?) -> String {
        value.map { $0.isEmpty ? "empty" : $0 } ?? "none"
    }

    /// What is different in every case, and said once at the table's head.
    private static func isNormalised(_ name: String, _ recorded: RecordedWireRequest) -> Bool {
        name.hasPrefix("x-stainless-")
            || ["accept-encoding", "accept-language", "connection", "content-length"].contains(name)
            || name == "content-type" && recorded.length == 0
    }

    /// By length and hash of the same members in the recorded order, since long bodies are cut in the recordings.
    private func bodyDifference(from recorded: RecordedWireRequest) throws -> [String] {
        let ordered = try ordered(as: recorded.body)
        if ordered.count == recorded.length, SHA256.hash(ordered) == recorded.sha256 { return [] }
        return ["body: \(recorded.body.prefix(80)) → \(String(decoding: body.prefix(80), as: UTF8.self))"]
    }

    /// The body with its members in the order in which their names stand in a text that may be cut.
    private func ordered(as text: String) throws -> [UInt8] {
        guard case .object(let members)? = try? JSONCodec.decode(JSONValue.self, from: body) else { return body }
        let places = members.map { member in
            (member: member, place: text.firstRange(of: "\"\(member.name)\":")?.lowerBound ?? text.endIndex)
        }
        var object = JSONObject()
        for (member, _) in places.sorted(by: { $0.place < $1.place }) { object[member.name] = member.value }
        return try JSONCodec.encode(JSONValue.object(object))
    }
}
