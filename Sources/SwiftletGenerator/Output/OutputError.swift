public import SwiftletDiagnostics

/// Why an output folder wasn't written, or couldn't be compared.
public struct OutputError: Error, Hashable, Sendable {
    /// For people, one for each file that is in the way.
    public let diagnostics: [Diagnostic]
    /// The operating system refused something; else what stands in the folder is in the way.
    public let fileError: FileError?

    static func file(_ error: FileError) -> OutputError {
        OutputError(diagnostics: [error.diagnostic], fileError: error)
    }

    static func conflicts(_ conflicts: [OutputConflict], in folder: String) -> OutputError {
        OutputError(diagnostics: conflicts.map { $0.diagnostic(in: folder) }, fileError: nil)
    }

    /// Leads out of the folder, is reserved, or names the same file as another one.
    static func unusablePath(_ path: String) -> OutputError {
        let diagnostic = Diagnostic(
            .error,
            .invalid,
            "unusable-path",
            "a generated file can't be named '\(path)'",
            help: "paths stay inside the output folder, and differ by more than their case"
        )
        return OutputError(diagnostics: [diagnostic], fileError: nil)
    }
}
