/// What one run reads, as it reads it: so that the next run, a build system and a person at work can tell what changed.
package final class InputLog {
    /// Of the description and what it refers to, in the order in which they were read.
    private(set) var inputs: [InputRecord.Input] = []
    /// Whether the same inputs are sure to be found again: not so on the network, or in a pipe.
    private(set) var isRepeatable = true
    /// Paths as they were opened, each once.
    package private(set) var files: [String] = []
    /// By path, taken before it was read; also of places where nothing was, and of folders whose names were read.
    package private(set) var stamps: [String: FileStamp] = [:]

    private var known: Set<String> = []

    private let configuration: String?

    /// The configuration was read before.
    package init(_ configuration: String? = nil) {
        self.configuration = configuration
        if let configuration { add(configuration) }
    }

    /// Forgets what was read in vain, but not what it looked like.
    package func startOver() {
        (inputs, isRepeatable, files, known) = ([], true, [], [])
        if let configuration { add(configuration) }
    }

    private func add(_ path: String) {
        look(at: path)
        if known.insert(path).inserted { files.append(path) }
    }

    /// A file that is none of the description's: a configuration, a template.
    func read(_ path: String) throws(FileError) -> [UInt8] {
        look(at: path)
        let bytes = try FileSystem.read(path)
        add(path)
        return bytes
    }

    /// A file of the description; `place` is where it is seen from the description's folder.
    func read(_ path: String, at place: String) throws(FileError) -> [UInt8] {
        let bytes = try read(path)
        record(place, ContentHash(of: bytes))
        return bytes
    }

    func look(at path: String) {
        if stamps[path] == nil { stamps[path] = FileStamp(of: path) }
    }

    /// The description names it, and it can't be read.
    func refuse(_ path: String?, at place: String) {
        if let path { look(at: path) }
        record(place, nil)
    }

    func cannotBeRepeated() { isRepeatable = false }

    private func record(_ place: String, _ hash: ContentHash?) {
        // A line of the manifest couldn't hold it.
        if place.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) { isRepeatable = false }
        inputs.append(InputRecord.Input(place: place, hash: hash))
    }
}
