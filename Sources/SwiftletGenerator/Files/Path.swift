/// Paths as text, `/` between their parts.
enum Path {
    /// `second` alone where it is absolute.
    static func join(_ first: String, _ second: String) -> String {
        if second.hasPrefix("/") || first.isEmpty { return second }
        return first.hasSuffix("/") ? first + second : "\(first)/\(second)"
    }

    /// `a` of `a/b`, `.` of `a`, `/` of `/a`.
    static func parent(of path: String) -> String {
        let trimmed = withoutTrailingSlashes(path)
        guard let slash = trimmed.lastIndex(of: "/") else { return "." }
        let parent = withoutTrailingSlashes(String(trimmed[..<slash]))
        return parent.isEmpty ? "/" : parent
    }

    /// `b.yaml` of `a/b.yaml`.
    static func name(of path: String) -> String {
        let trimmed = withoutTrailingSlashes(path)
        guard let slash = trimmed.lastIndex(of: "/"), trimmed != "/" else { return trimmed }
        return String(trimmed[trimmed.index(after: slash)...])
    }

    /// `b` of `a/b.yaml`.
    static func stem(of path: String) -> String {
        let name = name(of: path)
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
        return String(name[..<dot])
    }

    /// A sibling of `path`, spelled as `path` is: `b` beside `a` is `b`, not `./b`.
    static func sibling(_ name: String, of path: String) -> String {
        let parent = parent(of: path)
        return parent == "." && !path.hasPrefix("./") ? name : join(parent, name)
    }

    /// For people: without `.` and with `x/..` taken out, which is wrong only where `x` is a symbolic link.
    static func cleaned(_ path: String) -> String {
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
        }
        let cleaned = parts.joined(separator: "/")
        if path.hasPrefix("/") { return "/" + cleaned }
        return cleaned.isEmpty ? "." : cleaned
    }

    /// Whether `path` leads into `folder`, by its text alone.
    static func leads(_ path: String, into folder: String) -> Bool {
        let folder = cleaned(folder)
        return cleaned(path).hasPrefix(folder == "/" ? "/" : folder + "/")
    }

    /// From one absolute path to another: `../b` from `/a/c` to `/a/b`.
    static func relative(_ path: String, to folder: String) -> String {
        let (target, start) = (path.split(separator: "/"), folder.split(separator: "/"))
        let common = zip(target, start).prefix { $0 == $1 }.count
        let parts = Array(repeating: "..", count: start.count - common) + target.dropFirst(common).map(String.init)
        return parts.isEmpty ? "." : parts.joined(separator: "/")
    }

    private static func withoutTrailingSlashes(_ path: String) -> String {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }
}
