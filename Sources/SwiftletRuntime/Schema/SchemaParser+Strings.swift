extension SchemaParser {
    /// Parses a text that was made at run time.
    static func parse<R>(
        _ text: String,
        types: [any ModelValue.Type],
        _ parse: (inout SchemaParser) throws(SchemaError) -> R
    ) throws(SchemaError) -> R {
        var text = text
        let result = text.withUTF8 { bytes in
            Result { () throws(SchemaError) in
                var parser = SchemaParser(bytes, types: types)
                return try parse(&parser)
            }
        }
        return try result.get()
    }
}

extension ModelSchema {
    /// Parses a schema text that was made at run time.
    package convenience init(text: String, types: [any ModelValue.Type]) throws {
        self.init(
            try SchemaParser.parse(text, types: types) { parser throws(SchemaError) in try parser.object() }
        )
    }
}

extension ValueSchema {
    /// Parses a schema text that was made at run time.
    package convenience init(text: String, types: [any ModelValue.Type]) throws {
        let schema = try SchemaParser.parse(text, types: types) { parser throws(SchemaError) in
            try parser.wholeType()
        }
        self.init(
            kind: schema.kind,
            type: schema.swiftType,
            isNullable: schema.isNullable,
            constraints: schema.constraints,
            element: schema.element
        )
    }
}

extension UnionSchema {
    /// Parses a schema text that was made at run time.
    package convenience init(text: String, types: [any ModelValue.Type]) throws {
        self.init(
            try SchemaParser.parse(text, types: types) { parser throws(SchemaError) in try parser.union() }
        )
    }
}
