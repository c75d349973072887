import SwiftletModel
import SwiftletOpenAPI

extension SchemaPlanner {
    /// What a schema is, by its keywords.
    mutating func makeUse(of schema: Schema, in context: NameContext, at place: SchemaPlace) -> SchemaUse {
        if let boolean = schema.boolean { return booleanUse(boolean) }
        reportKeywords(of: schema)
        reportNullable(of: schema)
        if let reference = schema.reference { return referenceUse(reference, schema, in: context, at: place) }
        if schema.isOneOrMoreFiles(in: index) { return filesUse(schema) }
        if options.typeless == .strict, schema.types.isEmpty { return untypedUse(schema, in: context, at: place) }
        if let wrapped = WrappedSchema(schema) { return wrapperUse(wrapped, schema, in: context, at: place) }
        var use = coreUse(of: schema, in: context, at: place)
        use.apply(schema, isNullable: schema.allowsNull || schema.isNullableChoice)
        return use
    }

    private mutating func reportNullable(of schema: Schema) {
        guard let composition = schema.composition else { return }
        for list in [composition.anyOf, composition.oneOf] {
            for branch in list where branch.isNullableAlone {
                report.tolerated(
                    "nullable-alternative",
                    "'nullable' alone allows anything; among alternatives it is read as null",
                    at: branch.node
                )
            }
        }
    }

    private func booleanUse(_ boolean: Bool) -> SchemaUse {
        var use = SchemaUse.any
        if !boolean { use.constraints.rules = [.value(JSONText("false"))] }
        return use
    }

    /// `$ref`, and from 3.1 on its siblings.
    private mutating func referenceUse(
        _ reference: Reference,
        _ schema: Schema,
        in context: NameContext,
        at place: SchemaPlace
    ) -> SchemaUse {
        guard index.appliesReferenceSiblings else { return target(of: reference) }
        let addsStructure =
            schema.hasStructure && !schema.onlyNarrows || !schema.composed.allOf.isEmpty || schema.hasAlternatives
        if addsStructure, options.typeless == .infer, index.schema(reference) != nil {
            var use = composedUse(of: schema, in: context, at: place)
            use.apply(schema, isNullable: schema.allowsNull)
            return use
        }
        var use = target(of: reference)
        if addsStructure {
            use.constraints.rules.append(rules(of: schema, .allButReference))
        } else {
            if schema.onlyNarrows { narrow(&use, to: schema.writtenValues) }
            constrain(&use, by: schema)
        }
        use.apply(schema, isNullable: schema.allowsNull)
        return use
    }

    /// `anyOf: [X, {type: null}]`, `allOf: [X]`: X, and what the wrapper says.
    private mutating func wrapperUse(
        _ wrapped: WrappedSchema,
        _ schema: Schema,
        in context: NameContext,
        at place: SchemaPlace
    ) -> SchemaUse {
        var use = use(of: wrapped.inner, in: context, at: place)
        for beside in wrapped.beside {
            use.apply(beside, isNullable: beside.allowsNull)
            constrain(&use, by: beside)
            trace.record(.value(use.shape), of: beside)
        }
        use.apply(schema, isNullable: wrapped.isNullable || schema.allowsNull)
        constrain(&use, by: schema)
        narrow(&use, to: wrapped.narrowing)
        return use
    }

    /// Fewer values than the type has: one makes a constant, several are checked at the use.
    func narrow(_ use: inout SchemaUse, to values: [Node]) {
        guard !values.isEmpty else { return }
        if values.contains(where: { $0.kind == .null }) { use.isNullable = true }
        let texts = values.filter { $0.kind != .null }.compactMap { JSONText($0) }
        if case .declared(let id) = use.type, case .enumeration(let type)? = drafts[id]?.kind {
            let all = Set(type.cases.map(\.value))
            guard all != Set(texts) else { return }
            if texts.count == 1, all.contains(texts[0]) {
                use.constant = SchemaUse.Constant(value: texts[0], type: type.rawType.builtin)
            }
        } else if texts.count == 1, case .builtin(let type) = use.type {
            use.constant = SchemaUse.Constant(value: texts[0], type: type)
        }
        use.constraints.enumeration = texts
    }

