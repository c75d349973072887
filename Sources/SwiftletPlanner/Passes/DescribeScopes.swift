import SwiftletOpenAPI

/// A text with the scopes that an operation's own security asks for behind it; the client's are in its initialiser's
/// documentation.
func withScopes(_ details: String?, of operation: Operation) -> String? {
    let alternatives = (operation.security ?? []).map { $0.schemes.flatMap(\.scopes) }.filter { !$0.isEmpty }
    guard !alternatives.isEmpty else { return details }
    let texts = alternatives.map { scopes in scopes.map { "`\($0)`" }.joined(separator: " and ") }
    let note = "Scopes: \(texts.joined(separator: ", or "))."
    return details.map { "\($0)\n\n\(note)" } ?? note
}
