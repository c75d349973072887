import SwiftletRuntime

/// A client with a list whose paging a test chooses.
struct PageAPI: APIClient {
    var client: Client

    init(client: Client) { self.client = client }

    init(options: ClientOptions = .default, transport: any Transport) throws(APIError) {
        client = try Client(
            Self.description,
            credentials: ["apiKey": "sk-secret-key"],
            options: options,
            environment: [:],
            transport: transport
        )
    }

    static let description = ClientDescription(
        """
        PageAPI 1
        server https://api.example.com/v1
        apiKey query key: apiKey
        """
    )

    func list<Page: ModelValue>(
        _ operation: OperationDescription,
        limit: Int? = nil,
        position: String? = nil,
        options: RequestOptions = .default,
        as page: Page.Type = JSONValue.self
    ) -> Paged<Page, JSONValue> {
        client.pages(operation, [.init(limit), .init(position)], options: options)
    }

    static let cursor = OperationDescription(
        """
        GET /things
        id listThings
        query limit: form, explode
        query after: form, explode
        200 application/json
        paging cursor after, items /data, next /meta/next, more /has_more
        """
    )

    static let lastItem = OperationDescription(
        """
        GET /things
        id listThings
        query limit: form, explode
        query starting_after: form, explode
        200 application/json
        paging cursor starting_after, items /data, last /id, more /has_more
        """
    )

    static let offset = OperationDescription(
        """
        GET /things
        id listThings
        query limit: form, explode
        query offset: form, explode
        200 application/json
        paging offset offset, items /data, total /total
        """
    )

    static let page = OperationDescription(
        """
        GET /things
        id listThings
        query limit: form, explode
        query page: form, explode
        200 application/json
        paging page page, items "", pages /pages
        """
    )

    static let link = OperationDescription(
        """
        GET /things
        id listThings
        query limit: form, explode
        query page: form, explode
        200 application/json
        paging link
        """
    )

    static let url = OperationDescription(
        """
        GET /things
        id listThings
        query limit: form, explode
        query page: form, explode
        200 application/json
        paging url, items /data, next /next
        """
    )
}
