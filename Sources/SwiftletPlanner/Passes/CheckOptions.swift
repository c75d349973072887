import SwiftletModel
import SwiftletOpenAPI

/// What the configuration names must be a Swift name, and be there.
func checkOptions(
    _ options: PlanningOptions,
    _ document: OpenAPIDocument,
    _ sources: [OperationSource],
    into report: inout PlanningReport
) {
    checkIdentifiers(options, into: &report)
    let ids = Set(sources.flatMap { [$0.id, "\($0.httpMethod) \($0.path.text)"] })
    for name in options.operations.keys.sorted() where !ids.contains(name) {
        report.unused("operation '\(name)'")
    }
    let schemes = Set(document.components.securitySchemes.map(\.name))
    for name in options.credentials.keys.sorted() where !schemes.contains(name) {
        report.unused("security scheme '\(name)'")
    }
    let parameters = Set(sources.flatMap(\.parameters).map { $0.value.name.lowercased() })
    for name in options.clientParameters.keys.sorted() where !parameters.contains(name.lowercased()) {
        report.unused("parameter '\(name)'")
    }
    for pointer in Set(options.names.keys).union(options.properties.keys).sorted() {
        guard JSONPointer(fragment: pointer)?.node(in: document.node) == nil else { continue }
        report.unused("schema at '\(pointer)'")
    }
}

private func checkIdentifiers(
    _ options: PlanningOptions,
    into report: inout PlanningReport
) {
    let arguments = (Array(options.credentials.values) + options.clientParameters.values).compactMap(\.argument)
    let operations = options.operations.values.flatMap { ($0.resource ?? []) + [$0.method].compactMap(\.self) }
    for name in Set(arguments + operations + options.names.values).sorted() where SwiftName(name) == nil {
        report.configuration("invalid-name", "the configured name '\(name)' isn't a Swift identifier")
    }
    for type in Set(options.formats.values).union(options.properties.values).sorted() {
        guard BuiltinType(rawValue: type) == nil else { continue }
        let known = BuiltinType.allCases.map(\.rawValue).sorted().joined(separator: ", ")
        report.configuration("unknown-type", "the configured type '\(type)' isn't one of \(known)")
    }
}

extension PlanningReport {
    fileprivate mutating func unused(_ thing: String) {
        configuration("unused-option", "the description has no \(thing), which the configuration names", isError: false)
    }
}
