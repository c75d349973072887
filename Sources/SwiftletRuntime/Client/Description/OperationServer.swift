/// Where an operation is that isn't where the others are: an address of its own, or another path on the same host.
enum OperationServer: Hashable, Sendable {
    case address(BaseURL)
    case path(String)

    /// Reads what stands behind `server`: `https://upload.box.com/api/2.0`, `/v2`.
    init(_ line: inout DescriptionLine) throws(DescriptionError) {
        let text = try line.word("a URL or a path")
        if text.hasPrefix("/") {
            self = .path(text == "/" ? "" : text)
            return
        }
        do throws(BaseURL.Problem) {
            self = .address(try BaseURL(text))
        } catch {
            throw line.failure("a URL expected, but it \(error.message)")
        }
    }

    /// The server on the client's own host if there is one, since that may be a sandbox; else the first, if the client
    /// is at one of the API's own addresses. A client that was sent elsewhere, to a test server or a proxy, stays there.
    static func choice(_ servers: [OperationServer], from client: BaseURL, isAtHome: Bool) -> BaseURL {
        for server in servers {
            switch server {
            case .path(let path): return client.with(pathPrefix: path)
            case .address(let address) where address.origin == client.origin: return address
            case .address: continue
            }
        }
        if isAtHome, case .address(let address)? = servers.first { return address }
        return client
    }
}

/// An address that the description of an API gives, with `{name}` for what varies.
struct ServerPattern: Hashable, Sendable {
    /// What stands between the parts that vary.
    private let literals: [String]

    init(_ text: String) {
        var literals: [String] = []
        var rest = text.lowercased()[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            literals.append(String(rest[..<open]))
            rest = rest[rest.index(after: close)...]
        }
        self.literals = literals + [String(rest)]
    }

    /// What varies never reaches over a slash.
    func matches(_ text: String) -> Bool {
        var rest = text.lowercased()[...]
        guard let first = literals.first, rest.hasPrefix(first) else { return false }
        rest = rest.dropFirst(first.count)
        guard literals.count > 1 else { return rest.isEmpty }
        for literal in literals.dropFirst().dropLast() {
            guard let found = rest.firstRange(of: literal), !rest[..<found.lowerBound].contains("/") else {
                return false
            }
            rest = rest[found.upperBound...]
        }
        guard let last = literals.last, rest.hasSuffix(last) else { return false }
        return !rest.dropLast(last.count).contains("/")
    }
}

extension DescribedClient {
    /// Whether an address is one of those that the description of the API gives.
    func knows(_ address: BaseURL) -> Bool {
        let text = "\(address.scheme)://\(address.authority)\(address.pathPrefix)"
        if let serverURL, (try? BaseURL(serverURL)) == address { return true }
        return otherServers.contains { $0.matches(text) }
    }
}
