import SwiftletDiagnostics

/// Reports every `$ref` that leads nowhere, at its value.
struct ReferenceChecker {
    private let index: ReferenceIndex
    /// By the values of `$ref`, whether it is a link of a circle.
    private var isCyclic: [Node: Bool] = [:]

    static func check(with decoder: OpenAPIDecoder) {
        var checker = ReferenceChecker(index: decoder.references)
        for found in decoder.references.found {
            guard let failure = checker.failure(of: found) else { continue }
            report(
                failure,
                of: found.reference.targetNode,
                in: found.reference.node,
                to: found.kind.title,
                isOptional: found.isOptional,
                with: decoder
            )
        }
    }

    private init(index: ReferenceIndex) { self.index = index }

    private mutating func failure(of found: ReferenceIndex.Found) -> ReferenceFailure? {
        switch index.destination(of: found.reference) {
        case .failure(let failure): return failure
        case .success(let node):
            guard index.kind(of: node) == found.kind else { return .wrongKind(index.describe(node)) }
            guard index.link(at: node) != nil, isInCircle(found.reference) else { return nil }
            return .cyclic(found.reference.target)
        }
    }

    /// References whose targets are references that lead back here, with nothing in between, have no meaning. Each is
    /// walked over once.
    private mutating func isInCircle(_ start: Reference) -> Bool {
        var chain: [Node] = []
        var positions: [Node: Int] = [:]
        var current: Reference? = start
        while let reference = current, isCyclic[reference.targetNode] == nil {
            if let position = positions[reference.targetNode] {
                for link in chain[position...] { isCyclic[link] = true }
                break
            }
            positions[reference.targetNode] = chain.count
            chain.append(reference.targetNode)
            current = (try? index.destination(of: reference).get()).flatMap { index.link(at: $0) }
        }
        for link in chain where isCyclic[link] == nil { isCyclic[link] = false }
        return isCyclic[start.targetNode] ?? false
    }
}

extension ReferenceChecker {
    /// Also of references that are followed at once.
    static func report(
        _ failure: ReferenceFailure,
        of target: Node,
        in node: Node,
        to title: String,
        isOptional: Bool = false,
        with decoder: OpenAPIDecoder
    ) {
        guard let (identifier, message) = explanation(failure, title, node) else { return }
        let diagnostic = Diagnostic(
            isOptional ? .warning : .error,
            isOptional ? .tolerated : .invalid,
            identifier,
            isOptional ? message + ", ignored" : message,
            at: target.location,
            pointer: target.pointer,
            help: help(failure, node, decoder)
        )
        decoder.report.append(diagnostic)
    }

    private static func explanation(
        _ failure: ReferenceFailure,
        _ title: String,
        _ node: Node
    ) -> (identifier: String, message: String)? {
        switch failure {
        case .unread(let refusal): return (refusal.identifier, refusal.message)
        case .unreadable: return nil
        case .dangling(let target, let file):
            let place = file == nil || file == node.tree.file ? "" : " in '\(file ?? "")'"
            return (Rule.dangling.identifier, "expected \(title) at '\(target)', found nothing\(place)")
        case .wrongKind(let found):
            return (Rule.wrongKind.identifier, "expected a reference to \(title), found \(found)")
        case .cyclic(let target): return (Rule.cyclic.identifier, "'\(target)' leads back to itself")
        }
    }

    private static func help(_ failure: ReferenceFailure, _ node: Node, _ decoder: OpenAPIDecoder) -> String? {
        switch failure {
        case .unread(let refusal): return refusal.help
        case .dangling(let target, _):
            // Each means to compare with all names of a container.
            decoder.suggestionCount += 1
            guard decoder.suggestionCount <= 100 else { return nil }
            return decoder.resolver.suggestion(for: target, from: node).map { "did you mean '\($0)'?" }
        default: return nil
        }
    }
}
