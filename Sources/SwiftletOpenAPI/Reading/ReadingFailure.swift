import SwiftletDiagnostics

/// What makes it pointless to read on.
struct ReadingFailure: Error {
    let diagnostic: Diagnostic

    init(
        _ identifier: String,
        _ message: String,
        at location: SourceLocation,
        pointer: String? = nil,
        help: String? = nil,
        notes: [Diagnostic.Note] = []
    ) {
        diagnostic = Diagnostic(
            .error,
            .invalid,
            identifier,
            message,
            at: location,
            pointer: pointer,
            help: help,
            notes: notes
        )
    }
}
