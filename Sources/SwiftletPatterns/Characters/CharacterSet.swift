/// The characters that a class or an escape of a pattern stands for.
package struct CharacterSet: Sendable {
    package indirect enum Item: Hashable, Sendable {
        case range(ClosedRange<CodePoint>)
        case property(CharacterProperty)
        case inverted([Item])
    }

    /// Sorted and apart.
    private let ranges: [ClosedRange<CodePoint>]
    private let others: [Item]
    private let isNegated: Bool
    private let ignoresCase: Bool
    /// The answers for the first 128 characters.
    private(set) var ascii = ASCIIBits()

    package init(_ items: [Item], isNegated: Bool = false, ignoresCase: Bool = false) {
        var ranges: [ClosedRange<CodePoint>] = []
        var others: [Item] = []
        var known: Set<Item> = []
        for item in items {
            if case .range(let range) = item {
                ranges.append(range)
            } else if known.insert(item).inserted {
                others.append(item)
            }
        }
        self.ranges = Self.merged(ranges)
        self.others = others
        self.isNegated = isNegated
        self.ignoresCase = ignoresCase
        for codePoint in 0..<CodePoint(128) where decide(codePoint) {
            ascii.insert(codePoint)
        }
    }

    package func contains(_ codePoint: CodePoint) -> Bool {
        codePoint < 128 ? ascii.contains(codePoint) : decide(codePoint)
    }

    /// Whether it surely has no character beyond ASCII.
    var isASCII: Bool {
        !isNegated && !ignoresCase && others.isEmpty && (ranges.last?.upperBound ?? 0) < 128
    }

    private func decide(_ codePoint: CodePoint) -> Bool {
        guard ignoresCase else { return holds(codePoint) != isNegated }
        let variants = CaseVariants(codePoint)
        return (holds(codePoint) || holds(variants.lower) || holds(variants.upper)) != isNegated
    }

    private func holds(_ codePoint: CodePoint) -> Bool {
        isInRanges(codePoint) || others.contains { $0.contains(codePoint) }
    }

    private func isInRanges(_ codePoint: CodePoint) -> Bool {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < codePoint { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].lowerBound <= codePoint
    }

    private static func merged(_ ranges: [ClosedRange<CodePoint>]) -> [ClosedRange<CodePoint>] {
        var result: [ClosedRange<CodePoint>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = result.last, range.lowerBound <= last.upperBound {
                result[result.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                result.append(range)
            }
        }
        return result
    }
}

extension CharacterSet.Item {
    fileprivate func contains(_ codePoint: CodePoint) -> Bool {
        switch self {
        case .range(let range): range.contains(codePoint)
        case .property(let property): property.holds(codePoint)
        case .inverted(let items): !items.contains { $0.contains(codePoint) }
        }
    }
}

/// A set of the first 128 characters.
struct ASCIIBits: Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    static let all = ASCIIBits(low: .max, high: .max)

    func contains(_ codePoint: CodePoint) -> Bool {
        codePoint < 64 ? low >> codePoint & 1 == 1 : high >> (codePoint - 64) & 1 == 1
    }

    mutating func insert(_ codePoint: CodePoint) {
        if codePoint < 64 { low |= 1 << codePoint } else { high |= 1 << (codePoint - 64) }
    }

    mutating func formUnion(_ other: ASCIIBits) {
        low |= other.low
        high |= other.high
    }
}
