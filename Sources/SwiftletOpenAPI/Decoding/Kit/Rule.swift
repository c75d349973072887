/// A rule of the specification, by the name that diagnostics are counted by.
struct Rule: Sendable {
    let identifier: String

    init(_ identifier: String) { self.identifier = identifier }

    static let wrongType = Rule("wrong-type")
    static let wrongValue = Rule("wrong-value")
    static let missingField = Rule("missing-field")
    static let unknownField = Rule("unknown-field")
    static let unknownKeyword = Rule("unknown-keyword")
    static let conflictingFields = Rule("conflicting-fields")
    static let newerField = Rule("newer-field")
    static let olderField = Rule("older-field")
    static let nullValue = Rule("null-value")
    static let misplacedField = Rule("misplaced-field")
    static let misplacedReference = Rule("misplaced-reference")
    static let referenceSiblings = Rule("reference-siblings")
    static let emptyList = Rule("empty-list")
    static let duplicateOperationID = Rule("duplicate-operation-id")
    static let equalPaths = Rule("equal-paths")
    static let undeclaredScheme = Rule("undeclared-security-scheme")
    static let duplicate = Rule("duplicate-element")
    static let componentName = Rule("component-name")
    static let numericStatus = Rule("numeric-status")
    static let contradiction = Rule("contradiction")
    static let collectionFormat = Rule("collection-format")
    static let schemeless = Rule("scheme-assumed")
    static let webSocket = Rule("web-socket")
    static let mediaType = Rule("media-type")
    static let duplicateParameter = Rule("duplicate-parameter")
    static let undeclaredTag = Rule("undeclared-tag")
    static let cyclicTag = Rule("cyclic-tag")
    static let version = Rule("specification-version")
    static let dangling = Rule("dangling-reference")
    static let cyclic = Rule("cyclic-reference")
    static let wrongKind = Rule("reference-kind")
}
