import SwiftletModel
import SwiftletOpenAPI

extension SchemaPlanner {
    mutating func arrayUse(of schema: Schema, in context: NameContext, at place: SchemaPlace) -> SchemaUse {
        guard let array = schema.array else { return SchemaUse(.array(ValueShape(.builtin(.any)))) }
        if !array.prefixItems.isEmpty { return tupleUse(array, schema, in: context, at: place) }
        guard let items = array.items ?? array.unevaluatedItems, items.boolean != false else {
            return SchemaUse(.array(ValueShape(.builtin(.any))))
        }
        return SchemaUse(.array(use(of: items, in: context.item).shape))
    }

    /// A list of what its elements have in common; which stands where is a rule.
    private mutating func tupleUse(
        _ array: Schema.ArrayKeywords,
        _ schema: Schema,
        in context: NameContext,
        at place: SchemaPlace
    ) -> SchemaUse {
        var elements = array.prefixItems
        // Without 'items' anything may follow, unless the length says that nothing does.
        if let items = array.items {
            if items.boolean != false { elements.append(items) }
        } else if (array.maxItems ?? .max) > elements.count, options.typeless == .strict {
            return SchemaUse(.array(ValueShape(.builtin(.any))))
        }
        let item = unionUse(ofAny: elements, describedBy: nil, in: context.item, at: place.appending("/items"))
        return SchemaUse(.array(item.shape.unconstrained))
    }
}

extension ValueShape {
    /// The same Swift type, whatever holds for its values.
    var unconstrained: ValueShape { ValueShape(type.unconstrained, isNullable: isNullable) }
}

extension TypeReference {
    var unconstrained: TypeReference {
        switch self {
        case .builtin, .declared: self
        case .array(let items): .array(items.unconstrained)
        case .dictionary(let values): .dictionary(values.unconstrained)
        }
    }
}
