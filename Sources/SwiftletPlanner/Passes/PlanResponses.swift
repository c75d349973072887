import SwiftletModel
import SwiftletOpenAPI

/// Every documented answer, by status.
func planResponses(of source: OperationSource, with schemas: inout SchemaPlanner) -> [ResponsePlan] {
    let all = source.operation.responses
    let hasSuccess = all.contains { isSuccess($0.name) }
    let sorted = all.enumerated().sorted { (order($0.element.name), $0.offset) < (order($1.element.name), $1.offset) }
    let firstSuccess = sorted.first { isSuccess($0.element.name) }?.element.name
    var plans: [ResponsePlan] = []
    for (_, response) in sorted {
        let succeeds = isSuccess(response.name) || !hasSuccess && response.name == "default"
        let context = context(response, of: source, isResult: succeeds && response.name == firstSuccess ?? "default")
        if let plan = plan(response, isSuccess: succeeds, in: context, with: &schemas) { plans.append(plan) }
    }
    return plans
}

private func isSuccess(_ status: String) -> Bool { status.hasPrefix("2") }

/// `200`, `2XX`, `404`, …, `default`
private func order(_ status: String) -> String { status == "default" ? "~" : status.uppercased() }

private func context(_ response: Named<Referenced<Response>>, of source: OperationSource, isResult: Bool) -> NameContext
{
    if let component = response.value.componentName {
        let name = NamingStyle.upperCamelCase.identifier(for: component)
        return .operation([name, name + "Response"])
    }
    let name = source.typeName
    if isResult { return .operation([name + "Response", name + "Result"]) }
    let status = response.name == "default" ? "Error" : response.name.uppercased()
    return .operation([name + status + "Response"])
}

private func plan(
    _ named: Named<Referenced<Response>>,
    isSuccess: Bool,
    in context: NameContext,
    with schemas: inout SchemaPlanner
) -> ResponsePlan? {
    guard let response = schemas.index.value(named.value) else {
        schemas.report.unsupported(
            "reference",
            "responses of other documents aren't read yet",
            at: named.value.node ?? named.nameNode
        )
        return nil
    }
    for link in response.links {
        schemas.report.unsupported("link", "the link '\(link.name)' isn't generated yet", at: link.nameNode)
    }
    let chosen = ChosenBody(response.content, in: schemas.index, isRequest: false)
    if isSuccess || chosen == nil {
        for other in chosen?.others ?? response.content {
            let reason = chosen.map { "the method asks for '\($0.media.name)'" } ?? "that can't be done yet"
            schemas.report.unsupported(
                "content-type",
                "answers aren't read in '\(other.name)': \(reason)",
                at: other.nameNode
            )
        }
    }
    let value = chosen.flatMap { chosen in
        isSuccess || chosen.format == .json ? receivedValue(chosen, in: context, with: &schemas) : nil
    }
    return ResponsePlan(
        status: named.name,
        isSuccess: isSuccess,
        mediaType: chosen?.mediaType,
        value: value,
        isBytes: chosen?.format == .bytes,
        headers: planHeaders(of: response, in: context, with: &schemas),
        documentation: Documentation(summary: Documentation.text(response.description))
    )
}

private func receivedValue(
    _ chosen: ChosenBody,
    in context: NameContext,
    with schemas: inout SchemaPlanner
) -> ValueShape {
    switch chosen.format {
    case .bytes: return ValueShape(.builtin(.binary))
    case .text: return ValueShape(.builtin(.string))
    case .json, .multipart, .form:
        return chosen.media.value.schema.map { schemas.use(of: $0, in: context).shape } ?? SchemaUse.any.shape
    }
}
