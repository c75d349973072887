import SwiftletModel
import SwiftletOpenAPI

/// The headers of a response, each with the type that its text can be read as.
func planHeaders(
    of response: Response,
    in context: NameContext,
    with schemas: inout SchemaPlanner
) -> [ResponseHeaderPlan] {
    var plans: [ResponseHeaderPlan] = []
    for named in response.headers where named.name.lowercased() != "content-type" {
        if schemas.isSettled, let known = schemas.answers.header(named, schemas.index) {
            plans.append(known)
            continue
        }
        guard let header = schemas.index.value(named.value) else {
            schemas.report.unsupported("reference", "the header leads nowhere", at: named.nameNode)
            continue
        }
        let content = header.schema == nil ? header.content.first : nil
        let schema = header.schema ?? content?.value.schema
        let use = schema.map { schemas.use(of: $0, in: context) } ?? SchemaUse(.builtin(.string))
        // JSON reads as what it is; other texts read as one value or a list of them.
        let isJSON = content.map { MediaRange.isJSON($0.name) } ?? false
        let type = isJSON ? use.type : schemas.textType(of: use.type)
        if type == nil {
            schemas.report.unsupported(
                "response-headers",
                "the header '\(named.name)' isn't one value or a list of them, so it is its text",
                at: named.nameNode
            )
        }
        if !use.constraints.isEmpty, let node = schema?.node {
            schemas.report.advice("header-constraint", "what a header may hold isn't checked", at: node)
        }
        let plan = ResponseHeaderPlan(
            name: named.name,
            value: ValueShape(type ?? .builtin(.string)),
            documentation: Documentation(
                summary: Documentation.text(header.description) ?? Documentation.text(use.description)
            )
        )
        // What can't be read is said of each.
        if type != nil { schemas.answers.share(plan, of: named, schemas.index) }
        plans.append(plan)
    }
    return plans
}

extension SchemaPlanner {
    /// What a text can be read as: an enum by its raw values, a list by its items; nil for objects.
    fileprivate func textType(of type: TypeReference) -> TypeReference? {
        switch type {
        case .builtin(.any): .builtin(.string)
        case .builtin: type
        case .array(let items): textType(of: items.type).map { .array(ValueShape($0)) }
        case .dictionary: nil
        case .declared(let id):
            if case .enumeration(let enumeration)? = drafts[id]?.kind {
                .builtin(enumeration.rawType.text)
            } else {
                nil
            }
        }
    }
}

extension EnumerationType.RawType {
    fileprivate var text: BuiltinType {
        switch self {
        case .string, .any: .string
        case .integer: .integer
        case .number: .number
        }
    }
}
