/// `1 file`, `2 files`.
package struct Count {
    package let text: String

    package init(_ count: Int, _ noun: String) {
        text = "\(count) \(noun)\(count == 1 ? "" : "s")"
    }

    /// `812 B`, `34 kB`, `3.1 MB`
    package static func bytes(_ count: Int) -> String {
        switch count {
        case ..<1000: "\(count) B"
        case ..<1_000_000: "\(count / 1000) kB"
        default: "\(count / 1_000_000).\(count / 100_000 % 10) MB"
        }
    }
}
