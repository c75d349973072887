package import SwiftletDiagnostics

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// What was made from what, for build systems: `Pets/Pet.swift: pets.yaml`, as Make and Ninja read it.
package struct DependencyFile {
    private let path: String
    private var rules: [String] = []
    private var names: Set<String> = []
    private var inputs: Set<String> = []

    package init(_ path: String) {
        self.path = path
    }

    /// Each output, and the output folder's manifest, depends on each input. An input has a rule of its own, so that
    /// the build goes on where it is gone.
    package mutating func add(_ outputs: [String], in output: OutputDirectory, inputs: [String]) {
        let targets = (outputs + [OutputManifest.name]).map { Path.join(output.path, $0) }
        rules.append(Self.list(targets) + ":" + " \\\n  " + Self.list(inputs.sorted()) + "\n")
        names.formUnion(targets + inputs)
        let new = Set(inputs).subtracting(self.inputs)
        self.inputs.formUnion(new)
        rules += new.sorted().map { Self.list([$0]) + ":\n" }
    }

    /// Why it can't be written; to be asked when all outputs are there.
    package var problem: Diagnostic? {
        if let name = names.sorted().first(where: { $0.contains(where: Self.separators.contains) }) {
            return Diagnostic(
                .error,
                .invalid,
                "unspeakable-path",
                "a dependency file can't name '\(name)': ';', '|' and '=' mean something else to Make",
                help: "rename it, or leave --depfile out"
            )
        }
        guard let own = FileSystem.resolved(path), names.contains(where: { FileSystem.resolved($0) == own }) else {
            return nil
        }
        return Diagnostic(
            .error,
            .invalid,
            "shared-output",
            "the dependency file '\(path)' would replace a file that is read or generated",
            help: "give another --depfile"
        )
    }

    var text: String { rules.joined() }

    /// The old file stays as it is until the new one is whole.
    package func write() throws(FileError) {
        // Nothing in the format stands for a line break in a name.
        if rules.contains(where: { $0.contains(Self.unspeakable) }) { throw FileError(.write, path, code: EINVAL) }
        try FileSystem.replace(path, contents: Array(text.utf8))
    }

    private static let unspeakable: Character = "\0"
    private static let separators: Set<Character> = [";", "|", "="]

    private static func list(_ paths: [String]) -> String {
        paths.map { escaped(shown($0)) }.joined(separator: " \\\n  ")
    }

    /// Without detours, unless that would lead elsewhere: `x/..` behind a symbolic link does.
    private static func shown(_ path: String) -> String {
        let cleaned = Path.cleaned(path)
        return FileSystem.resolved(cleaned) == FileSystem.resolved(path) ? cleaned : path
    }

    /// As compilers do for their dependency files.
    private static func escaped(_ path: String) -> String {
        var escaped = ""
        var backslashes = ""
        for character in path.unicodeScalars {
            switch character {
            case "\n", "\r": escaped.append(unspeakable)
            // Before these, a backslash of the name itself counts double.
            case " ", "\t", "#", ":": escaped += backslashes + "\\" + String(character)
            case "$": escaped += "$$"
            default: escaped.unicodeScalars.append(character)
            }
            backslashes = character == "\\" ? backslashes + "\\" : ""
        }
        return escaped
    }
}
