/// Where a file is, seen from the folder of the description: `pets/Pet.yaml`, `../errors.yaml`, `/etc/a.yaml`,
/// `https://a.b/c.json`. Paths are as the file system spells them, URLs as the reference writes them.
package struct SourcePlace: Hashable, Sendable {
    package let text: String

    package init(_ text: String) { self.text = text }

    /// `http:` or `https:`
    package var isRemote: Bool { scheme == "http" || scheme == "https" }

    /// Neither a path nor on the web: `urn:a:b`.
    package var isName: Bool { scheme != nil && !isRemote }

    /// What `reference`, a URI reference without its fragment, means in the file that is here (RFC 3986, 5.2).
    package func resolving(_ reference: String) -> SourcePlace {
        if reference.isEmpty { return self }
        let target = SourcePlace(reference)
        switch target.scheme {
        case "file": return SourcePlace(Self.normalized(Self.path(ofFileURL: reference)))
        case _?: return target.isRemote ? SourcePlace(Self.normalizedURL(reference)) : target
        case nil: break
        }
        if isName { return target }
        if isRemote { return SourcePlace(Self.normalizedURL(relative(reference))) }
        let path = reference.percentDecoded
        return SourcePlace(Self.normalized(path.hasPrefix("/") ? path : Self.folder(text) + path))
    }

    /// All before the last slash, and the slash.
    static func folder(_ path: String) -> String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? ""
    }

    /// In lower case. One letter is a drive, not a scheme.
    private var scheme: String? {
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let scheme = text[..<colon].lowercased()
        let isScheme =
            scheme.utf8.count > 1
            && scheme.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"),
                    UInt8(ascii: "-"), UInt8(ascii: "."):
                    true
                default: false
                }
            }
        return isScheme && scheme.first?.isLetter == true ? scheme : nil
    }

    /// `/a%20b` of `file:///a%20b` and of `file://localhost/a%20b`.
    private static func path(ofFileURL url: String) -> String {
        let rest = url.dropFirst("file:".count)
        guard rest.hasPrefix("//") else { return rest.percentDecoded }
        let path = rest.dropFirst(2).drop { $0 != "/" }
        return path.percentDecoded
    }

    /// Of a URL: a reference without a scheme, before its dots are taken out.
    private func relative(_ reference: String) -> String {
        let scheme = text.prefix { $0 != ":" }
        if reference.hasPrefix("//") { return scheme + ":" + reference }
        let afterScheme = text.dropFirst(scheme.count + 3)
        let origin = scheme + "://" + afterScheme.prefix { $0 != "/" && $0 != "?" }
        if reference.hasPrefix("/") { return origin + reference }
        let path = text.dropFirst(origin.count).prefix { $0 != "?" }
        if reference.hasPrefix("?") { return origin + path + reference }
        let folder = Self.folder(String(path))
        return origin + (folder.isEmpty ? "/" : folder) + reference
    }

    private static func normalizedURL(_ url: String) -> String {
        let scheme = url.prefix { $0 != ":" }
        let afterScheme = url.dropFirst(scheme.count + 3)
        let authority = afterScheme.prefix { $0 != "/" && $0 != "?" }
        let rest = afterScheme.dropFirst(authority.count)
        let path = rest.prefix { $0 != "?" }
        let query = rest.dropFirst(path.count)
        let normalizedPath = path.isEmpty ? "/" : normalized(String(path))
        return scheme.lowercased() + "://" + authority.lowercased() + normalizedPath + query
    }

    /// Without `.`, and with `x/..` taken out.
    private static func normalized(_ path: String) -> String {
        let isAbsolute = path.utf8.first == UInt8(ascii: "/")
        var parts: [Substring.UTF8View] = []
        for part in path.utf8.split(separator: UInt8(ascii: "/")) where !part.elementsEqual(".".utf8) {
            if !part.elementsEqual("..".utf8) {
                parts.append(part)
            } else if let last = parts.last, !last.elementsEqual("..".utf8) {
                parts.removeLast()
            } else if !isAbsolute {
                parts.append(part)
            }
        }
        return (isAbsolute ? "/" : "") + parts.map { String(Substring($0)) }.joined(separator: "/")
    }
}
