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

    /// Whatever of it travels that way: what only the API says isn't sent, and what only programs say isn't received.
    func reachable(_ direction: Directions, _ types: [TypeID: TypeDeclaration]) -> Set<TypeID> {
        var reached: Set<TypeID> = []
        var open = (direction == .requests ? requests : responses).flatMap(\.types)
        while let id = open.popLast() {
            guard reached.insert(id).inserted, let type = types[id] else { continue }
            open += type.kind.types(travelling: direction)
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

extension StructureType.AdditionalProperties {
    var shapes: [ValueShape] {
        if case .typed(let values) = self { [values] } else { [] }
    }
}

extension ValueShape {
    /// What it is made of, and what its rules name.
    fileprivate var types: [TypeID] {
        let own: [TypeID] =
            switch type {
            case .builtin: []
            case .declared(let id): [id]
            case .array(let inner), .dictionary(let inner): inner.types
            }
        return own + constraints.types
    }
}

extension Constraints {
    fileprivate var types: [TypeID] { isEmpty ? [] : self.rules.flatMap(\.types) }
}

extension Rules {
    fileprivate var types: [TypeID] {
        switch self {
        case .value: []
        case .type(let id): [id]
        case .list(let rules): rules.flatMap(\.types)
        case .object(let members): members.flatMap(\.value.types)
        }
    }
}

extension TypeDeclaration.Kind {
    fileprivate func types(travelling direction: Directions) -> [TypeID] {
        switch self {
        case .enumeration(let enumeration): return enumeration.constraints.types
        case .results(let results): return results.cases.compactMap(\.value).flatMap(\.types)
        case .union(let union): return union.branches.flatMap(\.value.types) + union.constraints.types
        case .wrapper(let wrapper): return wrapper.value.types
        case .structure(let structure):
            let members = structure.properties.filter { direction == .requests ? !$0.isReadOnly : !$0.isWriteOnly }
            return members.flatMap(\.value.types) + structure.additionalProperties.shapes.flatMap(\.types)
                + structure.rules.flatMap(\.types)
        }
    }
}
