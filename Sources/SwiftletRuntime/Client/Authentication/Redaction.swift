/// Secrets in texts of others, such as a server's message that repeats a key.
enum Redaction {
    static let placeholder = "<redacted>"

    /// A secret of fewer bytes would tear words apart, and is none.
    private static let shortest = 4

    static func replacing(_ secret: String, in text: String) -> String {
        secret.utf8.count < shortest ? text : text.replacing(secret, with: placeholder)
    }
}
