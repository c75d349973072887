import SwiftletModel
import SwiftletOpenAPI

/// The client type's name: the configuration's, else the title's.
func clientName(of document: OpenAPIDocument, _ options: PlanningOptions, into report: inout PlanningReport)
    -> SwiftName
{
    guard let configured = options.clientName else { return NamingStyle.upperCamelCase.name(for: document.info.title) }
    if let name = SwiftName(configured), !ReservedWords.types.contains(configured) { return name }
    report.configuration("invalid-name", "the configured name '\(configured)' can't be a Swift type's")
    return NamingStyle.upperCamelCase.name(for: configured)
}

/// What doesn't vary by call: where the server is, who calls, and what goes with every call.
func planClient(
    of index: DocumentIndex,
    _ sources: [OperationSource],
    _ security: SecurityPlan,
    _ options: PlanningOptions,
    name: SwiftName
) -> ClientPlan {
    let servers = planServers(index.document)
    let info = index.document.info
    let summary = Documentation.text(info.summary)
    let description = Documentation.text(info.description)
    return ClientPlan(
        name: name,
        title: info.title,
        version: info.version,
        documentation: Documentation(summary: summary ?? description, details: summary == nil ? nil : description),
        serverURL: servers.first?.defaultURL,
        servers: servers.count > 1 || servers.contains { !$0.variables.isEmpty } ? servers : [],
        relativeServers: relativeServers(index.document),
        serverEnvironment: options.baseURLEnvironment,
        credentials: security.credentials,
        parameters: clientParameters(sources, security, options),
        security: security.client
    )
}

/// Those that the configuration lifts from the operations, by their first appearance by name.
private func clientParameters(
    _ sources: [OperationSource],
    _ security: SecurityPlan,
    _ options: PlanningOptions
) -> [ClientParameterPlan] {
    var found: [String: (parameter: Parameter, option: PlanningOptions.ClientParameter)] = [:]
    for parameter in sources.flatMap(\.parameters).map(\.value) {
        guard let option = options.clientParameter(for: parameter) else { continue }
        let key = parameter.location == .header ? parameter.name.lowercased() : parameter.name
        if found[key] == nil { found[key] = (parameter, option) }
    }
    let entries = found.sorted { $0.key < $1.key }.map(\.value)
    let names = NameScope.names(
        for: entries.map { entry in
            NameScope.Request(
                key: entry.parameter.name,
                candidates: [NamingStyle.lowerCamelCase.identifier(for: entry.parameter.name)],
                pinned: entry.option.argument.flatMap { SwiftName($0) }
            )
        },
        reserved: ReservedWords.clientArguments.union(security.credentials.map(\.argument.identifier))
    )
    return zip(entries, names).map { entry, name in
        ClientParameterPlan(
            argument: name,
            location: WireLocation(rawValue: entry.parameter.location.rawValue) ?? .header,
            wireName: entry.parameter.name,
            environment: entry.option.environment,
            documentation: Documentation(summary: Documentation.text(entry.parameter.description))
        )
    }
}
