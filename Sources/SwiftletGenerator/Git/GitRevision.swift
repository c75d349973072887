import SwiftletDiagnostics

/// A commit of the repository that a description lies in, asked through the program `git`.
struct GitRevision {
    /// As the user said it: `HEAD~1`, `v1.2.0`.
    let name: String
    private let commit: String
    /// Any folder within the repository.
    private let folder: String
    /// That folder as the repository calls it: `spec`, or nothing.
    private let prefix: String
    /// The repository's own folder.
    let root: String

    /// Nobody's description is larger.
    private static let maximumSize = 256 << 20

    /// - Parameter description: The path of a file; it may be gone in the meantime.
    init(_ name: String, of description: String) throws(GitError) {
        folder = Path.parent(of: description)
        self.name = name
        guard !name.isEmpty, !name.hasPrefix("-") else { throw .noRevision(name, in: folder) }
        guard let root = try Self.line(["rev-parse", "--show-toplevel"], in: folder) else {
            throw .noRepository(
                folder,
                reason: try Self.complaint(about: ["rev-parse", "--show-toplevel"], in: folder)
            )
        }
        self.root = root
        prefix = try Self.line(["rev-parse", "--show-prefix"], in: folder) ?? ""
        let commit = try Self.line(
            ["rev-parse", "--verify", "--quiet", "--end-of-options", "\(name)^{commit}"],
            in: folder
        )
        guard let commit else { throw .noRevision(name, in: folder) }
        self.commit = commit
    }

    /// As the repository calls a file beside the description: `spec/pets/Pet.yaml`.
    func path(of file: String) -> String { Path.cleaned(Path.join(prefix, file)) }

    /// As people are shown it, and as `git show` takes it: `v1.2.0:spec/openapi.yaml`.
    func shown(_ path: String) -> String { "\(name):\(path)" }

    /// Nil where the commit has no such file.
    func read(_ path: String) throws(GitError) -> [UInt8]? {
        let output = try Self.run(["show", "\(commit):\(path)"], in: root)
        return output.status == 0 ? output.bytes : nil
    }

    /// What isn't followed isn't taken for the description: a symbolic link reads as its target's path.
    func readDescription(_ path: String) throws(GitError) -> [UInt8]? {
        let output = try Self.run(["ls-tree", "-z", "--full-tree", commit, "--", path], in: root)
        guard output.status == 0, !output.bytes.isEmpty else { return nil }
        guard output.bytes.starts(with: Array("100".utf8)) else { throw .noPlainFile(shown(path)) }
        return try read(path)
    }

    /// Several files at once: starting a program for each of thousands takes seconds.
    func read(_ files: [(path: String, size: Int)]) throws(GitError) -> [String: [UInt8]] {
        let output = try Self.run(["show"] + files.map { "\(commit):\($0.path)" }, in: root)
        guard output.status == 0, output.bytes.count == files.reduce(0, { $0 + $1.size }) else { return [:] }
        var contents: [String: [UInt8]] = [:]
        var start = 0
        for file in files {
            contents[file.path] = Array(output.bytes[start..<start + file.size])
            start += file.size
        }
        return contents
    }

    /// The files below a folder, with their sizes; what is no plain file has none.
    func files(below folder: String) throws(GitError) -> [String: Int?] {
        let place = folder == "." || folder.isEmpty ? [] : ["--", "\(folder)/"]
        let output = try Self.run(["ls-tree", "-r", "-l", "-z", "--full-tree", commit] + place, in: root)
        guard output.status == 0 else { return [:] }
        var files: [String: Int?] = [:]
        for entry in output.bytes.split(separator: 0) {
            // 100644 blob 3b18e512…    1024<tab>spec/openapi.yaml
            guard let tab = entry.firstIndex(of: UInt8(ascii: "\t")) else { continue }
            let words = String(decoding: entry[..<tab], as: UTF8.self).split(separator: " ")
            let path = String(decoding: entry[entry.index(after: tab)...], as: UTF8.self)
            files[path] = .some(words.first?.hasPrefix("100") == true ? words.last.flatMap { Int($0) } : nil)
        }
        return files
    }

    private static func line(_ arguments: [String], in folder: String) throws(GitError) -> String? {
        let output = try run(arguments, in: folder)
        guard output.status == 0 else { return nil }
        return String(decoding: output.bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    }

    /// Its first line on standard error: `detected dubious ownership in repository at '/pets'`.
    private static func complaint(about arguments: [String], in folder: String) throws(GitError) -> String {
        let bytes = try run(arguments, in: folder, withErrors: true).bytes
        let line = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
        return line.hasPrefix("fatal: ") ? String(line.dropFirst("fatal: ".count)) : line
    }

    private static func run(
        _ arguments: [String],
        in folder: String,
        withErrors: Bool = false
    ) throws(GitError) -> ChildProcess.Output {
        let output = ChildProcess.run(
            ["git", "-C", folder] + arguments,
            environment: environment,
            limit: maximumSize,
            withErrors: withErrors
        )
        // What can't be found ends as a shell's would.
        guard let output, output.status != 127 else { throw .noProgram }
        return output
    }

    private static let environment = [
        "PATH", "HOME", "XDG_CONFIG_HOME", "GIT_DIR", "GIT_WORK_TREE", "GIT_CEILING_DIRECTORIES", "GIT_CONFIG_GLOBAL",
        "GIT_CONFIG_NOSYSTEM", "GIT_CONFIG_COUNT", "GIT_CONFIG_KEY_0", "GIT_CONFIG_VALUE_0",
    ]
}

/// Why a revision can't be read.
enum GitError: Error {
    case noProgram
    case noRepository(String, reason: String)
    case noRevision(String, in: String)
    case noFile(String)
    case noPlainFile(String)

    static let identifier = "git"

    var diagnostic: Diagnostic {
        switch self {
        case .noProgram:
            diagnostic("the program 'git' can't be run", help: "install it, or compare two files")
        case .noRepository(let folder, let reason):
            reason.isEmpty || reason.hasPrefix("not a git repository")
                ? diagnostic("'\(folder)' is in no git repository", help: "compare two files: swiftlet diff OLD NEW")
                : diagnostic(
                    "git can't read the repository that '\(folder)' is in: \(reason)",
                    help: "run 'git status' there, which says what to do about it"
                )
        case .noRevision(let name, let folder):
            diagnostic(
                "'\(name)' is no revision of the repository that '\(folder)' is in",
                help: "give a branch, a tag or a commit" + Self.fetching(name)
            )
        case .noFile(let shown):
            diagnostic(
                "there is no '\(shown)'",
                help: "if it was elsewhere then, save that version and compare two files"
            )
        case .noPlainFile(let shown):
            diagnostic(
                "'\(shown)' is no plain file, which is all that is read from git",
                help: "give the file that a symbolic link leads to"
            )
        }
    }

    /// What is no name of a branch, a tag or a commit can't be fetched.
    private static func fetching(_ name: String) -> String {
        let isName = name.utf8.allSatisfy { $0 > UInt8(ascii: " ") && !"~^:?*[\\@{'\"".utf8.contains($0) }
        guard isName, !name.isEmpty, !name.hasPrefix("-") else { return "" }
        return "; in a shallow clone, fetch it first: git fetch origin \(name)"
    }

    private func diagnostic(_ message: String, help: String) -> Diagnostic {
        Diagnostic(.error, .invalid, Self.identifier, message.escapedForDisplay, help: help.escapedForDisplay)
    }
}
