import SwiftletModel

/// The SDK, for looking things up.
struct PlanIndex {
    let sdk: SDK
    let types: [TypeID: TypeDeclaration.Kind]
    /// By `GET /pets/{petId}`.
    let operations: [String: PlannedOperation]
    /// Every rule that reaches generated code, and every part of one.
    let rules: Set<Rules>
    private let trace: [String: [Trace.Realization]]

    init(_ sdk: SDK) {
        self.sdk = sdk
        trace = sdk.trace.schemas
        types = Dictionary(sdk.types.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
        let all = sdk.resources.flatMap(\.allOperations)
        operations = Dictionary(grouping: all) { Self.key($0.httpMethod, $0.template) }.mapValues(PlannedOperation.init)
        var collector = RuleCollector()
        for type in sdk.types { collector.add(type.kind) }
        for operation in all {
            for parameter in operation.parameters { collector.add(parameter.value) }
            for shape in operation.receivedAndSent { collector.add(shape) }
        }
        for payload in sdk.payloads { for shape in payload.shapes { collector.add(shape) } }
        rules = collector.found
    }

    static func key(_ method: String, _ path: String) -> String { method.uppercased() + " " + path }

    /// What a schema became, as far as it is in what will be generated.
    func realizations(at address: String) -> [Trace.Realization] {
        (trace[address] ?? []).filter { realization in
            switch realization {
            case .value(let shape): declared(in: shape).map { types[$0] != nil } ?? true
            case .part(let id): types[id] != nil
            case .rules(let found): rules.contains(found)
            }
        }
    }

    private func declared(in shape: ValueShape) -> TypeID? {
        switch shape.type {
        case .builtin: nil
        case .declared(let id): id
        case .array(let items): declared(in: items)
        case .dictionary(let values): declared(in: values)
        }
    }
}

extension ResourcePlan {
    fileprivate var allOperations: [OperationPlan] { operations + children.flatMap(\.allOperations) }
}

extension OperationPlan {
    fileprivate var receivedAndSent: [ValueShape] {
        [body?.value, stream?.item].compactMap(\.self) + responses.compactMap(\.value)
            + responses.flatMap { $0.headers.map(\.value) }
    }
}

extension PayloadPlan {
    fileprivate var shapes: [ValueShape] {
        [value].compactMap(\.self) + parameters.map(\.value) + responses.compactMap(\.value)
    }
}

private struct RuleCollector {
    private(set) var found: Set<Rules> = []

    mutating func add(_ kind: TypeDeclaration.Kind) {
        switch kind {
        case .structure(let structure):
            for rule in structure.rules { add(rule) }
            for property in structure.properties { add(property.value) }
            if case .typed(let values) = structure.additionalProperties { add(values) }
        case .enumeration(let enumeration): add(enumeration.constraints)
        case .union(let union):
            add(union.constraints)
            for branch in union.branches { add(branch.value) }
        case .wrapper(let wrapper): add(wrapper.value)
        case .results(let results): for shape in results.cases.compactMap(\.value) { add(shape) }
        }
    }

    mutating func add(_ shape: ValueShape) {
        add(shape.constraints)
        switch shape.type {
        case .array(let inner), .dictionary(let inner): add(inner)
        case .builtin, .declared: break
        }
    }

    private mutating func add(_ constraints: Constraints) {
        for rule in constraints.rules { add(rule) }
    }

    private mutating func add(_ rule: Rules) {
        guard found.insert(rule).inserted else { return }
        switch rule {
        case .object(let members): for member in members { add(member.value) }
        case .list(let elements): for element in elements { add(element) }
        case .value, .type: break
        }
    }
}
