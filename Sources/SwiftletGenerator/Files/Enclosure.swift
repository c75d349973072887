/// A target's folder as the build plugin sees it: it lists visible files of four kinds, and looks through no link to a
/// folder. What it doesn't list can change without a build that notices.
struct Enclosure {
    /// As people write it.
    let folder: String
    private let resolved: String

    /// Why the plugin doesn't list a file.
    static let reason =
        "it knows nothing hidden, no links to folders, and only .yaml, .yml, .json and .mustache"

    init(_ folder: String) {
        self.folder = Path.cleaned(folder)
        resolved = FileSystem.resolved(folder) ?? Path.cleaned(folder)
    }

    /// Links followed. What isn't there is in the folder if its path says so.
    func contains(_ path: String) -> Bool {
        FileSystem.resolved(path).map { Path.leads($0, into: resolved) } ?? Path.leads(path, into: folder)
    }

    /// Of a file that is contained.
    func misses(_ path: String) -> Bool {
        let name = Path.name(of: path)
        return hides(path) || !["yaml", "yml", "json", "mustache"].contains { name.hasSuffix("." + $0) }
    }

    /// Of a file or folder that is contained: whether a part of its path is hidden, or a link to a folder.
    func hides(_ path: String) -> Bool {
        guard let target = FileSystem.resolved(path), let parent = FileSystem.resolved(Path.parent(of: path)) else {
            return false
        }
        let place = Path.join(parent, Path.name(of: path))
        return isHidden(place) || isHidden(target) || (FileSystem.isDirectory(path) && place != target)
            || !isPlain(path, in: parent)
    }

    private func isHidden(_ path: String) -> Bool {
        !Path.leads(path, into: resolved)
            || path.dropFirst(resolved.count).split(separator: "/").contains { $0.hasPrefix(".") }
    }

    /// Whether no folder on the way is a link.
    private func isPlain(_ path: String, in parent: String) -> Bool {
        guard Path.leads(path, into: folder) else { return true }
        let own = Path.cleaned(path).dropFirst(folder == "." ? 0 : folder.count)
        return Path.parent(of: resolved + "/" + own.drop { $0 == "/" }) == parent
    }
}
