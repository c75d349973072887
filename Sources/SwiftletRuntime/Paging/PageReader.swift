import HTTPTypes

/// Asks for one page after the other.
struct PageReader<Page: ModelValue, Item: ModelValue> {
    private let call: PagedCall
    /// Nil behind the last page.
    private var place: PagedCall.Place? = .first
    /// Where pages were that were read, to notice a circle.
    private var visited: Set<String> = []
    /// Of the page before, to notice a server that always gives the same.
    private var previous: [Item] = []
    /// How many items came, and pages.
    private var itemCount = 0
    private var pageCount = 0

    init(_ call: PagedCall) {
        self.call = call
    }

    /// Does not move on when it throws.
    mutating func next() async throws(APIError) -> (page: Page, items: [Item])? {
        guard let place else { return nil }
        let request = try call.request(place)
        let raw = try await call.response(to: request)
        let response = PageResponse(call: call, request: request.head, response: raw)
        let page = try ResponseReader(client: call.client, operation: call.operation).value(Page.self, of: raw)
        let items = try response.items(Item.self, of: page)
        if place == .first { visited.formUnion([call.given, request.head.path].compactMap(\.self)) }

        let next = try self.next(after: page, items, response)
        switch next {
        case .parameter(let value, _)?: try visit(value, response)
        case .target(let target)?: try visit(target, response)
        default: break
        }
        self.place = next
        itemCount += items.count
        pageCount += 1
        previous = items
        return (page, items)
    }

    private mutating func visit(_ place: String, _ response: PageResponse) throws(APIError) {
        guard visited.insert(place).inserted else {
            throw response.failure(
                call.rule.next ?? call.rule.last,
                expected: "the place of another page",
                found: "one that was read before, so that the list would never end"
            )
        }
    }

    private func next(
        after page: Page,
        _ items: [Item],
        _ response: PageResponse
    ) throws(APIError) -> PagedCall.Place? {
        let rule = call.rule
        let more = rule.more?.value(in: page)?.boolValue
        if more == false { return nil }
        switch rule.style {
        case .cursor:
            let value =
                rule.last.map { last in items.last.flatMap { last.value(in: $0) } } ?? rule.next?.value(in: page)
            guard let cursor = value?.cursor else {
                guard more == true else { return nil }
                throw response.failure(
                    rule.next ?? rule.last,
                    expected: "a cursor, since there are more pages",
                    found: "none"
                )
            }
            return .parameter(cursor.text, isNumber: cursor.isNumber)
        case .offset:
            guard !items.isEmpty else { return nil }
            try requireDifferent(items, response)
            let offset = Int(call.given ?? "") ?? rule.start
            let end = offset - rule.start + itemCount + items.count
            if let total = rule.total?.value(in: page)?.integerValue, end >= total { return nil }
            return .parameter(String(offset + itemCount + items.count), isNumber: true)
        case .page:
            guard !items.isEmpty else { return nil }
            try requireDifferent(items, response)
            let number = Int(call.given ?? "") ?? rule.start
            if let pages = rule.pages?.value(in: page)?.integerValue, number - rule.start + pageCount + 1 >= pages {
                return nil
            }
            if let total = rule.total?.value(in: page)?.integerValue, number == rule.start,
                itemCount + items.count >= total
            {
                return nil
            }
            return .parameter(String(number + pageCount + 1), isNumber: true)
        case .link:
            return try LinkHeader.target(of: "next", in: response.headers).map { link throws(APIError) in
                .target(try response.target(link, nil))
            }
        case .url:
            guard let url = rule.next?.value(in: page)?.stringValue, !url.isEmpty else { return nil }
            return .target(try response.target(url, rule.next))
        }
    }

    private func requireDifferent(_ items: [Item], _ response: PageResponse) throws(APIError) {
        guard pageCount > 0, items == previous else { return }
        throw response.failure(
            call.rule.items,
            expected: "other items than the page before",
            found: "the same, so that the list would never end"
        )
    }
}

extension JSONValue {
    /// Texts and numbers, as a parameter takes them; nil for nothing.
    fileprivate var cursor: (text: String, isNumber: Bool)? {
        switch self {
        case .string(let text): text.isEmpty ? nil : (text, false)
        case .number(let number): (number.text, true)
        default: nil
        }
    }
}
