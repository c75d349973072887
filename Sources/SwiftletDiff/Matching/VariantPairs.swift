import SwiftletModel

/// Which of an operation's methods for other media types is which: by what they take and give, else by their names, else
/// by a media type that they share.
struct VariantPairs {
    private(set) var pairs: [(old: OperationPlan, new: OperationPlan)] = []
    private(set) var removed: [OperationPlan]
    private(set) var added: [OperationPlan]

    init(_ old: Endpoint, _ new: Endpoint) {
        (removed, added) = (old.variants, new.variants)
        pair { [$0.mediaTypes] }
        pair { [$0.method.identifier] }
        pair { $0.singleMediaTypes }
        let positions = Dictionary(
            new.variants.enumerated().map { ($0.element.method, $0.offset) },
            uniquingKeysWith: { first, _ in first }
        )
        pairs.sort { positions[$0.new.method] ?? 0 < positions[$1.new.method] ?? 0 }
    }

    private mutating func pair(by keys: (OperationPlan) -> [String]) {
        guard !removed.isEmpty, !added.isEmpty else { return }
        var candidates: [String: Int] = [:]
        for index in added.indices.reversed() { for key in keys(added[index]) { candidates[key] = index } }
        var left: [OperationPlan] = []
        var taken: Set<Int> = []
        for variant in removed {
            if let found = keys(variant).lazy.compactMap({ candidates[$0] }).first(where: { !taken.contains($0) }) {
                pairs.append((variant, added[found]))
                taken.insert(found)
            } else {
                left.append(variant)
            }
        }
        removed = left
        added = added.indices.filter { !taken.contains($0) }.map { added[$0] }
    }
}

extension OperationPlan {
    fileprivate var mediaTypes: String {
        ([body?.mediaType] + responses.filter(\.isSuccess).map(\.mediaType)).map { $0 ?? "" }.joined(separator: "\n")
    }

    /// `>image/png`, `<text/csv`: one that stands for several is each of them.
    fileprivate var singleMediaTypes: [String] {
        func single(_ mediaType: String?, _ direction: String) -> [String] {
            (mediaType ?? "").lowercased().split { ", ".contains($0) }.map { direction + $0 }
        }
        return single(body?.mediaType, ">") + responses.filter(\.isSuccess).flatMap { single($0.mediaType, "<") }
    }
}
