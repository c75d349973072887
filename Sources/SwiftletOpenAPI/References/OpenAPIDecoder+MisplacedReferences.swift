import SwiftletDiagnostics

/// `$ref` where the specification has none, which many tools resolve all the same.
extension OpenAPIDecoder {
    /// The value of such a `$ref`. A property or the like that has that name has an object for its value.
    func misplacedReference(in node: Node) -> Node? {
        guard let target = node.referenceTarget, target.kind == .string else { return nil }
        return target
    }

    /// Reads what the reference points at. Nil where that is nothing, which is reported.
    func following<Result>(_ target: Node, in node: Node, _ read: (Node) -> Result) -> Result? {
        switch resolver.node(at: target.text, from: node) {
        case .failure(let failure):
            ReferenceChecker.report(failure, of: target, in: node, to: "a value", with: self)
            return nil
        case .success(let destination):
            misplacedReferenceCount += 1
            firstMisplacedReference = firstMisplacedReference ?? target
            references.setDestination(destination, at: target)
            return entering(destination, by: target, read)
        }
    }

    /// Reads at once what a reference leads to. Nil where that has no end, which is reported.
    func entering<Result>(_ destination: Node, by target: Node, _ read: (Node) -> Result) -> Result? {
        guard !followed.contains(destination) else {
            error(.cyclic, "'\(target.text)' leads back to itself", at: target)
            return nil
        }
        let depth = target.depth
        guard followedDepth + depth <= Self.maximumDepth, spend(destination.count) else {
            error(.cyclic, "references make this description too deep or too large", at: target)
            return nil
        }
        followed.append(destination)
        followedDepth += depth
        defer {
            followed.removeLast()
            followedDepth -= depth
        }
        return reading(destination.tree) { read(destination) }
    }

    /// What a `$ref` in the place of an object without parts that could lead back here points at, else the node.
    func followed(_ node: Node) -> Node {
        guard let target = misplacedReference(in: node) else { return node }
        return following(target, in: node, followed) ?? node
    }

    /// Once a document, because who writes one writes many.
    func reportMisplacedReferences() {
        guard let target = firstMisplacedReference else { return }
        let others = misplacedReferenceCount > 1 ? ", and \(misplacedReferenceCount - 1) more like it" : ""
        tolerated(
            .misplacedReference,
            "'$ref' has no meaning in this place in OpenAPI, read as what it points at" + others,
            at: target
        )
    }

    /// Twice what one file may have; each level is on the stack.
    private static let maximumDepth = 1024

    /// Members that are read again wherever a reference to their map stands.
    private func spend(_ count: Int) -> Bool {
        followedMemberCount += count
        return followedMemberCount <= 1_000_000
    }
}

extension Node {
    /// How many containers hold it.
    fileprivate var depth: Int {
        var (depth, index) = (0, index)
        while index != 0 {
            index = tree.arena.records[Int(index)].parent
            depth += 1
        }
        return depth
    }
}
