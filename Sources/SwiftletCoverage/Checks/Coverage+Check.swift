package import SwiftletDiagnostics
package import SwiftletModel
package import SwiftletOpenAPI

extension Coverage {
    /// Holds the files against the SDK and what the run said about them. In time linear in the files.
    package static func check(
        _ root: Node,
        against sdk: SDK,
        report: DiagnosticReport,
        references: References = References(),
        options: CoverageOptions = CoverageOptions()
    ) -> Coverage {
        var checker = Checker(sdk, root, references, options)
        checker.run(root)
        var census = Census(checker.grammar)
        census.count(root, as: .document)
        for (node, kind) in checker.found { census.count(node, as: kind) }
        return Coverage(census, checker, DiagnosticIndex(report))
    }

    private init(_ census: Census, _ checker: Checker, _ diagnostics: DiagnosticIndex) {
        var fates: [Fate] = []
        fates.reserveCapacity(census.items.count)
        var constructs: [Construct] = []
        constructs.reserveCapacity(census.items.count)
        for item in census.items {
            let outer = item.outer.map { fates[$0] }
            let fate = checker.fate(of: item, in: outer, diagnostics)
            fates.append(fate)
            constructs.append(
                Construct(
                    kind: item.kind,
                    address: item.node.address,
                    location: item.node.location,
                    status: fate.status,
                    reason: fate.reason,
                    isWithin: outer?.status == fate.status
                )
            )
        }
        annotationCount = census.annotationCount
        self.constructs = Self.sorted(constructs) { $0.location }
        untyped = Self.sorted(
            checker.ledger.untyped.map { node, reason in
                Untyped(address: node.address, location: node.location, reason: reason)
            }
        ) { $0.location }
    }

    private static func sorted<Element>(_ list: [Element], by place: (Element) -> SourceLocation) -> [Element] {
        list.enumerated().sorted { left, right in
            let (one, other) = (place(left.element), place(right.element))
            return one == other ? left.offset < right.offset : one < other
        }.map(\.element)
    }
}

private struct Fate {
    var status: Construct.Status
    var reason: String?
    /// Whatever is in it is fine too.
    var isAccepted = false
}

extension Checker {
    fileprivate func fate(of item: Census.Item, in outer: Fate?, _ diagnostics: DiagnosticIndex) -> Fate {
        let node = item.node
        if let reason = ledger.failures[node] { return explained(node, reason, diagnostics) }
        if ledger.skipped.contains(node) { return Fate(status: .unused) }
        if ledger.accepted.contains(node) || outer?.isAccepted == true {
            return Fate(status: diagnostics.isTolerated(node) ? .tolerated : .handled, isAccepted: true)
        }
        if ledger.passed.contains(node) || ledger.reached.contains(node) {
            return Fate(status: diagnostics.isTolerated(node) ? .tolerated : .handled)
        }
        if ledger.reached.contains(item.owner) {
            return explained(node, "nothing in the SDK was found that answers to it", diagnostics)
        }
        switch outer?.status {
        case .tolerated?, .unsupported?, .unaccounted?: return Fate(status: outer?.status ?? .unaccounted)
        case .handled?, .unused?, nil: return Fate(status: diagnostics.status(of: node) ?? .unused)
        }
    }

    private func explained(_ node: Node, _ reason: String, _ diagnostics: DiagnosticIndex) -> Fate {
        let status = diagnostics.status(of: node) ?? ledger.blamed[node].flatMap { diagnostics.status(of: $0) }
        return Fate(status: status ?? .unaccounted, reason: reason)
    }
}