    /// The schema's own words about a value whose type is found already.
    mutating func constrain(_ use: inout SchemaUse, by schema: Schema) {
        if schema.hasAssertions {
            let constraints = Constraints(schema)
            let applicable = constraints.only(family(of: use.type))
            if use.type == .builtin(.any) || !Self.isPlain(use.type, drafts) {
                let keywords = RuleKeywords.bounds
                if !constraints.isEmpty { use.constraints.rules.append(rules(of: schema, keywords)) }
            } else {
                if applicable != constraints { reportIneffective(schema) }
                use.constraints.formIntersection(applicable)
            }
        }
        if let left = leftover(of: schema) { use.constraints.rules.append(left) }
    }

    /// Bounds of a union or a wrapper hold for what is inside.
    private static func isPlain(_ type: TypeReference, _ drafts: [TypeID: TypeDraft]) -> Bool {
        guard case .declared(let id) = type else { return true }
        switch drafts[id]?.kind {
        case .structure, .enumeration: return true
        case .results, .union, .wrapper, nil: return false
        }
    }

    private mutating func reportIneffective(_ schema: Schema) {
        report.advice(
            "ineffective-constraint",
            "a constraint here is for another type, so it says nothing",
            at: schema.node
        )
    }

    func family(of type: TypeReference) -> Constraints.Family? {
        switch type {
        case .array: .array
        case .dictionary: .object
        case .builtin(let builtin): builtin.family
        case .declared(let id):
            switch drafts[id]?.kind {
            case .enumeration(let enumeration): enumeration.rawType.builtin.family
            case .structure: .object
            case .results, .union, .wrapper, nil: nil
            }
        }
    }

    /// Neither a reference nor a wrapper.
    private mutating func coreUse(of schema: Schema, in context: NameContext, at place: SchemaPlace) -> SchemaUse {
        if !inheritance.subtypes(of: schema).isEmpty { return inheritedUse(of: schema, in: context, at: place) }
        if let composition = schema.composition, !composition.allOf.isEmpty || schema.hasAlternatives {
            return composedUse(of: schema, in: context, at: place.settled)
        }
        if !schema.writtenValues.isEmpty { return enumeratedUse(of: schema, in: context, at: place) }
        if schema.types.count > 1, schema.writtenType == nil {
            return typeUnion(of: schema, in: context, at: place.settled)
        }
        var use = typedUse(of: schema, in: context, at: place)
        if case .declared = use.type { return use }
        constrain(&use, by: schema)
        return use
    }

    private mutating func typedUse(of schema: Schema, in context: NameContext, at place: SchemaPlace) -> SchemaUse {
        if let type = schema.writtenType { return typedUse(of: schema, as: type, in: context, at: place) }
        var use = SchemaUse.any
        if schema.isNullOnly { use.constraints.rules.append(rules(of: schema, .types)) }
        return use
    }

    /// By the keywords that concern the type.
    mutating func typedUse(
        of schema: Schema,
        as type: SchemaType,
        in context: NameContext,
        at place: SchemaPlace
    ) -> SchemaUse {
        switch type {
        case .string, .boolean, .integer, .number: SchemaUse(.builtin(scalarType(of: schema, as: type)))
        case .array: arrayUse(of: schema, in: context, at: place)
        case .object: objectUse(of: schema, in: context, at: place)
        }
    }

    private mutating func objectUse(of schema: Schema, in context: NameContext, at place: SchemaPlace) -> SchemaUse {
        if schema.isStructure {
            let id = place.id
            return declareStructure(StructureWork(id: id, parts: [.init(schema, owner: id)]), schema, in: context)
        }
        guard let values = schema.dictionaryValues else { return SchemaUse(.dictionary(ValueShape(.builtin(.any)))) }
        return SchemaUse(.dictionary(use(of: values, in: context.value).shape))
    }
}
