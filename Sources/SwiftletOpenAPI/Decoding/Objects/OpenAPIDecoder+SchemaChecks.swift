import SwiftletDiagnostics

/// What the keywords of one schema say against each other.
extension OpenAPIDecoder {
    func check(_ schema: Schema, _ fields: ObjectDecoder) {
        if schema.types == [.array], schema.array?.items == nil, isBefore31, !fields.has(.items) {
            tolerated(.missingField, "an array needs the field 'items', read as any value", at: fields.node)
        }
        if schema.annotations.isReadOnly && schema.annotations.isWriteOnly, let name = fields.nameNode(of: .writeOnly) {
            tolerated(.contradiction, "what is 'readOnly' can't be 'writeOnly', too", at: name)
        }
        if fields.present.intersects(.bounds) { checkBounds(schema, fields) }
        if fields.has(.enumeration) { checkEnumeration(schema, fields) }
    }

    private func checkBounds(_ schema: Schema, _ fields: ObjectDecoder) {
        checkOrder(schema.string.minLength, schema.string.maxLength, .minLength, .maxLength, fields)
        checkOrder(schema.array?.minItems, schema.array?.maxItems, .minItems, .maxItems, fields)
        let object = schema.object
        checkOrder(object?.minProperties, object?.maxProperties, .minProperties, .maxProperties, fields)
        let numeric = schema.numeric
        checkOrder(
            numeric.minimum.flatMap(Double.init),
            numeric.maximum.flatMap(Double.init),
            .minimum,
            .maximum,
            fields
        )
    }

    private func checkOrder<Bound: Comparable>(
        _ lower: Bound?,
        _ upper: Bound?,
        _ lowerField: Field,
        _ upperField: Field,
        _ fields: ObjectDecoder
    ) {
        guard let lower, let upper, lower > upper, let node = fields[upperField] else { return }
        let message = "'\(upperField.name)' is less than '\(lowerField.name)', so no value fits"
        tolerated(.contradiction, message, at: node)
    }

    private func checkEnumeration(_ schema: Schema, _ fields: ObjectDecoder) {
        guard let values = schema.values.enumeration, let list = fields[.enumeration] else { return }
        if values.isEmpty {
            tolerated(.emptyList, "expected at least one value, found none, so no value fits", at: list)
        }
        var seen = EnumerationValues()
        for value in values where value.kind.isScalar {
            if !seen.insert(value) {
                tolerated(.duplicate, "this value is there already", at: value)
            } else if !schema.allows(value.kind), !schema.types.isEmpty {
                let types = Self.quoted(schema.types.map(\.rawValue), "or")
                tolerated(.enumerationType, "expected a value of type \(types), found \(value.found)", at: value)
            }
        }
    }
}

/// Those met so far. `1` and `'1'` are two.
private struct EnumerationValues {
    private struct Value: Hashable {
        let kind: Node.Kind
        let text: String

        init(_ node: Node) { (kind, text) = (node.kind, node.text) }
    }

    /// As many as are compared faster than hashed.
    private var few: [Node] = []
    private var many: Set<Value> = []

    /// False where it is there already.
    mutating func insert(_ node: Node) -> Bool {
        if few.count < 16 {
            if few.contains(where: { $0.kind == node.kind && $0.hasSameText(node) }) { return false }
            few.append(node)
            return true
        }
        if many.isEmpty { many = Set(few.map(Value.init)) }
        return many.insert(Value(node)).inserted
    }
}

extension Schema {
    /// Null is not told apart here: what allows it is not said in one way only.
    fileprivate func allows(_ kind: Node.Kind) -> Bool {
        switch kind {
        case .null: true
        case .boolean: types.contains(.boolean)
        case .integer: types.contains(.integer) || types.contains(.number)
        case .number: types.contains(.number) || types.contains(.integer)
        case .string: types.contains(.string)
        case .sequence: types.contains(.array)
        case .mapping: types.contains(.object)
        }
    }
}

extension FieldSet {
    fileprivate static let bounds: FieldSet = [.maxLength, .maxItems, .maxProperties, .maximum]
}
