import HTTPTypes

extension RedirectPolicy {
    static let maximumCount = 10

    /// The request that a redirect asks for; nil where there is none, or where it isn't followed.
    func next(after response: HTTPResponse, to request: TransportRequest) -> TransportRequest? {
        let code = response.status.code
        guard self != .never, [301, 302, 303, 307, 308].contains(code),
            let location = response.headerFields[.location],
            let target = RedirectTarget(location, from: request.head)
        else { return nil }

        var next = request
        next.head.path = target.path
        if code == 303 && request.head.method != .head || code <= 302 && request.head.method == .post {
            next.head.method = .get
            next.body = nil
            next.isRepeatable = true
            next.head.headerFields[.contentType] = nil
        }
        let isSameOrigin = target.scheme == request.head.scheme && target.authority == request.head.authority
        if isSameOrigin { return next.body?.isRepeatable == false ? nil : next }

        guard self == .anyOrigin, next.body == nil, next.head.method == .get || next.head.method == .head,
            target.scheme == "https" || request.head.scheme == "http"
        else { return nil }
        next.head.scheme = target.scheme
        next.head.authority = target.authority
        next.head.headerFields = request.head.headerFields.filter { $0.name == .accept || $0.name == .userAgent }
        return next
    }
}

extension HTTPFields {
    fileprivate func filter(_ isKept: (HTTPField) -> Bool) -> HTTPFields {
        var kept = HTTPFields()
        for field in self where isKept(field) { kept.append(field) }
        return kept
    }
}

/// Where a `Location` header points, resolved against the request (RFC 3986, 5.2).
struct RedirectTarget: Hashable {
    let scheme: String
    let authority: String
    /// With the query, without the fragment.
    let path: String

    init?(_ location: String, from request: HTTPRequest) {
        guard let scheme = request.scheme, let authority = request.authority, let base = request.path else {
            return nil
        }
        let text = location.prefix { $0 != "#" }
        guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }

        if let absolute = Self.absolute(String(text), scheme: scheme) {
            guard let url = try? BaseURL(absolute.origin) else { return nil }
            self.scheme = url.scheme
            self.authority = String(url.origin.dropFirst(url.scheme.count + 3))
            path = Self.withoutDotSegments(absolute.path)
            return
        }
        guard !text.contains(":") || text.hasPrefix("/") || text.hasPrefix("?") else { return nil }
        self.scheme = scheme
        self.authority = authority
        let basePath = base.prefix { $0 != "?" }
        let joined: String =
            if text.hasPrefix("/") {
                String(text)
            } else if text.isEmpty || text.hasPrefix("?") {
                String(basePath + text)
            } else {
                String(basePath[...(basePath.lastIndex(of: "/") ?? basePath.startIndex)] + text)
            }
        path = Self.withoutDotSegments(joined)
    }

    /// `https://host/path` or `//host/path`, split behind the host.
    private static func absolute(_ text: String, scheme: String) -> (origin: String, path: String)? {
        let full = text.hasPrefix("//") ? "\(scheme):\(text)" : text
        guard let separator = full.firstRange(of: "://"),
            full[..<separator.lowerBound].allSatisfy({ $0.isLetter || $0.isNumber || "+-.".contains($0) })
        else { return nil }
        let rest = full[separator.upperBound...]
        let end = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
        let path = rest[end...]
        return (String(full[..<end]), path.hasPrefix("/") ? String(path) : "/" + path)
    }

    private static func withoutDotSegments(_ target: String) -> String {
        let path = target.prefix { $0 != "?" }
        var segments: [Substring] = []
        let parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        for (index, segment) in parts.enumerated() {
            switch segment {
            case ".": if index == parts.count - 1 { segments.append("") }
            case "..":
                _ = segments.popLast()
                if index == parts.count - 1 { segments.append("") }
            default: segments.append(segment)
            }
        }
        return "/" + segments.joined(separator: "/") + target[path.endIndex...]
    }
}
