/// A constraint of the document that a value doesn't meet.
public struct Violation: Hashable, Sendable, CustomStringConvertible {
    /// Which part of the request or response it is in.
    public let source: Source

    /// Where the value is. In a parameter the first step is the parameter's name.
    public let path: JSONPath

    /// The constraint.
    public let rule: Rule

    /// The constraint's limit as JSON, such as `255`; nil where the rule has none.
    public let limit: JSONValue?

    /// What the value is or measures, such as `256 code points`. Never the value of a redacted member.
    public let actual: String

    /// Where the value is in its ``source``, as a JSON Pointer (RFC 6901): `/auth/command` of a body, `/limit` of a query.
    public var pointer: String { path.pointer }

    /// One sentence, such as `$.name: maxLength 255, found 256 code points`, or
    /// `query parameter limit: maximum 100, found 101`.
    public var description: String {
        "\(place): \(rule)\(limit.map { " \($0)" } ?? ""), found \(actual)"
    }

    private var place: String {
        guard source != .body, case .member(let name)? = path.components.first else { return path.description }
        let rest = JSONPath(Array(path.components.dropFirst())).description.dropFirst()
        return "\(source.rawValue) parameter \(name)\(rest)"
    }

    /// A part of a request or response.
    public enum Source: String, Sendable {
        case body, path, query, header, cookie
    }

    /// The keyword of JSON Schema that is violated.
    public enum Rule: String, Sendable, CustomStringConvertible {
        case minLength, maxLength, pattern
        case minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf
        case minItems, maxItems, uniqueItems
        case minProperties, maxProperties
        case `enum`, const
        /// A required member is missing.
        case required
        /// Another kind of value than those that are allowed, such as null.
        case type
        /// A member that the document rules out.
        case additionalProperties
        /// No alternative fits, or several do where one has to.
        case oneOf
        /// No alternative fits.
        case anyOf
        case allOf, not, `if`, contains, minContains, maxContains
        case properties, patternProperties, propertyNames, items, prefixItems
        case dependentRequired, dependentSchemas, unevaluatedProperties, unevaluatedItems
        /// A schema that nothing meets.
        case `false`
        /// A value that nests, or refers to itself, too deeply to be checked.
        case reference = "$ref"

        /// The keyword.
        public var description: String { rawValue }
    }
}

/// Which way a value goes: `required` doesn't count for read-only members of requests and write-only ones of responses.
public enum Direction: Sendable {
    case request
    case response
}
