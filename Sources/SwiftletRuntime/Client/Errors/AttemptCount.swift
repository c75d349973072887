/// How often a request was sent, for messages.
enum AttemptCount {
    /// ` (sent 3 times)`; nothing for once.
    static func text(_ attempts: Int) -> String {
        attempts > 1 ? " (sent \(attempts) times)" : ""
    }
}
