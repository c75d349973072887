import SwiftletDiagnostics

/// The files of a description, each read once, whatever spellings lead to it.
final class SourceLibrary {
    /// What parsing the files said.
    var report = DiagnosticReport()
    /// In the order in which they were read.
    private(set) var sources: [SourceTree] = []
    private var indices: [ObjectIdentifier: SourceIndex] = [:]
    /// Nearly always the one that is asked for next.
    private var latest: SourceIndex?
    private var byPlace: [SourcePlace: Result<SourceIndex, ReferenceFailure>] = [:]
    private var byIdentity: [String: Result<SourceIndex, ReferenceFailure>] = [:]
    /// Schemas with an `$id`, and files with a `$self`.
    private var named: [SourcePlace: Node] = [:]
    /// Folders on the web that a `$self` puts a folder here in the place of.
    private var mirrors: [(url: String, folder: String)] = []
    private var dynamicAnchorCounts: [String: Int] = [:]
    private let loader: any SourceLoader
    private let limits: Limits
    /// Bytes of the files besides the description itself.
    private(set) var size = 0

    struct Limits {
        /// Nobody's description is larger; without an end, a generated trap would be read until memory is.
        var fileCount = 10_000
        var size = 1 << 30
    }

    init(_ entry: SourceTree, loader: any SourceLoader, limits: Limits = Limits()) {
        self.loader = loader
        self.limits = limits
        let name = entry.file.split(separator: "/").last.map(String.init) ?? entry.file
        let index = add(entry, at: SourcePlace(name))
        byPlace[index.place] = .success(index)
        if case .success(let located) = loader.locate(index.place) { byIdentity[located.identity] = .success(index) }
    }

    /// Of a tree that is part of the description.
    func index(of tree: SourceTree) -> SourceIndex {
        if let latest, latest.tree === tree { return latest }
        let index = indices[ObjectIdentifier(tree)] ?? add(tree, at: SourcePlace(tree.file))
        latest = index
        return index
    }

    /// Most descriptions have none.
    var hasNames: Bool { !named.isEmpty }

    /// A schema by its `$id`, or a file by its `$self`.
    func node(named place: SourcePlace) -> Node? { named[place] }

    /// In all files read so far.
    func dynamicAnchorCount(_ name: String) -> Int { dynamicAnchorCounts[name] ?? 0 }

    func index(at place: SourcePlace) -> Result<SourceIndex, ReferenceFailure> {
        if let known = byPlace[place] { return known }
        let result = load(localized(place))
        byPlace[place] = result
        return result
    }

    private func localized(_ place: SourcePlace) -> SourcePlace {
        guard place.isRemote, let mirror = mirrors.first(where: { place.text.hasPrefix($0.url) }) else { return place }
        return SourcePlace(mirror.folder).resolving(String(place.text.dropFirst(mirror.url.count)))
    }

    private func load(_ place: SourcePlace) -> Result<SourceIndex, ReferenceFailure> {
        let located: LocatedSource
        switch loader.locate(place) {
        case .success(let source): located = source
        case .failure(let refusal): return .failure(.unread(refusal))
        }
        if let known = byIdentity[located.identity] { return known }
        let result = read(located, at: place)
        byIdentity[located.identity] = result
        return result
    }

    private func read(_ source: LocatedSource, at place: SourcePlace) -> Result<SourceIndex, ReferenceFailure> {
        guard sources.count < limits.fileCount else {
            return .failure(.unread(tooMuch("more than \(limits.fileCount) files")))
        }
        let bytes: [UInt8]
        switch loader.read(source) {
        case .success(let read): bytes = read
        case .failure(let refusal): return .failure(.unread(refusal))
        }
        size += bytes.count
        guard size <= limits.size else {
            return .failure(.unread(tooMuch("more than \(limits.size >> 20) MiB")))
        }
        let tree = SourceReader.read(bytes, file: source.file, addressPrefix: place.text + "#", into: &report)
        guard let tree else { return .failure(.unreadable(source.file)) }
        return .success(add(tree, at: place))
    }

    private func tooMuch(_ size: String) -> SourceRefusal {
        SourceRefusal("too-large", "the description refers to \(size)", help: "split it into several descriptions")
    }

    private func add(_ tree: SourceTree, at place: SourcePlace) -> SourceIndex {
        let index = SourceIndex(tree, at: place)
        indices[ObjectIdentifier(tree)] = index
        sources.append(tree)
        for (schema, place) in index.resources.places.sorted(by: { $0.key < $1.key }) where named[place] == nil {
            named[place] = Node(tree: tree, index: schema)
        }
        for anchor in index.resources.dynamicAnchors { dynamicAnchorCounts[anchor.name, default: 0] += 1 }
        if index.base != place {
            named[index.base] = tree.root
            if index.base.isRemote {
                mirrors.append((SourcePlace.folder(index.base.text), SourcePlace.folder(place.text)))
            }
        }
        return index
    }
}
