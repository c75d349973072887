/// How an operation's pages follow each other, as its description says:
///
///     paging cursor after, items /data, next /last_id, more /has_more
///     paging cursor starting_after, items /data, last /id, more /has_more
///     paging offset offset, items /items, total /total
///     paging page page, items "", start 0, pages /total_pages
///     paging link, items ""
///     paging url, items /results, next /next
struct PagingRule: Hashable, Sendable {
    enum Style: Hashable, Sendable {
        /// A value of the response goes into a parameter.
        case cursor(parameter: String)
        /// A parameter counts items.
        case offset(parameter: String)
        /// A parameter counts pages.
        case page(parameter: String)
        /// The header `Link` has the next page's address (RFC 8288).
        case link
        /// The response has it.
        case url
    }

    let style: Style
    /// Where the items are; empty where the response is the list itself.
    var items = PagePointer("")
    /// Where the next cursor or address is.
    var next: PagePointer?
    /// The same in the page's last item.
    var last: PagePointer?
    /// A boolean: whether there is another page.
    var more: PagePointer?
    /// The number of all items.
    var total: PagePointer?
    /// The number of all pages.
    var pages: PagePointer?
    /// What the parameter counts from.
    var start: Int

    /// The parameter that varies from page to page.
    var parameter: String? {
        switch style {
        case .cursor(let parameter), .offset(let parameter), .page(let parameter): parameter
        case .link, .url: nil
        }
    }
}

extension PagingRule {
    /// Reads what stands behind `paging`.
    init(_ line: inout DescriptionLine) throws(DescriptionError) {
        switch try line.word("a style of paging") {
        case "cursor": self.init(style: .cursor(parameter: try line.word("a parameter")), start: 0)
        case "offset": self.init(style: .offset(parameter: try line.word("a parameter")), start: 0)
        case "page": self.init(style: .page(parameter: try line.word("a parameter")), start: 1)
        case "link": self.init(style: .link, start: 0)
        case "url": self.init(style: .url, start: 0)
        default: throw line.failure("'cursor', 'offset', 'page', 'link' or 'url' expected")
        }
        for attribute in try line.attributes() {
            guard let value = attribute.value else { throw line.failure("a value for '\(attribute.name)' expected") }
            let pointer = PagePointer(value)
            switch attribute.name {
            case "items": items = pointer
            case "next": next = pointer
            case "last": last = pointer
            case "more": more = pointer
            case "total": total = pointer
            case "pages": pages = pointer
            case "start":
                guard let number = Int(value) else { throw line.failure("a number expected") }
                start = number
            default: throw line.failure("one of the attributes of 'paging' expected")
            }
        }
    }
}
