import SwiftletModel

/// The ways of paging that can't be mistaken for something else, the surest first.
func recognizePaging(_ facts: PageFacts, _ schemas: SchemaPlanner) -> PagingRule? {
    guard let items = facts.items else { return nil }
    return cursor(facts, items.pointer) ?? lastItem(facts, items.pointer, items.item, schemas)
        ?? link(facts, items.pointer) ?? address(facts, items.pointer) ?? offset(facts, items.pointer)
        ?? page(facts, items.pointer)
}

/// `next_cursor` of the response goes into `cursor`: a member that says «next», and a parameter of the same thing.
private func cursor(_ facts: PageFacts, _ items: String) -> PagingRule? {
    for parameter in facts.parameters where parameter.value.isText || parameter.value.isInteger {
        let name = PageFacts.plain(parameter.wireName)
        // Without `usemarker`, the server answers as if there were no next page.
        if facts.parameter(["use" + name], \.isBoolean) != nil { continue }
        for member in facts.members where member.value.type == parameter.value.type || member.value.isText {
            guard isNext(member, for: name) else { continue }
            return PagingRule(
                style: .cursor,
                parameter: parameter.wireName,
                items: items,
                next: member.pointer,
                more: more(facts)
            )
        }
    }
    return nil
}

private func isNext(_ member: PageFacts.Member, for parameter: String) -> Bool {
    let isInNext = member.container == "next" || member.container == "nextpage"
    if isInNext, member.name == parameter { return true }
    if member.name == "lastid" { return parameter == "after" || parameter == "afterid" }
    guard cursorParameters.contains(parameter) else { return false }
    switch parameter {
    // Kubernetes
    case "continue": return member.name == "continue" && member.container == "metadata"
    // A number counts pages, unless the response names the next one.
    case "page": return member.name == "nextpage"
    case "offset": return member.name == "nextoffset"
    default:
        let stem = trimmed(parameter)
        return member.name.hasPrefix("next") && trimmed(member.name) == stem
            || member.name == "endcursor" && ["cursor", "after"].contains(parameter)
            || ["nextcursor", "nextpagecursor"].contains(member.name) && ["after", "startingafter"].contains(parameter)
            || member.name == "cursor" && parameter == "cursor" && member.documentation.contains("next")
    }
}

/// `nextpagetoken`, `pagetoken` and `nexttoken` are `token`.
private func trimmed(_ name: String) -> String {
    var name = name[...]
    for prefix in ["next", "start", "page"] where name.hasPrefix(prefix) && name.count > prefix.count {
        name = name.dropFirst(prefix.count)
    }
    return String(name)
}

private let cursorParameters: Set<String> = [
    "cursor", "pagecursor", "nextcursor", "startcursor", "pagetoken", "nextpagetoken", "nexttoken", "token", "continue",
    "continuationtoken", "nextcontinuationtoken", "marker", "nextmarker", "after", "startingafter", "page", "offset",
]

/// `starting_after` takes the id of the page's last item, as long as `has_more` says that there is another.
private func lastItem(
    _ facts: PageFacts,
    _ items: String,
    _ item: ValueShape,
    _ schemas: SchemaPlanner
) -> PagingRule? {
    guard let parameter = facts.parameter(["startingafter", "after", "afterid"], \.isText), let more = more(facts),
        hasID(item, schemas) || PageFacts.plain(parameter.wireName) == "startingafter" && item.type == .builtin(.any)
    else { return nil }
    return PagingRule(style: .cursor, parameter: parameter.wireName, items: items, last: "/id", more: more)
}

private func hasID(_ item: ValueShape, _ schemas: SchemaPlanner) -> Bool {
    guard case .declared(let id) = item.type, case .structure(let structure)? = schemas.drafts[id]?.kind else {
        return false
    }
    return structure.properties.contains { $0.wireName == "id" && $0.value.isText }
}

/// The response documents a header `Link`.
private func link(_ facts: PageFacts, _ items: String) -> PagingRule? {
    facts.hasLinkHeader ? PagingRule(style: .link, items: items) : nil
}

/// `next` beside `previous` is an address, and so are `next_url`, `next_page_uri` and `nextLink`.
private func address(_ facts: PageFacts, _ items: String) -> PagingRule? {
    let names: Set = ["nexturl", "nexturi", "nextlink", "nexthref", "nextpageurl", "nextpageuri", "odatanextlink"]
    if let member = facts.member(names, \.isText) {
        return PagingRule(style: .url, items: items, next: member.pointer)
    }
    guard let next = facts.members.first(where: { $0.name == "next" && $0.value.isText }) else { return nil }
    let hasPrevious = facts.members.contains {
        $0.container == next.container && ["previous", "prev"].contains($0.name) && $0.value.isText
    }
    guard next.value.type == .builtin(.uri) || hasPrevious || next.container == "links" else { return nil }
    return PagingRule(style: .url, items: items, next: next.pointer)
}

/// `offset` and `limit` count, and the response is a list or says how many there are.
private func offset(_ facts: PageFacts, _ items: String) -> PagingRule? {
    guard let parameter = facts.parameter(["offset", "skip"], \.isInteger), hasSize(facts) else { return nil }
    let total = total(facts)
    guard items.isEmpty || total != nil || more(facts) != nil else { return nil }
    return PagingRule(
        style: .offset,
        parameter: parameter.wireName,
        items: items,
        more: more(facts),
        total: total
    )
}

/// `page` and `per_page` count, and the response is a list or says how many there are.
private func page(_ facts: PageFacts, _ items: String) -> PagingRule? {
    guard let parameter = facts.parameter(["page", "pagenumber"], \.isInteger), hasSize(facts) else { return nil }
    let pages = facts.member(["totalpages", "pagecount", "pagescount", "numpages"], \.isInteger)?.pointer
    let total = total(facts)
    guard items.isEmpty || pages != nil || total != nil || more(facts) != nil else { return nil }
    let startsAtZero = parameter.defaultValue?.text == "0" || parameter.value.constraints.minimum == "0"
    return PagingRule(
        style: .page,
        parameter: parameter.wireName,
        items: items,
        more: more(facts),
        total: total,
        pages: pages,
        start: startsAtZero ? 0 : nil
    )
}

private func hasSize(_ facts: PageFacts) -> Bool {
    facts.parameter(["limit", "perpage", "pagesize", "size", "count", "take", "top", "maxresults"], \.isInteger) != nil
}

private func more(_ facts: PageFacts) -> String? {
    facts.member(["hasmore", "hasnext", "hasnextpage"], \.isBoolean)?.pointer
}

private func total(_ facts: PageFacts) -> String? {
    facts.member(["total", "totalcount", "totalitems", "totalresults", "totalelements"], \.isInteger)?.pointer
}
