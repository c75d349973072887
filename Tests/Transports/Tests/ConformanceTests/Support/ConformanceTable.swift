import Foundation
import TransportSupport

/// What every transport keeps and doesn't, as the README shows it.
struct ConformanceTable {
    private static let title = "| what a transport has to do | AsyncHTTPClient | URLSession on Linux |"

    /// One line a behaviour, in the suite's order.
    static var lines: [String] {
        [title, "|---|---|---|"]
            + Behaviour.all.map { behaviour in
                let cells = TransportKind.allCases.map { kind in
                    behaviour.limits[kind].map { "*known limit*: \($0.text)" } ?? "kept"
                }
                return "| \(behaviour.name) | \(cells.joined(separator: " | ")) |"
            }
    }

    /// The table that a text holds; empty where it holds none.
    static func lines(in text: [String]) -> [String] {
        Array(text.drop { $0 != title }.prefix { $0.hasPrefix("|") })
    }

    /// The text with this table in place of its own.
    static func replaced(in text: [String]) -> [String] {
        guard let start = text.firstIndex(of: title) else { return text }
        var text = text
        text.replaceSubrange(start..<start + lines(in: text).count, with: lines)
        return text
    }
}
