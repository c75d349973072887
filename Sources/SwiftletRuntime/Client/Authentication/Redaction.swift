/// Secrets in texts of others, such as a server's message that repeats a key.
enum Redaction {
    static let placeholder = "<redacted>"

    /// A secret of fewer bytes would tear words apart, and is none.
    private static let shortest = 4

    static func replacing(_ secret: String, in text: String) -> String {
        secret.utf8.count < shortest ? text : text.replacing(secret, with: placeholder)
    }
}

extension Client {
    /// Replaces the client's credentials, static ones and fetched ones, wherever they stand in a text of others.
    func redacting(_ text: String) -> String {
        let text = setup.redacting(text)
        return options.tokens?.redacting(text) ?? text
    }

    /// Where each credential can be set, for messages.
    var credentialHint: String? {
        options.tokens == nil ? setup.credentialHint : "what `tokenProvider` in the client's options gives was refused"
    }
}
