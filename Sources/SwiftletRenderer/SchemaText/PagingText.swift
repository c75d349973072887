import SwiftletModel

/// How pages follow each other as a line: `paging cursor after, items /data, next /last_id`.
enum PagingText {
    static func line(_ rule: PagingRule) -> String {
        let words = ["paging", rule.style.rawValue] + [rule.parameter.map(JSONSpelling.word)].compactMap(\.self)
        let attributes = [
            ("items", rule.items), ("next", rule.next), ("last", rule.last), ("more", rule.more), ("total", rule.total),
            ("pages", rule.pages), ("start", rule.start.map { String($0) }),
        ]
        let texts = attributes.compactMap { name, value in
            value.flatMap { $0.isEmpty ? nil : "\(name) \(JSONSpelling.word($0))" }
        }
        return ([words.joined(separator: " ")] + texts).joined(separator: ", ")
    }
}
