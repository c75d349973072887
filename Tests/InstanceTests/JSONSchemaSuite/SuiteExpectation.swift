/// How many tests of a keyword don't pass, at most, and why. A keyword without an entry passes whole.
struct SuiteExpectation {
    let failures: Int
    let reason: String

    /// What types, constraints and rules can express: these keywords may have no entry.
    static let whole: Set<String> = [
        "type", "properties", "required", "additionalProperties", "items", "prefixItems", "enum", "const", "maximum",
        "minimum", "exclusiveMaximum", "exclusiveMinimum", "multipleOf", "minLength", "maxLength", "pattern",
        "minItems",
        "maxItems", "uniqueItems", "minProperties", "maxProperties", "oneOf", "anyOf", "allOf",
    ]

    static let limits: [String: SuiteExpectation] = [
        "anchor": SuiteExpectation(failures: 8, reason: "anchors below an $id of their own"),
        "defs": SuiteExpectation(failures: 2, reason: "refers to the metaschema, which is another document"),
        "dynamicRef": SuiteExpectation(failures: 24, reason: "a static type can't depend on who refers to it"),
        "ref": SuiteExpectation(failures: 4, reason: "an $id makes the address, or the metaschema is referred to"),
        "refRemote": SuiteExpectation(failures: 31, reason: "refers to documents on a server"),
        "unevaluatedItems": SuiteExpectation(failures: 3, reason: "$dynamicRef, and references beside the keyword"),
        "unevaluatedProperties": SuiteExpectation(failures: 5, reason: "$dynamicRef, and references in circles"),
        "vocabulary": SuiteExpectation(failures: 1, reason: "a metaschema that switches validation off"),
    ]
}
