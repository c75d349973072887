import SwiftletRuntime

/// A list of itself.
struct Tree: ValueWrapper {
    var value: [Tree]
    init(_ value: [Tree]) { self.value = value }
    static let schema = ValueSchema("[Tree], maxItems 2", types: { [Tree.self] })
}

/// Any JSON under rules that refer to themselves.
struct Expression: ValueWrapper {
    var value: JSONValue
    init(_ value: JSONValue) { self.value = value }
    static let schema = ValueSchema(
        #"any, rules {"anyOf": [{"type": "number"}, {"type": "array", "items": {"$ref": "Expression"}}]}"#,
        types: { [Expression.self] },
    )
}
