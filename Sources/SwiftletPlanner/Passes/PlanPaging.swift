import SwiftletModel
import SwiftletOpenAPI

/// How the pages of an operation's list follow each other: as the configuration says, else as can be recognised.
func planPaging(
    of source: OperationSource,
    _ parameters: [ParameterPlan],
    _ result: OperationResult,
    _ options: PlanningOptions,
    with schemas: inout SchemaPlanner
) -> PagingDraft? {
    if source.pins?.paging == nil, source.httpMethod != "GET" { return nil }
    guard case .value(let page) = result else { return unpaged(source, &schemas, "it returns no value") }
    if source.pins?.paging == nil, options.pagingStyles.isEmpty, !schemas.holdsList(page) { return nil }
    let header = hasLinkHeader(source, schemas)
    guard let facts = PageFacts(page, parameters, hasLinkHeader: header, with: &schemas) else {
        return unpaged(source, &schemas, "its response is neither a list nor an object that holds one")
    }
    switch source.pins?.paging {
    case .off?: return nil
    case .style(let name)?:
        guard let style = options.pagingStyles[name] else {
            schemas.report.configuration(
                "unknown-paging-style",
                "the configuration gives '\(source.id)' the paging style '\(name)', which it doesn't define"
            )
            return nil
        }
        return configured(style, source, facts, schemas) ?? unpaged(source, &schemas, "the style '\(name)' doesn't fit")
    case .rule(let rule)?:
        return configured(rule, source, facts, schemas)
            ?? unpaged(source, &schemas, "its parameter or the members of its response aren't there")
    case nil: break
    }
    for (_, style) in options.pagingStyles.sorted(by: { $0.key < $1.key }) {
        if let draft = configured(style, source, facts, schemas) { return draft }
    }
    guard options.recognizesPaging, let rule = recognizePaging(facts, schemas) else { return nil }
    return draft(rule, facts, schemas)
}

/// Reported only where the configuration asked for it.
private func unpaged(_ source: OperationSource, _ schemas: inout SchemaPlanner, _ reason: String) -> PagingDraft? {
    guard let paging = source.pins?.paging, paging != .off else { return nil }
    schemas.report.configuration(
        "paging",
        "the configuration says how '\(source.id)' pages, but \(reason)",
        isError: false
    )
    return nil
}

private func hasLinkHeader(_ source: OperationSource, _ schemas: SchemaPlanner) -> Bool {
    source.operation.responses.contains { response in
        response.name.hasPrefix("2")
            && schemas.index.value(response.value)?.headers.contains { $0.name.lowercased() == "link" } == true
    }
}

/// A style fits where its parameter and its members are there.
private func configured(
    _ rule: PlanningOptions.Paging,
    _ source: OperationSource,
    _ facts: PageFacts,
    _ schemas: SchemaPlanner
) -> PagingDraft? {
    if let parameter = rule.parameter {
        guard facts.parameters.contains(where: { $0.wireName == parameter }) else { return nil }
    }
    guard let items = rule.items ?? facts.items?.pointer else { return nil }
    for pointer in [rule.next, rule.more, rule.total, rule.pages].compactMap(\.self) {
        guard schemas.shape(at: pointer, in: facts.page) != nil else { return nil }
    }
    return draft(
        PagingRule(
            style: rule.style,
            parameter: rule.parameter,
            items: items,
            next: rule.next,
            last: rule.last,
            more: rule.more,
            total: rule.total,
            pages: rule.pages,
            start: rule.start
        ),
        facts,
        schemas
    )
}

private func draft(_ rule: PagingRule, _ facts: PageFacts, _ schemas: SchemaPlanner) -> PagingDraft? {
    guard case .array(let item)? = schemas.shape(at: rule.items, in: facts.page)?.type else { return nil }
    return PagingDraft(rule: rule, page: facts.page, item: ValueShape(item.type, isNullable: item.isNullable))
}

extension SchemaPlanner {
    fileprivate func holdsList(_ page: ValueShape) -> Bool {
        switch page.type {
        case .array: true
        case .builtin, .dictionary: false
        case .declared(let id):
            if case .structure(let structure)? = drafts[id]?.kind {
                structure.properties.contains { if case .array = $0.value.type { true } else { false } }
            } else {
                false
            }
        }
    }

    /// What a JSON Pointer through declared structures leads to.
    fileprivate func shape(at pointer: String, in value: ValueShape) -> ValueShape? {
        var value = value
        for name in pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
            let name = name.replacing("~1", with: "/").replacing("~0", with: "~")
            guard case .declared(let id) = value.type, case .structure(let structure)? = drafts[id]?.kind,
                let property = structure.properties.first(where: { $0.wireName == name })
            else { return nil }
            value = property.value
        }
        return value
    }
}
