/// How the pages of a list follow each other, and the method that gives the whole list.
package struct PagingPlan: Sendable, Encodable {
    package let method: SwiftName
    package let rule: PagingRule
    package let page: ValueShape
    package let item: ValueShape

    package init(method: SwiftName, rule: PagingRule, page: ValueShape, item: ValueShape) {
        self.method = method
        self.rule = rule
        self.page = page
        self.item = item
    }
}

/// Members of the response are JSON Pointers.
package struct PagingRule: Sendable, Hashable, Encodable {
    package enum Style: String, Sendable, Hashable, Encodable, CaseIterable {
        /// A value of the response goes into a parameter.
        case cursor
        /// A parameter counts items.
        case offset
        /// A parameter counts pages.
        case page
        /// The header `Link` has the next page's address.
        case link
        /// The response has it.
        case url
    }

    package var style: Style
    /// The query parameter that varies from page to page.
    package var parameter: String?
    /// The list of items; empty where it is the whole response.
    package var items: String
    /// The next cursor or address.
    package var next: String?
    /// The next cursor in the last item.
    package var last: String?
    /// Whether there is another page.
    package var more: String?
    /// The number of all items.
    package var total: String?
    /// The number of all pages.
    package var pages: String?
    /// What the parameter counts from; nil for 0 items or page 1.
    package var start: Int?

    package init(
        style: Style,
        parameter: String? = nil,
        items: String,
        next: String? = nil,
        last: String? = nil,
        more: String? = nil,
        total: String? = nil,
        pages: String? = nil,
        start: Int? = nil
    ) {
        self.style = style
        self.parameter = parameter
        self.items = items
        self.next = next
        self.last = last
        self.more = more
        self.total = total
        self.pages = pages
        self.start = start
    }
}
