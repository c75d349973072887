import SwiftletModel
import SwiftletOpenAPI

/// The client's credentials, and which of them each operation needs.
struct SecurityPlan {
    let credentials: [CredentialPlan]
    /// Alternatives, each a list of schemes that go together.
    let client: [[String]]
    fileprivate let supported: Set<String>

    /// Nil where the client's own apply.
    func requirement(of operation: Operation) -> [[String]]? {
        guard let written = operation.security else { return nil }
        let requirement = alternatives(written, supported)
        return requirement == client ? nil : requirement
    }
}

func planSecurity(
    of index: DocumentIndex,
    _ options: PlanningOptions,
    clientName: SwiftName,
    into report: inout PlanningReport
) -> SecurityPlan {
    let document = index.document
    var schemes: [(name: String, scheme: SecurityScheme, form: CredentialForm)] = []
    for named in document.components.securitySchemes {
        guard let scheme = index.securityScheme(named: named.name) else { continue }
        if let form = CredentialForm(scheme, at: named.nameNode, into: &report) {
            schemes.append((named.name, scheme, form))
        }
    }
    let isNeeded = neededSchemes(of: document)
    if document.paths.isEmpty {
        // Types alone are nobody's secret.
        schemes = []
    } else if isNeeded.isEmpty, let first = document.components.securitySchemes.first {
        report.advice(
            "unused-security",
            "security schemes that nothing requires: the client offers them all",
            at: first.nameNode,
            help: "name the schemes under 'security'"
        )
    } else {
        schemes.removeAll { !isNeeded.contains($0.name) }
    }
    schemes.sort { $0.name < $1.name }
    let names = argumentNames(schemes.map { ($0.name, $0.form) }, options)
    let supported = Set(schemes.map(\.name))
    let fallback = isNeeded.isEmpty ? schemes.map { [$0.name] } : []
    return SecurityPlan(
        credentials: zip(schemes, names).map { entry, argument in
            CredentialPlan(
                argument: argument,
                scheme: entry.name,
                kind: entry.form.kind,
                location: entry.form.location,
                wireName: entry.form.wireName,
                tokens: entry.form.tokens,
                environment: options.credentials[entry.name]?.environment
                    ?? EnvironmentVariable.name(for: [clientName.identifier, argument.identifier]),
                documentation: Documentation(summary: Documentation.text(entry.scheme.description))
            )
        },
        client: document.security.map { alternatives($0, supported) } ?? fallback,
        supported: supported
    )
}

/// Those that can be met with the schemes that are supported.
private func alternatives(_ requirements: [SecurityRequirement], _ supported: Set<String>) -> [[String]] {
    requirements.map { $0.schemes.map(\.name) }.filter { $0.allSatisfy(supported.contains) }
}

private func neededSchemes(of document: OpenAPIDocument) -> Set<String> {
    var names: Set<String> = []
    for requirement in document.security ?? [] { names.formUnion(requirement.schemes.map(\.name)) }
    for path in document.paths {
        for operation in path.item.operations {
            for requirement in operation.security ?? [] { names.formUnion(requirement.schemes.map(\.name)) }
        }
    }
    return names
}

private func argumentNames(_ schemes: [(name: String, form: CredentialForm)], _ options: PlanningOptions) -> [SwiftName]
{
    NameScope.names(
        for: schemes.map { name, form in
            let own = NamingStyle.lowerCamelCase.identifier(for: name)
            return NameScope.Request(
                key: name,
                candidates: [form.argument(for: name), own],
                pinned: options.credentials[name]?.argument.flatMap { SwiftName($0) }
            )
        },
        reserved: ReservedWords.clientArguments
    )
}
