extension Validator {
    /// Checks JSON as a declared type: it has to read as one, and to be valid then.
    mutating func check(_ value: JSONValue, as type: any ModelValue.Type, asks: Bool) -> EvaluatedParts {
        func open<T: ModelValue>(_: T.Type) -> EvaluatedParts {
            entering(.declared(ObjectIdentifier(T.self))) { $0.check(value, asA: T.self, asks: asks) }
        }
        return open(type)
    }

    private mutating func check<T: ModelValue>(_ value: JSONValue, asA type: T.Type, asks: Bool) -> EvaluatedParts {
        if case .wrapper(let schema) = T._declared().content, schema.kind == .any { return check(value, schema, asks) }
        switch Self.read(T.self, value) {
        case .failure(let error): report(error)
        case .success(let typed):
            typed._validate(as: ValueSchema(kind: .any, type: T.self), in: &self)
            if asks { return parts(of: value, typed) }
        }
        return EvaluatedParts()
    }

    /// Any JSON under rules needs no type in between, which nesting would pay for again and again.
    private mutating func check(_ value: JSONValue, _ schema: ValueSchema, _ asks: Bool) -> EvaluatedParts {
        check(value, against: schema.constraints.filter { !$0.isRules })
        return schema.constraints.reduce(into: EvaluatedParts()) { evaluated, constraint in
            guard case .rules(let rules) = constraint else { return }
            evaluated.merge(apply(rules, 0, to: value, asks: asks))
        }
    }

    /// Reads a value as it has to be, but for missing members, which validation judges by direction.
    private static func read<T: ModelValue>(_ type: T.Type, _ value: JSONValue) -> Result<T, JSONDecodingError> {
        var writer = JSONWriter()
        value.write(to: &writer)
        return writer.finish().withUnsafeBufferPointer { bytes in
            Result { () throws(JSONDecodingError) in
                guard let base = bytes.baseAddress else {
                    throw JSONDecodingError(expected: "value", found: "nothing", byteOffset: 0)
                }
                let options = JSONDecodingOptions(isStrict: true)
                var reader = JSONReader(base, count: bytes.count, options: options)
                reader.isForValidation = true
                return try T._readJSON(from: &reader)
            }
        }
    }

    /// Reports why a value couldn't be read, where that is.
    private mutating func report(_ error: JSONDecodingError) {
        func report(_ steps: ArraySlice<JSONPath.Component>, in validator: inout Validator) {
            if let step = steps.first {
                validator.descend(step) { report(steps.dropFirst(), in: &$0) }
            } else {
                validator.report(.type, .string(error.expected), actual: error.found)
            }
        }
        report(error.path.components[...], in: &self)
    }

    /// What a declared type says about the parts of a value that is valid: it names members, or has a type for all.
    private mutating func parts<T: ModelValue>(of value: JSONValue, _ typed: T) -> EvaluatedParts {
        switch T._declared().content {
        case .model(let model):
            var parts = parts(of: value, model.constraints)
            parts.hasAllNames = parts.hasAllNames || model.isClosed || model.additionalType != nil
            parts.names.formUnion(model.members.map { WireName(text: $0.name) })
            return parts
        case .union(let union):
            var parts = parts(of: value, union.constraints)
            guard let content = (typed as? any Union)?.content, let index = content.index,
                union.branches.indices.contains(index)
            else { return parts }
            parts.merge(self.parts(of: value, union.branches[index].schema))
            return parts
        case .wrapper(let schema): return parts(of: value, schema)
        case .enumeration, .plain: return EvaluatedParts()
        }
    }

    private mutating func parts(of value: JSONValue, _ schema: ValueSchema) -> EvaluatedParts {
        var parts = parts(of: value, schema.constraints)
        switch schema.kind {
        case .array: parts.hasAllPlaces = true
        case .dictionary: parts.hasAllNames = true
        case .declared:
            let type = schema.swiftType
            if let inner = probe({ $0.check(value, as: type, asks: true) }) { parts.merge(inner) }
        default: break
        }
        return parts
    }

    private mutating func parts(of value: JSONValue, _ constraints: [Constraint]) -> EvaluatedParts {
        constraints.reduce(into: EvaluatedParts()) { parts, constraint in
            guard case .rules(let rules) = constraint else { return }
            if let inner = probe({ $0.apply(rules, 0, to: value, asks: true) }) { parts.merge(inner) }
        }
    }
}

extension Constraint {
    fileprivate var isRules: Bool {
        if case .rules = self { true } else { false }
    }
}
