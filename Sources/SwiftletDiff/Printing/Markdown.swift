import SwiftletDiagnostics

/// Text of a stranger's document in CommonMark: nothing in it can become a link, a mention or a tag, since all of it is
/// code.
enum Markdown {
    static func code(_ text: String) -> String {
        let text = text.escapedForDisplay
        guard !text.isEmpty else { return "` `" }
        let fence = String(repeating: "`", count: longestRun(in: text) + 1)
        let needsSpace = text.hasPrefix("`") || text.hasSuffix("`") || (text.hasPrefix(" ") && text.hasSuffix(" "))
        return needsSpace ? "\(fence) \(text) \(fence)" : fence + text + fence
    }

    /// A table is cut at `|` before code is looked for.
    static func cell(_ text: String) -> String {
        text.replacing("|", with: "\\|")
    }

    static func block(_ lines: [String], language: String) -> String {
        let lines = lines.map(\.escapedForDisplay)
        let fence = String(repeating: "`", count: max(3, (lines.map(longestRun).max() ?? 0) + 1))
        return "\(fence)\(language)\n\(lines.joined(separator: "\n"))\n\(fence)\n"
    }

    private static func longestRun(in text: String) -> Int {
        var longest = 0
        var run = 0
        for byte in text.utf8 {
            run = byte == UInt8(ascii: "`") ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }
}
