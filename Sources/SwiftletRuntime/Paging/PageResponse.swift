import HTTPTypes

/// A page as it came, for what is read beside its value.
struct PageResponse {
    let call: PagedCall
    let request: HTTPRequest
    let response: RawResponse

    var headers: HTTPFields { response.head.headerFields }

    func items<Item: ModelValue>(_ type: Item.Type, of page: any ModelValue) throws(APIError) -> [Item] {
        do throws(JSONDecodingError) {
            return try call.rule.items.items(type, in: page)
        } catch {
            throw failure(
                PagePointer(call.rule.items.text + error.pointer),
                expected: error.expected,
                found: error.found
            )
        }
    }

    /// Path and query of the next page's address, which has to be at the client's own origin: its request carries the
    /// client's credentials.
    func target(_ text: String, _ pointer: PagePointer?) throws(APIError) -> String {
        guard let target = RedirectTarget(text, from: request) else {
            throw failure(pointer, expected: "the address of the next page", found: "something else")
        }
        let base = call.client.setup.baseURL
        let origin = (try? BaseURL("\(target.scheme)://\(target.authority)"))?.origin
        guard let origin, origin == base.origin else {
            throw failure(
                pointer,
                expected: "an address at \(base.origin), where the client's credentials belong",
                found: "one at \(origin ?? "another origin")"
            )
        }
        return target.path
    }

    /// - Parameter pointer: Nil for the header `Link`.
    func failure(_ pointer: PagePointer?, expected: String, found: String) -> APIError {
        .decoding(
            DecodingFailure(
                operation: call.operation,
                reason: .value,
                pointer: pointer?.text ?? "",
                expected: pointer == nil ? expected + " in the header Link" : expected,
                found: call.client.redacting(found),
                attempts: response.attempts,
                head: response.head,
                rawBody: response.body
            )
        )
    }
}
