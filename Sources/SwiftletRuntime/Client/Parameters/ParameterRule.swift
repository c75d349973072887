/// What a parameter's value has to be, in the grammar of ``ModelSchema``: `integer, minimum 1, maximum 100`.
struct ParameterRule: Sendable {
    let text: String
    let schema: ValueSchema
    /// The value is kept out of violations.
    let isRedacted: Bool

    /// Reads what stands behind `schema`, to the line's end; nil where nothing does.
    init?(_ line: inout DescriptionLine) throws(DescriptionError) {
        guard !line.isAtEnd else { return nil }
        let text = try line.remainder("a schema")
        let parsed: Result<(schema: ValueSchema, isRedacted: Bool), SchemaError> = Array(text.utf8)
            .withUnsafeBufferPointer { bytes in
                Result { () throws(SchemaError) in
                    var parser = SchemaParser(bytes, types: [])
                    return try parser.parameter()
                }
            }
        switch parsed {
        case .success(let rule): (self.text, schema, isRedacted) = (text, rule.schema, rule.isRedacted)
        case .failure(let error): throw line.failure(error.message)
        }
    }
}

extension ParameterRule: Hashable {
    static func == (left: ParameterRule, right: ParameterRule) -> Bool { left.text == right.text }

    func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension Validator {
    /// All violations of parameters, in their order.
    static func violations(in values: [ParameterValue], of parameters: [Parameter]) -> [Violation] {
        zip(parameters, values).flatMap { parameter, value -> [Violation] in
            guard let rule = parameter.rule, let value = value.value else { return [] }
            var validator = Validator(.request, source: Violation.Source(parameter.location))
            validator.descend(.member(parameter.name), redacted: rule.isRedacted) {
                value._validate(as: rule.schema, in: &$0)
            }
            return validator.violations
        }
    }
}

extension Violation.Source {
    init(_ location: Parameter.Location) {
        switch location {
        case .path: self = .path
        case .query, .querystring: self = .query
        case .header: self = .header
        case .cookie: self = .cookie
        }
    }
}
