/// A Schema Object (JSON Schema 2020-12 as OpenAPI 3.1 uses it, and 3.0's dialect brought to it).
///
/// A class, because schemas have identity: references, cycles and diagnostics speak of *this* schema. Immutable.
package final class Schema: Sendable {
    package let node: Node
    /// `true` or `false` in a schema's place.
    package let boolean: Bool?
    /// `$ref`; its siblings are the other properties of this schema (3.0 ignores them, later versions apply them).
    package let reference: Reference?
    /// The written type or types, `null` apart: see `allowsNull`. Empty where none is written.
    package let types: [SchemaType]
    /// `null` among the types, or 3.0's `nullable: true`.
    package let allowsNull: Bool
    /// `type: "null"` and no other: nothing but null fits.
    package let isNullOnly: Bool
    package let format: String?
    package let annotations: Annotations
    package let values: Values
    package let string: StringKeywords
    package let numeric: NumericKeywords
    package let array: ArrayKeywords?
    package let object: ObjectKeywords?
    package let composition: Composition?
    /// `$defs`
    package let definitions: [Named<Schema>]
    /// Keywords that are kept and not interpreted: `$dynamicRef`, `$comment`, …, by their nodes.
    package let otherKeywords: [Named<Node>]
    package let xml: XML?
    package let extensions: [Extension]

    package init(
        node: Node,
        boolean: Bool? = nil,
        reference: Reference? = nil,
        types: [SchemaType] = [],
        allowsNull: Bool = false,
        isNullOnly: Bool = false,
        format: String? = nil,
        annotations: Annotations = Annotations(),
        values: Values = Values(),
        string: StringKeywords = StringKeywords(),
        numeric: NumericKeywords = NumericKeywords(),
        array: ArrayKeywords? = nil,
        object: ObjectKeywords? = nil,
        composition: Composition? = nil,
        definitions: [Named<Schema>] = [],
        otherKeywords: [Named<Node>] = [],
        xml: XML? = nil,
        extensions: [Extension] = []
    ) {
        self.node = node
        self.boolean = boolean
        self.reference = reference
        self.types = types
        self.allowsNull = allowsNull
        self.isNullOnly = isNullOnly
        self.format = format
        self.annotations = annotations
        self.values = values
        self.string = string
        self.numeric = numeric
        self.array = array
        self.object = object
        self.composition = composition
        self.definitions = definitions
        self.otherKeywords = otherKeywords
        self.xml = xml
        self.extensions = extensions
    }
}

package enum SchemaType: String, Hashable, Sendable, CaseIterable {
    case string, integer, number, boolean, object, array
}

extension Schema {
    package struct Annotations: Sendable {
        package var title: String?
        package var description: String?
        package var isDeprecated = false
        package var isReadOnly = false
        package var isWriteOnly = false
        package var example: Node?
        package var examples: [Node] = []
        package var externalDocumentation: ExternalDocumentation?
        package init() {}
    }

    package struct Values: Sendable {
        package var enumeration: [Node]?
        package var const: Node?
        package var defaultValue: Node?
        package init() {}
    }

    package struct StringKeywords: Sendable {
        package var minLength: Int?
        package var maxLength: Int?
        package var pattern: String?
        package var contentEncoding: String?
        package var contentMediaType: String?
        package var contentSchema: Schema?
        package init() {}
    }

    /// Bounds keep their source text, because real ones exceed Int64. 3.0's boolean exclusive bounds are brought to
    /// 2020-12's form.
    package struct NumericKeywords: Sendable {
        package var minimum: String?
        package var maximum: String?
        package var exclusiveMinimum: String?
        package var exclusiveMaximum: String?
        package var multipleOf: String?
        package init() {}
    }

    package struct ArrayKeywords: Sendable {
        package var items: Schema?
        package var prefixItems: [Schema] = []
        package var contains: Schema?
        package var minContains: Int?
        package var maxContains: Int?
        package var minItems: Int?
        package var maxItems: Int?
        package var uniqueItems = false
        package var unevaluatedItems: Schema?
        package init() {}
    }

    package struct ObjectKeywords: Sendable {
        package var properties: [Named<Schema>] = []
        package var required: [Node] = []
        package var additionalProperties: Schema?
        package var patternProperties: [Named<Schema>] = []
        package var propertyNames: Schema?
        package var minProperties: Int?
        package var maxProperties: Int?
        package var dependentRequired: [Named<[String]>] = []
        package var dependentSchemas: [Named<Schema>] = []
        package var unevaluatedProperties: Schema?
        package init() {}
    }

    package struct Composition: Sendable {
        package var allOf: [Schema] = []
        package var anyOf: [Schema] = []
        package var oneOf: [Schema] = []
        package var not: Schema?
        package var `if`: Schema?
        package var then: Schema?
        package var `else`: Schema?
        package var discriminator: Discriminator?
        package init() {}
    }
}

package struct Discriminator: Sendable {
    package let node: Node
    package let propertyName: String
    /// Value → schema name or reference.
    package let mapping: [Named<String>]
    /// The schemas that the values of `mapping` mean, each as a reference; in the same order.
    package let targets: [Named<Reference>]
    /// Schema name or reference, for a value that isn't mapped or absent.
    package let defaultMapping: String?
    package let defaultTarget: Reference?
    package let extensions: [Extension]
}
