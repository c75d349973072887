extension ObjectShape {
    static let schema = ObjectShape(
        title: "a Schema Object",
        optional: [
            .ref, .type, .format, .title, .description, .defaultValue, .enumeration, .example, .externalDocs,
            .readOnly, .discriminator, .xml,
            .minLength, .maxLength, .pattern,
            .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum, .multipleOf,
            .items, .minItems, .maxItems, .uniqueItems,
            .properties, .required, .additionalProperties, .minProperties, .maxProperties,
            .allOf, .olderDefinitions, .dependencies, .additionalItems, .olderID,
        ],
        since30: [.anyOf, .oneOf, .not, .deprecated, .writeOnly, .nullable],
        since31: [
            .const, .examples, .contentEncoding, .contentMediaType, .contentSchema,
            .prefixItems, .contains, .minContains, .maxContains, .unevaluatedItems,
            .patternProperties, .propertyNames, .dependentRequired, .dependentSchemas, .unevaluatedProperties,
            .ifSchema, .thenSchema, .elseSchema,
            .definitions, .schemaID, .dialect, .anchor, .dynamicRef, .dynamicAnchor, .recursiveRef,
            .recursiveAnchor, .comment, .vocabulary,
        ],
        unknownFields: .keep
    )

    static let discriminator = ObjectShape(
        title: "a Discriminator Object",
        required: [.propertyName],
        optional: [.mapping],
        since32: [.defaultMapping]
    )

    static let xml = ObjectShape(
        title: "an XML Object",
        optional: [.name, .namespace, .prefix, .attribute, .wrapped],
        since32: [.nodeType]
    )
}

extension FieldSet {
    static let valueKeywords: FieldSet = [.enumeration, .const, .defaultValue]
    static let stringKeywords: FieldSet = [
        .minLength, .maxLength, .pattern, .contentEncoding, .contentMediaType, .contentSchema,
    ]
    static let numericKeywords: FieldSet = [.minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum, .multipleOf]
    static let arrayKeywords: FieldSet = [
        .items, .prefixItems, .contains, .minContains, .maxContains, .minItems, .maxItems, .uniqueItems,
        .unevaluatedItems, .additionalItems,
    ]
    static let objectKeywords: FieldSet = [
        .properties, .required, .additionalProperties, .patternProperties, .propertyNames, .minProperties,
        .maxProperties, .dependentRequired, .dependentSchemas, .unevaluatedProperties, .dependencies,
    ]
    static let compositionKeywords: FieldSet = [
        .allOf, .anyOf, .oneOf, .not, .ifSchema, .thenSchema, .elseSchema, .discriminator,
    ]
    static let annotationKeywords: FieldSet = [
        .title, .description, .deprecated, .readOnly, .writeOnly, .example, .examples, .externalDocs,
    ]
    /// Kept as they stand.
    static let otherKeywords: FieldSet = [
        .contentSchema, .schemaID, .dialect, .anchor, .dynamicRef, .dynamicAnchor, .recursiveRef,
        .recursiveAnchor, .comment, .vocabulary, .olderID,
    ]
}
