/// A list that comes in pages, item by item.
///
///     for try await pet in client.pets.listAll(limit: 50) { … }
///     for try await page in client.pets.listAll().pages { … }
///
/// Nothing is sent before the first item is asked for, and no page before its first item is. Every page is asked for
/// with the same options, and tried again like any other call. A call that failed can be repeated: asked again, the
/// iterator sends the same request. A page without items goes on where it names another one; a page that was there
/// before is an error, since the list would never end.
public struct Paged<Page: ModelValue, Item: ModelValue>: AsyncSequence, Sendable {
    /// What the pages are made of.
    public typealias Element = Item

    /// Every error of a call.
    public typealias Failure = APIError

    private let call: PagedCall

    init(_ call: PagedCall) {
        self.call = call
    }

    /// The same list page by page, with all that a page says beside its items.
    public var pages: Pages { Pages(call: call) }

    /// Starts at the first page, or wherever the method's arguments say.
    public func makeAsyncIterator() -> Iterator { Iterator(reader: PageReader(call)) }

    /// Gives the items in order.
    public struct Iterator: AsyncIteratorProtocol {
        fileprivate var reader: PageReader<Page, Item>
        private var items: [Item] = []
        private var index = 0

        fileprivate init(reader: PageReader<Page, Item>) {
            self.reader = reader
        }

        /// The next item; nil at the list's end.
        public mutating func next() async throws(APIError) -> Item? {
            if Task.isCancelled { throw .cancelled }
            while index == items.count {
                guard let page = try await reader.next() else { return nil }
                items = page.items
                index = 0
            }
            defer { index += 1 }
            return items[index]
        }
    }

    /// The pages in order.
    public struct Pages: AsyncSequence, Sendable {
        /// What the plain method returns.
        public typealias Element = Page

        /// Every error of a call.
        public typealias Failure = APIError

        fileprivate let call: PagedCall

        /// Starts at the first page, or wherever the method's arguments say.
        public func makeAsyncIterator() -> Iterator { Iterator(reader: PageReader(call)) }

        /// Gives the pages in order.
        public struct Iterator: AsyncIteratorProtocol {
            fileprivate var reader: PageReader<Page, Item>

            /// The next page; nil behind the last one.
            public mutating func next() async throws(APIError) -> Page? {
                try await reader.next()?.page
            }
        }
    }
}

extension Client {
    /// A list in pages, as the operation's description says how they follow each other. Nothing is sent yet.
    public func pages<Page: ModelValue, Item: ModelValue>(
        _ operation: OperationDescription,
        _ parameters: [ParameterValue] = [],
        body: (any RequestContent)? = nil,
        options: RequestOptions = .default
    ) -> Paged<Page, Item> {
        guard let rule = operation.operation.paging else {
            preconditionFailure("\(operation.operation.id): the description says nothing about paging")
        }
        let call = PagedCall(
            client: self,
            operation: operation.operation,
            rule: rule,
            parameters: parameters,
            body: body,
            options: options
        )
        return Paged(call)
    }
}
