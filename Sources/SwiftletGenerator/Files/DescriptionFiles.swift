import SwiftletDiagnostics
import SwiftletOpenAPI

/// The files that a description may refer to: those in its own folder, and those that the user allows besides.
final class DescriptionFiles: SourceLoader {
    private let description: String
    /// Of the description, as it is opened.
    private let folder: String
    /// Folders, with symbolic links resolved.
    private let allowed: [String]
    private let allowsRemote: Bool
    /// The only folder that may be read, where a build step has to know all that it reads.
    private let enclosure: Enclosure?
    private let log: InputLog
    /// Where each file was first seen from the folder, by its identity.
    private var places: [String: String] = [:]
    /// Other names of files that have a place.
    private var otherPlaces: Set<String> = []
    /// Each means to compare with all names in a folder.
    private var suggestionCount = 0

    /// A single file as large as this isn't part of anybody's description.
    private static let maximumSize = 256 << 20

    init(_ configuration: Configuration, folder: String? = nil, log: InputLog = InputLog()) {
        self.log = log
        description = configuration.description
        self.folder = folder ?? Path.parent(of: configuration.description)
        let own = configuration.folder ?? self.folder
        let others = configuration.isSealed ? [] : [self.folder] + configuration.allowedFolders
        allowed = ([own] + others).compactMap(FileSystem.resolved)
        allowsRemote = configuration.allowsRemote && !configuration.isSealed
        enclosure = configuration.isSealed ? Enclosure(own) : nil
        if folder == nil, let identity = FileSystem.resolved(description) {
            places[identity] = Path.name(of: description)
        }
    }

    func locate(_ place: SourcePlace) -> Result<LocatedSource, SourceRefusal> {
        let result = find(place)
        switch result {
        case .success(let source):
            if place.isRemote { log.cannotBeRepeated() }
            let first = places[source.identity]
            if first == nil { places[source.identity] = place.text }
            if let first, first != place.text, otherPlaces.insert(place.text).inserted {
                // A link may lead elsewhere tomorrow, and then the files are two.
                _ = contents(of: source, at: place.text)
            }
        case .failure:
            log.refuse(place.isName || place.isRemote ? nil : Path.join(folder, place.text), at: place.text)
        }
        return result
    }

    /// Of what is there, as far as it may be read.
    func hash(at place: String) -> ContentHash? {
        let place = SourcePlace(place)
        guard !place.isRemote, case .success(let source) = locate(place),
            case .success(let bytes) = contents(of: source, at: place.text)
        else { return nil }
        return ContentHash(of: bytes)
    }

    private func find(_ place: SourcePlace) -> Result<LocatedSource, SourceRefusal> {
        if place.isName { return .failure(unnamed(place)) }
        if place.isRemote {
            return allowsRemote
                ? .success(LocatedSource(identity: place.text, file: place.text)) : .failure(onTheNetwork(place))
        }
        let path = Path.join(folder, place.text)
        guard let resolved = FileSystem.resolved(path) else {
            return .failure(mayLook(besides: path) ? missing(place, at: path) : outside(place))
        }
        guard isAllowed(resolved) else { return .failure(outside(place)) }
        // Opening a pipe would wait for somebody to write to it.
        guard FileSystem.isFile(resolved) else {
            return .failure(SourceRefusal("missing-file", "'\(place.text)' is not a file"))
        }
        if let enclosure, enclosure.misses(path) { return .failure(unnoticed(place)) }
        return .success(LocatedSource(identity: resolved, file: Path.sibling(place.text, of: description)))
    }

    func read(_ source: LocatedSource) -> Result<[UInt8], SourceRefusal> {
        if SourcePlace(source.identity).isRemote { return RemoteFiles.read(source.identity) }
        return contents(of: source, at: places[source.identity] ?? source.file)
    }

    private func contents(of source: LocatedSource, at place: String) -> Result<[UInt8], SourceRefusal> {
        guard FileSystem.size(of: source.identity) <= Self.maximumSize else {
            log.refuse(source.identity, at: place)
            return .failure(SourceRefusal("too-large", "'\(source.file)' is larger than 256 MiB"))
        }
        do {
            return .success(try log.read(Path.join(folder, place), at: place))
        } catch {
            log.refuse(nil, at: place)
            let diagnostic = error.diagnostic
            return .failure(SourceRefusal(diagnostic.identifier, diagnostic.message, help: diagnostic.help))
        }
    }

    private func isAllowed(_ path: String) -> Bool {
        allowed.contains { $0 == "/" || path == $0 || path.hasPrefix($0 + "/") }
    }

    /// Of a file that isn't there: whether its folder, or the nearest that is there, may be looked into.
    private func mayLook(besides path: String) -> Bool {
        var parent = Path.parent(of: path)
        while FileSystem.resolved(parent) == nil, parent != Path.parent(of: parent) { parent = Path.parent(of: parent) }
        return FileSystem.resolved(parent).map(isAllowed) ?? false
    }
}

/// Why not, and what to do about it.
extension DescriptionFiles {
    private func missing(_ place: SourcePlace, at path: String) -> SourceRefusal {
        suggestionCount += 1
        let names = suggestionCount <= 20 ? (try? FileSystem.names(in: Path.parent(of: path))) ?? [] : []
        let suggestion = Suggestion.closest(to: Path.name(of: path), among: names)
        return SourceRefusal(
            "missing-file",
            "there is no file '\(Path.cleaned(Path.sibling(place.text, of: description)))'",
            help: suggestion.map { "did you mean '\(Path.cleaned(Path.sibling($0, of: place.text)))'?" }
        )
    }

    private func outside(_ place: SourcePlace) -> SourceRefusal {
        if let enclosure {
            return SourceRefusal(
                "file-outside",
                "'\(place.text)' is outside of the target's folder, and the build wouldn't notice its changes",
                help: "move it to '\(Path.join(enclosure.folder, Path.name(of: place.text)))', and refer to it there"
            )
        }
        return SourceRefusal(
            "file-outside",
            "'\(place.text)' is outside of the description's folder",
            help: "if it may be read, give '--allow-folder \(Path.parent(of: shown(place)))'"
        )
    }

    private func unnoticed(_ place: SourcePlace) -> SourceRefusal {
        SourceRefusal(
            "file-unnoticed",
            "the build wouldn't notice changes of '\(place.text)': \(Enclosure.reason)",
            help: "give it another name or place in the target's folder"
        )
    }

    /// As the user would spell it, where the description has a folder in its path.
    private func shown(_ place: SourcePlace) -> String { Path.cleaned(Path.sibling(place.text, of: description)) }

    private func onTheNetwork(_ place: SourcePlace) -> SourceRefusal {
        SourceRefusal(
            "file-on-network",
            "'\(place.text)' is on the network, from where nothing is read",
            help: enclosure.map { "keep a copy in '\($0.folder)', and refer to that" }
                ?? "give '--allow-remote', or keep a copy beside the description and refer to that"
        )
    }

    private func unnamed(_ place: SourcePlace) -> SourceRefusal {
        SourceRefusal("missing-file", "'\(place.text)' is the name of no schema of this description, and no place")
    }
}
