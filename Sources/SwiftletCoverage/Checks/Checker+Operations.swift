import SwiftletModel
import SwiftletOpenAPI

extension Checker {
    mutating func checkPath(_ path: String, _ item: Node, _ root: Node) {
        let item = resolved(item, as: .pathItem)
        for (name, value) in item.members where Grammar.methods.contains(name.text) {
            checkOperation(value, name.text, path, item, root)
        }
        for (name, value) in item.map("additionalOperations") {
            checkOperation(value, name.text, path, item, root)
        }
        for server in item.list("servers") { checkOwnServer(server, of: nil) }
        // Every operation has its own parameter of that name, or there is none.
        for parameter in item.list("parameters") where !ledger.isJudged(parameter) { ledger.skip(parameter) }
    }

    private mutating func checkOperation(
        _ operation: Node,
        _ method: String,
        _ path: String,
        _ item: Node,
        _ root: Node
    ) {
        guard let planned = plan.operations[PlanIndex.key(method, path)] else {
            if options.isFiltered { return ledger.skip(operation) }
            return ledger.judge(operation, false, "there is no method for it")
        }
        ledger.judge(operation, true, "")
        ledger.reach(operation)
        checkParameters(of: operation, item, planned)
        if let body = operation["requestBody"] { checkBody(body, planned) }
        for (status, response) in operation.map("responses")
        where !status.text.hasPrefix("x-") {
            checkResponse(response, status.text, planned)
        }
        checkSecurity(operation["security"], planned.security ?? plan.sdk.client.security, root)
        for server in operation.list("servers") { checkOwnServer(server, of: planned) }
        for (_, callback) in operation.map("callbacks") { checkCallback(callback) }
        checkMediaTypeLists(of: operation, root, planned)
    }

    private mutating func checkOwnServer(_ server: Node, of planned: OperationPlan?) {
        ledger.judge(server, false, "calls go to the client's server")
    }

    /// 2.0: what is sent and what comes back, for all operations or for one.
    private mutating func checkMediaTypeLists(of operation: Node, _ root: Node, _ planned: OperationPlan) {
        guard grammar.version == .swagger else { return }
        for type in (operation["consumes"] == nil ? root : operation).list("consumes") {
            let isRight = planned.body.map { $0.accepts(type.text) } ?? true
            ledger.judge(type, isRight, "a body can't be sent as \(type.text)")
        }
        for type in (operation["produces"] == nil ? root : operation).list("produces") {
            let responses = planned.responses.filter { $0.mediaType != nil }
            let isRight = responses.isEmpty || responses.contains { $0.accepts(type.text) }
            ledger.judge(type, isRight, "a response of type \(type.text) isn't asked for")
        }
    }

    private mutating func checkCallback(_ callback: Node) {
        let object = resolved(callback, as: .callback)
        for (expression, item) in object.members where !expression.text.hasPrefix("x-") {
            checkPayloads(of: item, callback)
        }
    }

    /// A client only needs the types of what a server sends by itself; the rest is for whoever receives it.
    mutating func checkPayloads(of item: Node, _ construct: Node) {
        let item = resolved(item, as: .pathItem)
        ledger.judge(construct, true, "")
        for (name, operation) in item.members where Grammar.methods.contains(name.text) {
            ledger.accept(operation)
            guard let body = operation["requestBody"] else { continue }
            for (_, media) in resolved(body, as: .requestBody).map("content") {
                guard let schema = media["schema"] else { continue }
                let shapes = payloads(of: schema)
                ledger.judge(schema, !shapes.isEmpty, "the payload has no type")
                for shape in shapes { enqueue(schema, Evidence(shape)) }
            }
        }
    }

    private mutating func payloads(of schema: Node) -> [ValueShape] {
        var schema = schema
        for _ in 0..<8 {
            let shapes = plan.realizations(at: schema.address).compactMap { realization -> ValueShape? in
                if case .value(let shape) = realization { shape } else { nil }
            }
            if !shapes.isEmpty { return shapes }
            let id = TypeID(schema.address)
            if plan.types[id] != nil { return [ValueShape(.declared(id))] }
            guard let reference = schema.reference, let target = references.target(of: reference) else { return [] }
            schema = target
        }
        return []
    }
}
