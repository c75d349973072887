import SwiftletModel
import SwiftletOpenAPI
import SwiftletPlanner

/// How lists page.
extension ConfigurationReader {
    /// `none`, or styles by names of the user's own: `byCursor: {style: cursor, parameter: after, next: /last_id}`.
    mutating func paging(_ node: Node, into options: inout PlanningOptions) {
        if node.string == "none" {
            options.recognizesPaging = false
            return
        }
        for (name, value) in entries(of: node, what: "'paging'") {
            if let rule = pagingRule(value) { options.pagingStyles[name.text] = rule }
        }
    }

    /// `none`, the name of a style, or a style.
    mutating func operationPaging(_ node: Node) -> PlanningOptions.OperationPaging? {
        guard let name = node.string else { return pagingRule(node).map { .rule($0) } }
        if name == "none" { return .off }
        pagingStyleNames.append(node)
        return .style(name)
    }

    mutating func checkPagingStyles(_ options: PlanningOptions) {
        let known = options.pagingStyles.keys.sorted() + ["none"]
        for node in pagingStyleNames { _ = word(node, among: known, "unknown paging style") }
    }

    private mutating func pagingRule(_ node: Node) -> PlanningOptions.Paging? {
        var style: PagingRule.Style?
        var rule = PlanningOptions.Paging(style: .cursor)
        for (key, value) in members(of: node, keys: PagingKey.self, what: "a way of paging") {
            switch key {
            case .style: style = choice(value, of: PagingRule.Style.self)
            case .parameter: rule.parameter = string(value, expecting: "the name of a query parameter")
            case .items: rule.items = pointer(value, isRootAllowed: true)
            case .next: rule.next = pointer(value)
            case .last: rule.last = pointer(value)
            case .more: rule.more = pointer(value)
            case .total: rule.total = pointer(value)
            case .pages: rule.pages = pointer(value)
            case .start: rule.start = number(value)
            }
        }
        guard let style else {
            if node.kind == .mapping, !node.members.contains(where: { $0.name.text == "style" }) {
                reject(node, "expected a 'style'", help: "one of cursor, offset, page, link, url")
            }
            return nil
        }
        rule.style = style
        if let missing = rule.missing {
            reject(node, "the style '\(style.rawValue)' needs \(missing)")
            return nil
        }
        return rule
    }

    private mutating func number(_ node: Node) -> Int? {
        guard node.kind == .integer, let number = Int(node.text) else {
            reject(node, "expected a number")
            return nil
        }
        return number
    }

    private mutating func pointer(_ node: Node, isRootAllowed: Bool = false) -> String? {
        guard let text = string(node, expecting: "a JSON Pointer, '/next_cursor'") else { return nil }
        if !text.hasPrefix("/"), !(isRootAllowed && text.isEmpty) {
            reject(node, "'\(text)' is not a JSON Pointer", help: "it starts with '/', as in /next_cursor")
        }
        return text
    }

    enum PagingKey: String, CaseIterable {
        case style, parameter, items, next, last, more, total, pages, start
    }
}

extension PlanningOptions.Paging {
    /// What the style can't do without.
    fileprivate var missing: String? {
        switch style {
        case .cursor:
            if parameter == nil { return "a 'parameter'" }
            return next == nil && last == nil ? "'next' or 'last'" : nil
        case .offset, .page: return parameter == nil ? "a 'parameter'" : nil
        case .url: return next == nil ? "'next'" : nil
        case .link: return nil
        }
    }
}
