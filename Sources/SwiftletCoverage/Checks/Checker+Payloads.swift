import SwiftletModel
import SwiftletOpenAPI

/// What the API sends to others: a client needs the type of it; the rest is for whoever receives it.
extension Checker {
    mutating func checkCallback(_ callback: Node, _ caller: PlannedOperation) {
        let object = resolved(callback, as: .callback)
        for (expression, item) in object.members where !expression.text.hasPrefix("x-") {
            let planned = plan.sdk.payloads.filter { $0.kind == .callback && $0.target == expression.text }
            checkPayloads(of: item, callback, planned)
        }
    }

    mutating func checkWebhook(_ name: String, _ item: Node) {
        let named = plan.sdk.payloads.filter { $0.kind == .webhook && $0.name.identifier.isLike(name) }
        let all = plan.sdk.payloads.filter { $0.kind == .webhook }
        checkPayloads(of: item, item, named.isEmpty ? all : named)
    }

    private mutating func checkPayloads(of item: Node, _ construct: Node, _ planned: [PayloadPlan]) {
        let item = resolved(item, as: .pathItem)
        ledger.judge(construct, !planned.isEmpty || options.isFiltered, "there is no payload of it")
        for (name, operation) in item.members where Grammar.methods.contains(name.text) {
            let payloads = planned.filter { $0.httpMethod == name.text.uppercased() }
            guard !payloads.isEmpty else {
                ledger.judge(operation, options.isFiltered, "there is no payload of it")
                continue
            }
            ledger.accept(operation)
            guard let body = operation["requestBody"] else { continue }
            for (_, media) in resolved(body, as: .requestBody).map("content") {
                ledger.judge(media, true, "")
                guard let schema = media["schema"] else { continue }
                let shapes = payloads.count == 1 ? payloads.compactMap(\.value) : realized(schema)
                ledger.judge(schema, !shapes.isEmpty, "the payload has no type")
                for shape in shapes { enqueue(schema, Evidence(shape)) }
            }
        }
    }

    /// What the schema became, where its name doesn't tell which payload it is.
    mutating func realized(_ schema: Node) -> [ValueShape] {
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

extension String {
    /// `newPet` is like `new-pet`.
    fileprivate func isLike(_ name: String) -> Bool {
        letters == name.letters
    }

    private var letters: String { filter { $0.isLetter || $0.isNumber }.lowercased() }
}
