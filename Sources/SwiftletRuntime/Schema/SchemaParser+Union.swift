extension SchemaParser {
    /// What a union's text says.
    struct ParsedUnion {
        var branches: [UnionSchema.Branch] = []
        var discriminator: String?
        var rule = Violation.Rule.anyOf
        var isExclusive = false
        var constraints: [Constraint] = []
    }

    /// All lines of a union.
    mutating func union() throws(SchemaError) -> ParsedUnion {
        var union = ParsedUnion()
        while !scanner.isAtEnd {
            if scanner.skip("@: ") {
                repeat { try attribute(of: &union) } while scanner.skip(", ")
            } else {
                union.branches.append(try branch())
            }
            try scanner.endLine()
        }
        try requireAllTypes()
        return union
    }

    private mutating func attribute(of union: inout ParsedUnion) throws(SchemaError) {
        let word = try scanner.word()
        switch word {
        case "discriminator": union.discriminator = try scanner.string()
        case "oneOf": union.rule = .oneOf
        case "type": union.rule = .type
        case "exclusive": union.isExclusive = true
        default: union.constraints.append(try constraint(word))
        }
    }

    private mutating func branch() throws(SchemaError) -> UnionSchema.Branch {
        let name = try scanner.memberName()
        guard scanner.skip(": ") else { throw scanner.error("expected ': '") }
        let isConstant = scanner.isAt("const ")
        var (schema, _) = try type()
        var constraints = schema.constraints
        var tags: [JSONValue] = []
        var isUntagged = false
        while scanner.skip(", ") {
            let word = try scanner.word()
            switch word {
            case "tag": tags.append(try scanner.json())
            case "untagged": isUntagged = true
            default: constraints.append(try constraint(word))
            }
        }
        schema = schema.with(constraints)
        let constant = isConstant ? schema.constant : nil
        return UnionSchema.Branch(name: name, schema: schema, constant: constant, tags: tags, isUntagged: isUntagged)
    }
}
