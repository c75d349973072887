import SwiftletDiagnostics

/// Something in the output folder that a run must not touch unasked.
enum OutputConflict: Hashable, Sendable {
    case edited(OutputPath)
    case editedStale(OutputPath)
    case foreign(OutputPath)
    /// Not even with `--force`.
    case blocked(OutputPath, String)
    case unreadableManifest

    func diagnostic(in folder: String) -> Diagnostic {
        func place(_ path: OutputPath) -> String { Path.join(Path.cleaned(folder), path.text) }
        func conflict(_ identifier: String, _ message: String, help: String) -> Diagnostic {
            Diagnostic(.error, .invalid, identifier, message, help: help)
        }
        switch self {
        case .edited(let path):
            return conflict(
                "edited-output",
                "'\(place(path))' was edited since it was generated",
                help: "move your changes elsewhere (an extension in a file of your own), or overwrite them with --force"
            )
        case .editedStale(let path):
            return conflict(
                "edited-output",
                "'\(place(path))' is no longer generated, but was edited since it was",
                help: "move your changes elsewhere, or remove the file with --force"
            )
        case .foreign(let path):
            return conflict(
                "foreign-output",
                "'\(place(path))' is in the way: swiftlet didn't write it",
                help: "move it away, give another --output, or overwrite it with --force"
            )
        case .blocked(let path, let reason):
            return conflict(
                "blocked-output",
                "'\(place(path))' can't be written: \(reason)",
                help: "move what is there away, or give another --output"
            )
        case .unreadableManifest:
            return conflict(
                "unreadable-manifest",
                "'\(Path.join(Path.cleaned(folder), OutputManifest.name))' can't be read; it tells which files are swiftlet's own",
                help: "restore it from version control, or write it anew with --force"
            )
        }
    }
}
