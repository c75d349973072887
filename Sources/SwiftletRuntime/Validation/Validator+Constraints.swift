extension Validator {
    /// Checks a value in the form that storage keeps.
    mutating func check(_ slot: ModelSlot, against constraints: [Constraint]) {
        guard !constraints.isEmpty, let value = slot.json else { return }
        check(value, against: constraints)
    }

    /// Checks an array, but not its elements.
    mutating func check<T: ModelValue>(_ array: [T], against constraints: [Constraint]) {
        for constraint in constraints {
            switch constraint {
            case .minItems(let limit) where array.count < limit:
                report(.minItems, .number(JSONNumber(limit)), actual: "\(array.count) elements")
            case .maxItems(let limit) where array.count > limit:
                report(.maxItems, .number(JSONNumber(limit)), actual: "\(array.count) elements")
            case .uniqueItems: checkUniqueness(array.map { (try? JSONValue($0)) ?? .null })
            case .oneOf, .constant, .rules:
                if let value = try? JSONValue(array) { checkGeneral(value, constraint) }
            default: break
            }
        }
    }

    /// Checks a dictionary, but not its values.
    mutating func check<T: ModelValue>(_ dictionary: [String: T], against constraints: [Constraint]) {
        checkProperties(dictionary.count, against: constraints)
        for constraint in constraints where constraint.isGeneral {
            if let value = try? JSONValue(dictionary) { checkGeneral(value, constraint) }
        }
    }

    /// Checks the number of an object's members.
    mutating func checkProperties(_ count: Int, against constraints: [Constraint]) {
        for constraint in constraints {
            switch constraint {
            case .minProperties(let limit) where count < limit:
                report(.minProperties, .number(JSONNumber(limit)), actual: "\(count) members")
            case .maxProperties(let limit) where count > limit:
                report(.maxProperties, .number(JSONNumber(limit)), actual: "\(count) members")
            default: break
            }
        }
    }

    mutating func check(_ value: JSONValue, against constraints: [Constraint]) {
        for constraint in constraints { checkGeneral(value, constraint) }
        switch value {
        case .string(let text): check(text, against: constraints)
        case .number(let number):
            guard let exact = number.exact else { return }
            for constraint in constraints { check(number, exact, constraint) }
        case .array(let elements): check(elements, against: constraints.filter { !$0.isGeneral })
        case .object(let members): checkProperties(members.count, against: constraints)
        case .null, .bool: break
        }
    }

    /// Lengths count code points, as JSON Schema says.
    private mutating func check(_ text: String, against constraints: [Constraint]) {
        for constraint in constraints {
            switch constraint {
            case .minLength(let limit) where text.unicodeScalars.count < limit:
                report(.minLength, .number(JSONNumber(limit)), actual: Self.length(text))
            case .maxLength(let limit) where text.utf8.count > limit && text.unicodeScalars.count > limit:
                report(.maxLength, .number(JSONNumber(limit)), actual: Self.length(text))
            case .pattern(let pattern):
                switch Pattern.isMatched(pattern, by: text) {
                case true?: break
                case false?: report(.pattern, .string(pattern), value: JSONWriter.quoted(text))
                case nil: skip(pattern: pattern)
                }
            default: break
            }
        }
    }

    private static func length(_ text: String) -> String {
        text.unicodeScalars.count == 1 ? "1 code point" : "\(text.unicodeScalars.count) code points"
    }

    private mutating func check(_ number: JSONNumber, _ value: ExactDecimal, _ constraint: Constraint) {
        func limit(_ number: JSONNumber, _ isMet: (ExactDecimal, ExactDecimal) -> Bool) -> JSONValue? {
            guard let limit = number.exact, !isMet(value, limit) else { return nil }
            return .number(number)
        }
        switch constraint {
        case .minimum(let bound):
            if let limit = limit(bound, >=) { report(.minimum, limit, value: number.text) }
        case .maximum(let bound):
            if let limit = limit(bound, <=) { report(.maximum, limit, value: number.text) }
        case .exclusiveMinimum(let bound):
            if let limit = limit(bound, >) { report(.exclusiveMinimum, limit, value: number.text) }
        case .exclusiveMaximum(let bound):
            if let limit = limit(bound, <) { report(.exclusiveMaximum, limit, value: number.text) }
        case .multipleOf(let divisor):
            if let limit = limit(divisor, { $0.isMultiple(of: $1) }) { report(.multipleOf, limit, value: number.text) }
        default: break
        }
    }

    /// Checks what can hold for every kind of value.
    private mutating func checkGeneral(_ value: JSONValue, _ constraint: Constraint) {
        switch constraint {
        case .oneOf(let values) where !values.contains(value):
            report(.enum, .array(values), value: value.description)
        case .constant(let constant) where constant != value:
            report(.const, constant, value: value.description)
        case .rules(let rules): check(value, by: rules)
        default: break
        }
    }

    private mutating func checkUniqueness(_ elements: [JSONValue]) {
        var seen: [JSONValue: Int] = [:]
        for (index, element) in elements.enumerated() {
            if let first = seen[element] {
                report(.uniqueItems, nil, actual: "equal elements at \(first) and \(index)")
                return
            }
            seen[element] = index
        }
    }
}

extension Constraint {
    /// Whether it can hold for every kind of value.
    var isGeneral: Bool {
        switch self {
        case .oneOf, .constant, .rules: true
        default: false
        }
    }
}

extension ModelSlot {
    /// The value as JSON; nil if it has no JSON form, or none to check.
    fileprivate var json: JSONValue? {
        switch content {
        case .absent: nil
        case .null: .null
        case .bool(let value): .bool(value)
        case .integer, .double, .number: number.map { .number($0) }
        case .string(let value): .string(value)
        case .timestamp(let value): .string(RFC3339.text(of: value))
        case .date(let value): .string(value.description)
        case .object(let object): ModelStorage(object: object).json
        case .box(let box): box.json
        }
    }
}

extension ModelStorage {
    /// The members as JSON; nil if a value has no JSON form.
    var json: JSONValue? {
        var writer = JSONWriter()
        guard (try? object.write(to: &writer)) != nil else { return nil }
        return try? JSONCodec.decode(
            JSONValue.self,
            from: writer.finish(),
            options: JSONDecodingOptions(maximumDepth: .max)
        )
    }
}

extension ValueBox {
    fileprivate var json: JSONValue? {
        var writer = JSONWriter()
        guard (try? write(to: &writer)) != nil else { return nil }
        return try? JSONCodec.decode(
            JSONValue.self,
            from: writer.finish(),
            options: JSONDecodingOptions(maximumDepth: .max)
        )
    }
}
