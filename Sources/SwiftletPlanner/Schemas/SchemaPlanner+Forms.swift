import SwiftletModel
import SwiftletOpenAPI

extension SchemaPlanner {
    /// What a schema is, by its keywords.
    mutating func makeUse(of schema: Schema, in context: NameContext, at place: Node) -> SchemaUse {
        if let boolean = schema.boolean { return booleanSchema(boolean, schema) }
        if let reference = schema.reference { return referenceUse(reference, schema) }
        if schema.isOneOrMoreFiles(in: index) { return filesUse(schema) }
        reportUninterpretedKeywords(of: schema)
        if let wrapped = WrappedSchema(schema) { return wrapperUse(wrapped, schema, in: context, at: place) }
        var use = coreUse(of: schema, in: context, at: place)
        use.apply(schema, isNullable: schema.allowsNull)
        return use
    }

    private mutating func booleanSchema(_ boolean: Bool, _ schema: Schema) -> SchemaUse {
        if !boolean {
            report.unsupported("false-schema", "a schema that allows nothing is any JSON value here", at: schema.node)
        }
        return .any
    }

    /// `$ref`, and from 3.1 on its siblings.
    private mutating func referenceUse(_ reference: Reference, _ schema: Schema) -> SchemaUse {
        var use = target(of: reference)
        guard index.appliesReferenceSiblings else { return use }
        if schema.onlyNarrows {
            narrow(&use, to: schema.writtenValues)
        } else if schema.hasStructure || schema.composition != nil {
            report.unsupported(
                "reference-siblings",
                "keywords that add structure to a reference aren't applied yet",
                at: schema.node
            )
        }
        use.apply(schema, isNullable: schema.allowsNull)
        constrain(&use, by: schema)
        return use
    }

    /// `anyOf: [X, {type: null}]`, `allOf: [X]`: X, and what the wrapper says.
    private mutating func wrapperUse(
        _ wrapped: WrappedSchema,
        _ schema: Schema,
        in context: NameContext,
        at place: Node
    ) -> SchemaUse {
        var use = use(of: wrapped.inner, in: context, at: place)
        for beside in wrapped.beside {
            use.apply(beside, isNullable: beside.allowsNull)
            constrain(&use, by: beside)
        }
        use.apply(schema, isNullable: wrapped.isNullable || schema.allowsNull)
        constrain(&use, by: schema)
        narrow(&use, to: wrapped.narrowing)
        return use
    }

    /// Fewer values than the type has: one makes a constant, several are checked at the use.
    private func narrow(_ use: inout SchemaUse, to values: [Node]) {
        guard !values.isEmpty else { return }
        if values.contains(where: { $0.kind == .null }) { use.isNullable = true }
        let texts = values.filter { $0.kind != .null }.compactMap { JSONText($0) }
        if case .declared(let id) = use.type, case .enumeration(let type)? = drafts[id]?.kind {
            let all = Set(type.cases.map(\.value))
            guard all != Set(texts) else { return }
            if texts.count == 1, all.contains(texts[0]) {
                use.constant = SchemaUse.Constant(value: texts[0], type: type.rawType == .string ? .string : .integer)
            }
        } else if texts.count == 1, case .builtin(let type) = use.type {
            use.constant = SchemaUse.Constant(value: texts[0], type: type)
        }
        use.constraints.enumeration = texts
    }

    /// The schema's own words about a value whose type is found already.
    mutating func constrain(_ use: inout SchemaUse, by schema: Schema) {
        let constraints = Constraints(schema)
        guard !constraints.isEmpty else { return }
        let applicable = constraints.only(family(of: use.type))
        if applicable != constraints { reportIneffective(schema, use.type) }
        if !use.constraints.formIntersection(applicable) {
            report.unsupported(
                "constraints",
                "two patterns or two multiples for one value: only the outer one is checked",
                at: schema.node
            )
        }
    }

    private mutating func reportIneffective(_ schema: Schema, _ type: TypeReference) {
        if type == .builtin(.any) {
            report.unsupported(
                "constraints",
                "constraints of a value without a type aren't checked yet",
                at: schema.node
            )
        } else {
            report.advice(
                "ineffective-constraint",
                "a constraint here is for another type, so it says nothing",
                at: schema.node
            )
        }
    }

    func family(of type: TypeReference) -> Constraints.Family? {
        switch type {
        case .array: .array
        case .dictionary: .object
        case .builtin(let builtin): builtin.family
        case .declared(let id):
            switch drafts[id]?.kind {
            case .enumeration(let enumeration): enumeration.rawType == .string ? .string : .number
            case .structure: .object
            case .results, .union, .wrapper, nil: nil
            }
        }
    }

    /// Neither a reference nor a wrapper.
    private mutating func coreUse(of schema: Schema, in context: NameContext, at place: Node) -> SchemaUse {
        if !schema.composed.allOf.isEmpty { return mergedUse(of: schema, in: context, at: place) }
        if schema.values.const != nil || schema.values.enumeration != nil {
            return enumeratedUse(of: schema, in: context, at: place)
        }
        var use = typedUse(of: schema, in: context, at: place)
        if case .declared = use.type { return use }
        constrain(&use, by: schema)
        return use
    }

    private mutating func typedUse(of schema: Schema, in context: NameContext, at place: Node) -> SchemaUse {
        switch schema.writtenType {
        case .string?, .boolean?, .integer?, .number?: return SchemaUse(.builtin(scalarType(of: schema)))
        case .array?: return arrayUse(of: schema, in: context, at: place)
        case .object?: return objectUse(of: schema, in: context, at: place)
        case nil:
            if schema.types.count > 1 {
                report.unsupported(
                    "type-array",
                    "a value of several types is any JSON value here",
                    at: schema.place(of: "type")
                )
            } else if schema.isNullOnly {
                report.unsupported(
                    "null-type",
                    "a value that is always null is any JSON value here",
                    at: schema.place(of: "type")
                )
            }
            return .any
        }
    }

    private mutating func arrayUse(of schema: Schema, in context: NameContext, at place: Node) -> SchemaUse {
        guard let items = schema.array?.items else { return SchemaUse(.array(ValueShape(.builtin(.any)))) }
        return SchemaUse(.array(use(of: items, in: context.item).shape))
    }

    private mutating func objectUse(of schema: Schema, in context: NameContext, at place: Node) -> SchemaUse {
        let object = schema.object
        if object?.properties.isEmpty ?? true, object?.additionalProperties?.boolean != false {
            reportUndeclared(object?.required ?? [], declared: [:])
            guard let values = object?.additionalProperties, values.boolean == nil else {
                return SchemaUse(.dictionary(ValueShape(.builtin(.any))))
            }
            return SchemaUse(.dictionary(use(of: values, in: context.value).shape))
        }
        let id = TypeID(place.address)
        return declareStructure(StructureWork(id: id, parts: [.init(schema, owner: id)]), schema, in: context)
    }
}
