import SwiftletModel

/// Which values an SDK sends and receives. What the API sends by itself is received, and its answers are sent.
struct Traffic {
    private(set) var requests: [ValueShape] = []
    private(set) var responses: [ValueShape] = []

    init(_ sdk: SDK) {
        for resource in sdk.resources { add(resource) }
        for payload in sdk.payloads {
            responses += [payload.value].compactMap(\.self) + payload.parameters.map(\.value)
            requests += payload.responses.compactMap(\.value)
        }
    }

    private mutating func add(_ resource: ResourcePlan) {
        for operation in resource.operations {
            requests += operation.parameters.map(\.value) + [operation.body?.value].compactMap(\.self)
            responses += operation.responses.compactMap(\.value) + [operation.stream?.item].compactMap(\.self)
            responses += operation.responses.flatMap { $0.headers.map(\.value) }
            if let id = operation.result.declared { responses.append(ValueShape(.declared(id))) }
        }
        for child in resource.children { add(child) }
    }

    func reachable(from shapes: [ValueShape], _ types: [TypeID: TypeDeclaration]) -> Set<TypeID> {
        var reached: Set<TypeID> = []
        var open = shapes.compactMap(\.type.declared)
        while let id = open.popLast() {
            guard reached.insert(id).inserted, let type = types[id] else { continue }
            open += type.kind.shapes.compactMap(\.type.declared)
        }
        return reached
    }
}

extension TypeReference {
    /// The declared type that it is, or a list or a dictionary of.
    var declared: TypeID? {
        switch self {
        case .builtin: nil
        case .declared(let id): id
        case .array(let inner), .dictionary(let inner): inner.type.declared
        }
    }
}

extension TypeDeclaration.Kind {
    /// The values that it is made of.
    var shapes: [ValueShape] {
        switch self {
        case .enumeration: []
        case .results(let results): results.cases.compactMap(\.value)
        case .union(let union): union.branches.map(\.value)
        case .wrapper(let wrapper): [wrapper.value]
        case .structure(let structure): structure.properties.map(\.value) + structure.additionalProperties.shapes
        }
    }
}

extension StructureType.AdditionalProperties {
    var shapes: [ValueShape] {
        if case .typed(let values) = self { [values] } else { [] }
    }
}
