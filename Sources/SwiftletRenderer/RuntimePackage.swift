/// Where the manifest of a generated package finds Swiftlet's runtime.
package enum RuntimePackage: Sendable, Hashable {
    case repository(url: String, from: String)
    /// Relative to the manifest, or absolute.
    case folder(String)

    package static let published = RuntimePackage.repository(
        url: "https://github.com/swiftlet-sdk/swiftlet",
        from: "0.1.0"
    )

    /// As an element of the manifest's dependencies.
    var dependency: String {
        switch self {
        case .repository(let url, let version):
            ".package(url: \(SwiftLiteral.string(url)), from: \(SwiftLiteral.string(version)))"
        case .folder(let path): ".package(name: \(SwiftLiteral.string(identity)), path: \(SwiftLiteral.string(path)))"
        }
    }

    /// The name by which products say their package: the last part of a URL, without `.git`.
    var identity: String {
        guard case .repository(let url, _) = self, let last = url.split(separator: "/").last else { return "swiftlet" }
        return String(last.hasSuffix(".git") ? last.dropLast(4) : last)
    }
}
