import SwiftletDiagnostics

/// Reports every local `$ref` that leads nowhere, at its value.
enum ReferenceChecker {
    static func check(_ index: ReferenceIndex, into report: inout DiagnosticReport) {
        for (reference, kind) in index.found {
            guard let failure = index.failure(of: reference, to: kind) else { continue }
            guard let (rule, message) = explanation(failure, kind) else { continue }
            let node = reference.targetNode
            report.append(
                Diagnostic(
                    .error,
                    .invalid,
                    rule.identifier,
                    message,
                    at: node.location,
                    pointer: node.pointer,
                    help: help(failure, index)
                )
            )
        }
    }

    private static func explanation(_ failure: ReferenceFailure, _ kind: ReferenceKind) -> (Rule, String)? {
        switch failure {
        case .external: nil
        case .dangling(let target): (.dangling, "expected \(kind.title) at '\(target)', found nothing")
        case .wrongKind(let found): (.wrongKind, "expected a reference to \(kind.title), found \(found)")
        case .cyclic(let target): (.cyclic, "'\(target)' leads back to itself")
        }
    }

    private static func help(_ failure: ReferenceFailure, _ index: ReferenceIndex) -> String? {
        guard case .dangling(let target) = failure else { return nil }
        return index.closestComponent(to: target).map { "did you mean '\($0)'?" }
    }
}

extension ReferenceIndex {
    fileprivate func failure(of reference: Reference, to kind: ReferenceKind) -> ReferenceFailure? {
        switch kind {
        case .schema: schemaFailure(reference)
        case .response: failure(resolve(reference, as: Response.self))
        case .parameter: failure(resolve(reference, as: Parameter.self))
        case .example: failure(resolve(reference, as: Example.self))
        case .requestBody: failure(resolve(reference, as: RequestBody.self))
        case .header: failure(resolve(reference, as: Header.self))
        case .securityScheme: failure(resolve(reference, as: SecurityScheme.self))
        case .link: failure(resolve(reference, as: Link.self))
        case .callback: failure(resolve(reference, as: Callback.self))
        case .pathItem: pathItemFailure(reference)
        case .mediaType: failure(resolve(reference, as: MediaType.self))
        }
    }

    private func failure<Value>(_ result: Result<Value, ReferenceFailure>) -> ReferenceFailure? {
        if case .failure(let failure) = result { failure } else { nil }
    }

    /// A schema whose `$ref`s come back to it, with no property in between, has no meaning.
    private func schemaFailure(_ reference: Reference) -> ReferenceFailure? {
        chainFailure(reference) { schema($0).map { $0.reference } }
    }

    private func pathItemFailure(_ reference: Reference) -> ReferenceFailure? {
        chainFailure(reference) { resolve($0, as: PathItem.self).map { $0.reference } }
    }

    private func chainFailure(
        _ reference: Reference,
        _ next: (Reference) -> Result<Reference?, ReferenceFailure>
    ) -> ReferenceFailure? {
        var seen: Set<Node> = []
        var current = reference
        while true {
            switch next(current) {
            // What a later link of the chain lacks is reported there.
            case .failure(let failure): return seen.isEmpty ? failure : nil
            case .success(nil): return nil
            case .success(let following?):
                if following.node == reference.node { return .cyclic(reference.target) }
                guard seen.insert(following.node).inserted else { return nil }
                current = following
            }
        }
    }

    fileprivate func closestComponent(to target: String) -> String? {
        guard let slash = target.lastIndex(of: "/") else { return nil }
        let section = target[...slash]
        let names = componentTargets.filter { $0.hasPrefix(section) }.map { String($0.dropFirst(section.count)) }
        return Suggestion.closest(to: String(target[target.index(after: slash)...]), among: names.sorted())
            .map { section + $0 }
    }
}
