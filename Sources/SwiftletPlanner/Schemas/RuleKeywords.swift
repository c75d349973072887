/// Which keywords of a schema a rule takes along.
struct RuleKeywords: OptionSet {
    let rawValue: Int

    static let reference = RuleKeywords(rawValue: 1 << 0)
    static let types = RuleKeywords(rawValue: 1 << 1)
    static let values = RuleKeywords(rawValue: 1 << 2)
    /// Of strings, numbers, lists and objects.
    static let bounds = RuleKeywords(rawValue: 1 << 3)
    static let items = RuleKeywords(rawValue: 1 << 4)
    static let contains = RuleKeywords(rawValue: 1 << 5)
    static let properties = RuleKeywords(rawValue: 1 << 6)
    static let required = RuleKeywords(rawValue: 1 << 7)
    /// `patternProperties`, and what they leave to `additionalProperties`.
    static let patterns = RuleKeywords(rawValue: 1 << 8)
    static let names = RuleKeywords(rawValue: 1 << 9)
    static let dependents = RuleKeywords(rawValue: 1 << 10)
    static let unevaluated = RuleKeywords(rawValue: 1 << 11)
    static let allOf = RuleKeywords(rawValue: 1 << 12)
    static let oneOf = RuleKeywords(rawValue: 1 << 13)
    static let anyOf = RuleKeywords(rawValue: 1 << 14)
    static let not = RuleKeywords(rawValue: 1 << 15)
    static let conditions = RuleKeywords(rawValue: 1 << 16)

    static let all = RuleKeywords(rawValue: (1 << 17) - 1)
    static let allButReference = all.subtracting(.reference)
}
