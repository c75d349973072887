/// Where an API lives: origin and path prefix, checked.
///
///     https://api.datagrid.com/v1/    →  https, api.datagrid.com, /v1
struct BaseURL: Hashable, Sendable {
    /// `http` or `https`.
    let scheme: String
    /// Host and port, as in `localhost:8080` or `[::1]:8080`.
    let authority: String
    /// Without a slash at its end; empty for the root.
    let pathPrefix: String

    struct Problem: Error, Hashable {
        /// The second half of a sentence: `has a query`.
        let message: String
    }

    private init(scheme: String, authority: String, pathPrefix: String) {
        self.scheme = scheme
        self.authority = authority
        self.pathPrefix = pathPrefix
    }

    init(_ text: String) throws(Problem) {
        guard !text.isEmpty else { throw Problem(message: "is empty") }
        guard let separator = text.firstRange(of: "://") else {
            throw Problem(message: "has no scheme: start it with https://")
        }
        scheme = text[..<separator.lowerBound].lowercased()
        guard scheme == "https" || scheme == "http" else {
            throw Problem(message: "has a scheme other than https and http")
        }
        guard !text.contains("?") else {
            throw Problem(message: "has a query: add query items with `query` in the client's options")
        }
        guard !text.contains("#") else { throw Problem(message: "has a fragment") }

        let rest = text[separator.upperBound...]
        let host = rest.prefix { $0 != "/" }
        guard !host.contains("@") else {
            throw Problem(message: "holds a user name or password: pass credentials as arguments")
        }
        authority = try Self.authority(host)
        var path = rest[host.endIndex...]
        guard path.utf8.allSatisfy(Self.isInPath) else {
            throw Problem(message: "has characters that must be percent-escaped")
        }
        while path.hasSuffix("/") { path = path.dropLast() }
        guard !path.split(separator: "/").contains(where: { $0 == "." || $0 == ".." }) else {
            throw Problem(message: "has a `.` or `..` in its path")
        }
        pathPrefix = String(path)
    }

    /// `https://api.datagrid.com`, without the port where it is the scheme's own.
    var origin: String {
        let standard = scheme == "https" ? ":443" : ":80"
        let host = authority.hasSuffix(standard) ? String(authority.dropLast(standard.count)) : authority
        return "\(scheme)://\(host)"
    }

    /// Whether the host is this machine: `localhost`, names below it, `127.0.0.0/8`, `[::1]`.
    var isLoopback: Bool {
        let host = hostName
        if host == "localhost" || host.hasSuffix(".localhost") || host == "[::1]" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }

    /// Another path on the same host.
    func with(pathPrefix: String) -> BaseURL {
        BaseURL(scheme: scheme, authority: authority, pathPrefix: pathPrefix)
    }

    /// Whether anybody on the way could read what is sent.
    var isInsecure: Bool { scheme == "http" && !isLoopback }

    private var hostName: Substring {
        if authority.hasPrefix("["), let end = authority.firstIndex(of: "]") { return authority[...end] }
        return authority.prefix { $0 != ":" }
    }

    private static func authority(_ text: Substring) throws(Problem) -> String {
        var host = text
        var port = ""
        let isBracketed = text.hasPrefix("[")
        let colon = text.lastIndex(of: ":")
        if let colon, !isBracketed || text[..<colon].hasSuffix("]") {
            host = text[..<colon]
            guard let number = UInt16(text[text.index(after: colon)...]), number > 0 else {
                throw Problem(message: "has a port that isn't a number from 1 to 65535")
            }
            port = ":\(number)"
        }
        guard !host.isEmpty else { throw Problem(message: "has no host") }
        let isValid =
            isBracketed
            ? host.hasSuffix("]") && host.utf8.dropFirst().dropLast().allSatisfy(isInAddress) && host.utf8.count > 2
            : host.utf8.allSatisfy(isInHost)
        guard isValid else { throw Problem(message: "has a host with characters that a host can't have") }
        return host.lowercased() + port
    }

    private static func isInHost(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
    }

    private static func isInAddress(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
    }

    private static func isInPath(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) || "-._~/%:@!$&'()*+,;=".utf8.contains(byte)
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}
