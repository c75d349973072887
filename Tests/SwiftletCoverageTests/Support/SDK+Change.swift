import SwiftletModel

/// Ways to forget something.
extension SDK {
    mutating func changeTypes(_ change: (TypeDeclaration) -> TypeDeclaration?) {
        self = SDK(
            client: client,
            resources: resources,
            types: types.compactMap(change),
            payloads: payloads,
            trace: trace
        )
    }

    mutating func changeStructure(
        _ id: String,
        additional: StructureType.AdditionalProperties? = nil,
        keepsRules: Bool = true,
        _ change: (Property) -> Property? = { $0 }
    ) {
        changeKind(id) { kind in
            guard case .structure(let type) = kind else { return kind }
            return .structure(
                StructureType(
                    properties: type.properties.compactMap(change),
                    additionalProperties: additional ?? type.additionalProperties,
                    minProperties: type.minProperties,
                    maxProperties: type.maxProperties,
                    rules: keepsRules ? type.rules : []
                )
            )
        }
    }

    mutating func changeKind(_ id: String, _ change: (TypeDeclaration.Kind) -> TypeDeclaration.Kind) {
        changeTypes { type in
            guard type.id == TypeID(id) else { return type }
            return TypeDeclaration(
                id: type.id,
                name: type.name,
                parent: type.parent,
                kind: change(type.kind),
                documentation: type.documentation
            )
        }
    }

    mutating func changeOperations(_ change: (OperationPlan) -> OperationPlan?) {
        self = SDK(
            client: client,
            resources: resources.map { $0.changed(change) },
            types: types,
            payloads: payloads,
            trace: trace
        )
    }
}

extension ResourcePlan {
    fileprivate func changed(_ change: (OperationPlan) -> OperationPlan?) -> ResourcePlan {
        ResourcePlan(
            property: property,
            type: type,
            documentation: documentation,
            operations: operations.compactMap(change),
            children: children.map { $0.changed(change) }
        )
    }
}

extension Property {
    func with(
        _ value: ValueShape? = nil,
        isRequired: Bool? = nil,
        keepsDefault: Bool = true
    ) -> Property {
        Property(
            name: name,
            wireName: wireName,
            value: value ?? self.value,
            isRequired: isRequired ?? self.isRequired,
            isReadOnly: isReadOnly,
            isWriteOnly: isWriteOnly,
            isRedacted: isRedacted,
            constant: constant,
            defaultValue: keepsDefault ? defaultValue : nil,
            documentation: documentation
        )
    }
}

extension OperationPlan {
    func with(
        parameters: [ParameterPlan]? = nil,
        body: BodyPlan?? = nil,
        responses: [ResponsePlan]? = nil,
        security: [[String]]?? = nil
    ) -> OperationPlan {
        OperationPlan(
            method: method,
            id: id,
            httpMethod: httpMethod,
            path: path,
            template: template,
            documentation: documentation,
            servers: servers,
            parameters: parameters ?? self.parameters,
            body: body ?? self.body,
            result: result,
            responses: responses ?? self.responses,
            security: security ?? self.security,
            stream: stream,
            paging: paging,
            isIdempotent: isIdempotent
        )
    }
}
