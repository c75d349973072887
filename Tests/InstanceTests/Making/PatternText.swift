import SwiftletPatterns

/// Texts that a pattern finds, made from its parts; nil where luck fails (looks, boundaries).
enum PatternText {
    static func make(_ pattern: String, _ random: inout SeededGenerator) -> String? {
        guard let expression = try? RegularExpression(pattern) else { return nil }
        for _ in 0..<20 {
            var groups: [Int: [CodePoint]] = [:]
            guard let codePoints = text(of: expression.node, &random, &groups) else { continue }
            var text = String.UnicodeScalarView()
            text.append(contentsOf: codePoints.compactMap(Unicode.Scalar.init))
            if expression.match(String(text)) == .matched { return String(text) }
        }
        return nil
    }

    private static func text(
        of node: PatternNode,
        _ random: inout SeededGenerator,
        _ groups: inout [Int: [CodePoint]]
    ) -> [CodePoint]? {
        switch node {
        case .character(let codePoint): return [codePoint]
        case .set(let set): return member(of: set, &random).map { [$0] }
        case .sequence(let nodes):
            var all: [CodePoint] = []
            for node in nodes {
                guard let part = text(of: node, &random, &groups) else { return nil }
                all += part
            }
            return all
        case .alternatives(let branches): return random.pick(branches).flatMap { text(of: $0, &random, &groups) }
        case .capture(let number, let content):
            let part = text(of: content, &random, &groups)
            groups[number] = part
            return part
        case .atomic(let content): return text(of: content, &random, &groups)
        case .repeated(let content, let repetition):
            guard repetition.minimum <= 5000 else { return nil }
            let most = min(repetition.maximum ?? .max, repetition.minimum + 3)
            var all: [CodePoint] = []
            for _ in 0..<random.number(repetition.minimum...most) {
                guard let part = text(of: content, &random, &groups) else { return nil }
                all += part
            }
            return all
        case .assertion, .look: return []
        case .backreference(.number(let number), _): return groups[number] ?? []
        case .backreference(.name, _): return nil
        }
    }

    private static let samples: [CodePoint] = "aA0zZ9fx_-. /:é日😀~!bcdeBCDEF12345678ghijklmnopqrstuvwy#+@,;()"
        .unicodeScalars
        .map(\.value)

    private static func member(of set: CharacterSet, _ random: inout SeededGenerator) -> CodePoint? {
        let start = random.number(0...samples.count - 1)
        let rotated = samples[start...] + samples[..<start]
        return rotated.first(where: set.contains) ?? (0..<0x3000).first(where: set.contains)
    }
}
