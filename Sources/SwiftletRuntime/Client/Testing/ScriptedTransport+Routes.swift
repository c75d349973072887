extension ScriptedTransport {
    /// A transport that answers by method and path, each as often as it is asked.
    ///
    ///     ScriptedTransport(routes: [
    ///         "GET /v1/things": .file(folder.appending(path: "things.json")),
    ///         "GET /v1/things/{id}": .json(200, #"{"id": "thing_1"}"#),
    ///         "DELETE /v1/things/{id}": .status(204),
    ///     ])
    ///
    /// The path is the base URL's and the operation's, without the query; `{…}` stands for any one segment. Of several
    /// routes that fit the first one counts. What no route fits is answered by what ``enqueue(_:)`` adds.
    public convenience init(routes: KeyValuePairs<String, Answer>) {
        let routes = routes.map { (route: ScriptedRoute($0.key), answer: $0.value) }
        self.init(script: { request in routes.first { $0.route.fits(request) }?.answer })
    }
}

/// `GET /things/{id}`
private struct ScriptedRoute: Sendable {
    let method: String
    let segments: [String]

    init(_ text: String) {
        let parts = text.split(separator: " ", maxSplits: 1)
        method = String(parts.first ?? "")
        segments = Self.segments(parts.last ?? "")
    }

    func fits(_ request: RecordedRequest) -> Bool {
        guard request.head.method.rawValue == method else { return false }
        let path = Self.segments((request.head.path ?? "").prefix { $0 != "?" })
        return path.count == segments.count
            && zip(segments, path).allSatisfy { $0 == $1 || $0.hasPrefix("{") && $0.hasSuffix("}") && !$1.isEmpty }
    }

    private static func segments(_ path: Substring) -> [String] {
        path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    }
}
