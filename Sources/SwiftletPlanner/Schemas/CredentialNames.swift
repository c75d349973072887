/// Names of members that hold a secret, which nothing may print.
enum CredentialNames {
    /// `authorization`, `api_key`, `clientSecret`; not `authorization_secret_id`, `token_count`, `requires_oauth`.
    static func contain(_ name: String) -> Bool { end(WordSplitter.words(of: name)) }

    static func end(_ words: [Word]) -> Bool {
        guard let last = words.last?.text.lowercased() else { return false }
        if secrets.contains(last) { return true }
        return words.count > 1 && pairs.contains(words[words.count - 2].text.lowercased() + " " + last)
    }

    private static let secrets: Set<String> = [
        "authorization", "password", "passwd", "passphrase", "passcode", "secret", "token", "credential", "credentials",
        "apikey", "jwt",
    ]

    private static let pairs: Set<String> = [
        "api key", "private key", "secret key", "access key", "signing key", "encryption key", "ssh key",
        "client assertion",
    ]
}
