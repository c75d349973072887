import SwiftletModel
import SwiftletOpenAPI
import SwiftletPatterns

extension SchemaPlanner {
    /// Keywords that stay without effect, one diagnostic each.
    mutating func reportUninterpretedKeywords(of schema: Schema) {
        reportComposition(schema)
        if let pattern = schema.string.pattern, (try? RegularExpression(pattern)) == nil {
            report.unsupported(
                "pattern",
                "the runtime can't match this pattern, so it isn't checked",
                at: schema.place(of: "pattern")
            )
        }
        if let array = schema.array {
            report(!array.prefixItems.isEmpty, "prefixItems", of: schema)
            report(array.contains != nil, "contains", of: schema)
            report(array.unevaluatedItems != nil, "unevaluatedItems", of: schema)
        }
        if let object = schema.object {
            report(!object.patternProperties.isEmpty, "patternProperties", of: schema)
            report(object.propertyNames != nil, "propertyNames", of: schema)
            report(!object.dependentRequired.isEmpty, "dependentRequired", of: schema)
            report(!object.dependentSchemas.isEmpty, "dependentSchemas", of: schema)
        }
        let encoding = schema.string.contentEncoding
        report(encoding != nil && encoding != "base64" && encoding != "binary", "contentEncoding", of: schema)
        for keyword in schema.otherKeywords where !Self.harmless.contains(keyword.name) {
            let identifier = keyword.name.hasPrefix("$") ? Self.identifier(keyword.name) : "unknown-keyword"
            report.unsupported(identifier, "'\(keyword.name)' isn't applied", at: keyword.nameNode)
        }
    }

    private mutating func reportComposition(_ schema: Schema) {
        let composition = schema.composed
        report(composition.not != nil, "not", of: schema)
        report(composition.if != nil, "if", of: schema)
        report(composition.discriminator != nil && !Self.hasAlternatives(schema), "discriminator", of: schema)
        guard WrappedSchema(schema) == nil else { return }
        for (keyword, isUsed) in [("oneOf", !composition.oneOf.isEmpty), ("anyOf", !composition.anyOf.isEmpty)]
        where isUsed {
            let hasType = schema.writtenType != nil || schema.hasStructure
            report.unsupported(
                Self.identifier(keyword),
                hasType
                    ? "the alternatives of '\(keyword)' aren't checked yet"
                    : "a value of alternatives ('\(keyword)') is any JSON value here",
                at: schema.place(of: keyword)
            )
        }
    }

    private static func hasAlternatives(_ schema: Schema) -> Bool {
        !schema.composed.oneOf.isEmpty || !schema.composed.anyOf.isEmpty
    }

    private mutating func report(_ isUsed: Bool, _ keyword: String, of schema: Schema) {
        guard isUsed else { return }
        report.unsupported(Self.identifier(keyword), "'\(keyword)' isn't applied yet", at: schema.place(of: keyword))
    }

    /// `prefixItems` → `prefix-items`
    private static func identifier(_ keyword: String) -> String {
        WordSplitter.words(of: keyword).map { $0.text.lowercased() }.joined(separator: "-")
    }

    /// Identification, comments, and how the value looks in XML.
    private static let harmless: Set<String> = [
        "$schema", "$id", "$comment", "$anchor", "$defs", "definitions", "$vocabulary", "$dynamicAnchor", "xml",
        "contentSchema", "contentMediaType", "example", "examples", "externalDocs",
    ]
}
