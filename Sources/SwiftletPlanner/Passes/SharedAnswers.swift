import SwiftletModel
import SwiftletOpenAPI

/// Failures and headers that many operations refer to: components, planned once.
struct SharedAnswers {
    private var failures: [Key: ResponsePlan] = [:]
    private var headers: [Node: ResponseHeaderPlan] = [:]

    private struct Key: Hashable {
        let response: Node
        let status: String
    }

    func failure(_ response: Named<Referenced<Response>>, _ index: DocumentIndex) -> ResponsePlan? {
        guard let node = index.component(response.value) else { return nil }
        return failures[Key(response: node, status: response.name)]
    }

    mutating func share(_ plan: ResponsePlan, of response: Named<Referenced<Response>>, _ index: DocumentIndex) {
        guard let node = index.component(response.value) else { return }
        failures[Key(response: node, status: response.name)] = plan
    }

    func header(_ header: Named<Referenced<Header>>, _ index: DocumentIndex) -> ResponseHeaderPlan? {
        guard let known = index.component(header.value).flatMap({ headers[$0] }) else { return nil }
        return ResponseHeaderPlan(name: header.name, value: known.value, documentation: known.documentation)
    }

    mutating func share(_ plan: ResponseHeaderPlan, of header: Named<Referenced<Header>>, _ index: DocumentIndex) {
        guard let node = index.component(header.value) else { return }
        headers[node] = plan
    }
}
