/// Why ours is different on purpose: where `generated-sdk.md` says so, and what in short.
struct DesignReason: Sendable {
    /// A row of its table, or words of its text.
    let place: String
    let words: String
}
