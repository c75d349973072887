import SwiftletModel
import SwiftletOpenAPI

/// A parameter that a call sends: as the document declares it, or missing there and only named by the path.
struct SelectedParameter {
    let wireName: String
    let location: WireLocation
    let isRequired: Bool
    let source: OperationSource.ParameterSource?
}

/// What an operation sends of its own, path parameters in the order of the path, then required ones, then the others.
func selectParameters(
    of source: OperationSource,
    _ options: PlanningOptions,
    with schemas: inout SchemaPlanner
) -> [SelectedParameter] {
    var selected: [SelectedParameter] = []
    for parameter in source.parameters where options.clientParameter(for: parameter.value) == nil {
        let (name, location) = (parameter.value.name, parameter.value.location)
        if location == .header, let reserved = ReservedHeader(rawValue: name.lowercased()) {
            guard !reserved.says(nothingBut: source, parameter.value, schemas.index) else { continue }
            schemas.report.tolerated(
                "ignored-header",
                "the header '\(name)' is no parameter: OpenAPI says to ignore it here",
                at: parameter.value.node
            )
        } else if location == .path, !source.path.parameters.contains(name) {
            schemas.report.tolerated(
                "path-parameter",
                "the path '\(source.path.text)' has no '{\(name)}'",
                at: parameter.value.node
            )
        } else {
            selected.append(SelectedParameter(parameter, WireLocation(rawValue: location.rawValue) ?? .query))
        }
    }
    return sorted(selected + undeclared(in: source, besides: selected, into: &schemas.report), source.path)
}

/// `{id}` in the path without a parameter of that name: a string.
private func undeclared(
    in source: OperationSource,
    besides selected: [SelectedParameter],
    into report: inout PlanningReport
) -> [SelectedParameter] {
    var known = Set(selected.lazy.filter { $0.location == .path }.map(\.wireName))
    let missing = source.path.parameters.filter { known.insert($0).inserted }
    for name in missing {
        report.tolerated(
            "path-parameter",
            "'{\(name)}' of the path isn't declared; it is taken for a string",
            at: source.operation.methodNode,
            help: "add '\(name)' to the parameters"
        )
    }
    return missing.map { SelectedParameter(wireName: $0, location: .path, isRequired: true, source: nil) }
}

private func sorted(_ parameters: [SelectedParameter], _ path: PathTemplate) -> [SelectedParameter] {
    let positions = Dictionary(
        path.parameters.enumerated().map { ($0.element, $0.offset) },
        uniquingKeysWith: { first, _ in first }
    )
    func rank(_ parameter: SelectedParameter) -> (Int, Int) {
        guard parameter.location == .path else { return (parameter.isRequired ? 1 : 2, 0) }
        return (0, positions[parameter.wireName] ?? positions.count)
    }
    return parameters.enumerated().sorted { left, right in
        let (one, other) = (rank(left.element), rank(right.element))
        return (one.0, one.1, left.offset) < (other.0, other.1, right.offset)
    }.map(\.element)
}

extension SelectedParameter {
    fileprivate init(_ source: OperationSource.ParameterSource, _ location: WireLocation) {
        self.init(
            wireName: source.value.name,
            location: location,
            isRequired: source.value.isRequired || location == .path,
            source: source
        )
    }
}

extension PlanningOptions {
    /// Headers ignore case.
    func clientParameter(for parameter: Parameter) -> ClientParameter? {
        guard !clientParameters.isEmpty else { return nil }
        if let exact = clientParameters[parameter.name] { return exact }
        guard parameter.location == .header else { return nil }
        let name = parameter.name.lowercased()
        return clientParameters.first { $0.key.lowercased() == name }?.value
    }
}
