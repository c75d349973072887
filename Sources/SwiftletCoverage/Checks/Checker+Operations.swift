import SwiftletModel
import SwiftletOpenAPI

extension Checker {
    mutating func checkPath(_ path: String, _ item: Node, _ root: Node) {
        let items = parts(of: item)
        for (name, value) in items.flatMap({ $0.members }) where Grammar.methods.contains(name.text) {
            checkOperation(value, name.text, path, items, root)
        }
        for (name, value) in items.flatMap({ $0.map("additionalOperations") }) {
            checkOperation(value, name.text, path, items, root)
        }
        // Every operation has its own, or there is none.
        for node in items.flatMap({ $0.list("parameters") + $0.list("servers") }) where !ledger.isJudged(node) {
            ledger.skip(node)
        }
    }

    /// A path item, and what its references add.
    private mutating func parts(of item: Node) -> [Node] {
        var parts = [item]
        ledger.reach(item)
        while parts.count < 16, let reference = parts.last?.reference, let next = target(of: reference, as: .pathItem) {
            ledger.reach(next)
            parts.append(next)
        }
        return parts
    }

    private mutating func checkOperation(
        _ operation: Node,
        _ method: String,
        _ path: String,
        _ items: [Node],
        _ root: Node
    ) {
        guard let planned = plan.operations[PlanIndex.key(method, path)] else {
            if options.isFiltered { return ledger.skip(operation) }
            return ledger.judge(operation, false, "there is no method for it")
        }
        ledger.judge(operation, true, "")
        // Not OpenAPI, and read all the same.
        let operation = resolved(operation, as: .operation)
        checkParameters(of: operation, items, planned)
        if let body = operation["requestBody"] { checkBody(body, planned) }
        for (status, response) in operation.map("responses")
        where !status.text.hasPrefix("x-") {
            checkResponse(response, status.text, planned)
        }
        checkSecurity(operation["security"], planned.security ?? plan.sdk.client.security, root)
        let servers = operation.list("servers")
        checkOwnServers(servers.isEmpty ? items.flatMap { $0.list("servers") } : servers, of: planned, root)
        for (_, callback) in operation.map("callbacks") { checkCallback(callback, planned) }
        checkMediaTypeLists(of: operation, root, planned)
    }

    /// 2.0: what is sent and what comes back, for all operations or for one.
    private mutating func checkMediaTypeLists(of operation: Node, _ root: Node, _ planned: PlannedOperation) {
        guard grammar.version == .swagger else { return }
        for type in (operation["consumes"] == nil ? root : operation).list("consumes") {
            let isRight = planned.bodies.isEmpty || planned.bodies.contains { $0.accepts(type.text) }
            ledger.judge(type, isRight, "a body can't be sent as \(type.text)")
        }
        for type in (operation["produces"] == nil ? root : operation).list("produces") {
            let responses = planned.responses.filter { $0.mediaType != nil }
            let isRight = responses.isEmpty || responses.contains { $0.accepts(type.text) }
            ledger.judge(type, isRight, "a response of type \(type.text) isn't asked for")
        }
    }
}
