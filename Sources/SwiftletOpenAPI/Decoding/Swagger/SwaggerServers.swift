/// `host`, `basePath` and `schemes`.
struct SwaggerServers {
    private var host = ""
    private var hostNode: Node?
    private var basePath = ""
    private var basePathNode: Node?
    private var schemes: [Node] = []

    init() {}

    init(_ fields: ObjectDecoder, _ decoder: OpenAPIDecoder) {
        if let node = fields[.host] { takeHost(node, decoder) }
        if let node = fields[.basePath] { takeBasePath(node, decoder) }
        schemes = Self.schemes(fields, decoder) ?? []
        if let hostNode, schemes.isEmpty {
            decoder.advice(
                .schemeless,
                "'\(host)' can be reached by 'https' as far as anyone can tell: no 'schemes' are written",
                at: hostNode
            )
        }
    }

    /// One for each scheme; of an operation's own, where it has any.
    func servers(of operation: ObjectDecoder?, _ decoder: OpenAPIDecoder) -> [Server] {
        guard let hostNode else {
            guard operation == nil, let basePathNode else { return [] }
            return [server(basePath.isEmpty ? "/" : basePath, basePathNode)]
        }
        let own = operation.map { Self.schemes($0, decoder) ?? [] }
        let schemes = own ?? self.schemes
        if schemes.isEmpty { return operation == nil ? [server("https://" + host + basePath, hostNode)] : [] }
        return schemes.map { server($0.text.lowercased() + "://" + host + basePath, $0) }
    }

    private func server(_ url: String, _ node: Node) -> Server {
        Server(node: node, url: url, name: nil, description: nil, variables: [], extensions: [])
    }

    private mutating func takeHost(_ node: Node, _ decoder: OpenAPIDecoder) {
        guard let text = decoder.string(node), !text.isEmpty else { return }
        (host, hostNode) = (text, node)
        for prefix in ["https://", "http://"] where text.lowercased().hasPrefix(prefix) {
            decoder.tolerated(.wrongValue, "expected a host without a scheme, found '\(text)'", at: node)
            host = String(text.dropFirst(prefix.count))
        }
        while host.hasSuffix("/") { host.removeLast() }
    }

    private mutating func takeBasePath(_ node: Node, _ decoder: OpenAPIDecoder) {
        guard let text = decoder.string(node) else { return }
        (basePath, basePathNode) = (text, node)
        if !text.isEmpty && !text.hasPrefix("/") {
            decoder.tolerated(.wrongValue, "expected a path that begins with '/', found '\(text)'", at: node)
            basePath = "/" + text
        }
        while basePath.hasSuffix("/") { basePath.removeLast() }
    }

    private static func schemes(_ fields: ObjectDecoder, _ decoder: OpenAPIDecoder) -> [Node]? {
        guard let node = fields[.schemes], !decoder.isMissing(node) else { return nil }
        return decoder.names(node).filter { name in
            switch name.text.lowercased() {
            case "http", "https": return true
            case "ws", "wss":
                decoder.unsupported(.webSocket, "calls can't be made over WebSocket ('\(name.text)')", at: name)
            default:
                let expected = "expected 'http', 'https', 'ws' or 'wss'"
                decoder.tolerated(.wrongValue, "\(expected), found '\(name.text)', ignored", at: name)
            }
            return false
        }
    }
}
