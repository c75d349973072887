/// `oneOf`, `anyOf` or several types: one of several kinds of value. An enum with a case for each, and one for what fits none.
package struct UnionType: Sendable, Encodable {
    /// In the order of the document.
    package let branches: [Branch]
    /// The wire name of the member that tells the branch.
    package let discriminator: String?
    /// What the document says the alternatives with; a value that fits none violates it.
    package let keyword: Keyword
    /// Whether a value that fits several branches is wrong (`oneOf` to the letter).
    package let isExclusive: Bool
    /// Whether a value can hold itself without an object or a list in between.
    package var isIndirect: Bool
    /// What holds whatever the branch.
    package let constraints: Constraints

    package enum Keyword: String, Sendable, Encodable { case anyOf, oneOf, type }

    package struct Branch: Sendable, Encodable {
        /// Of the case.
        package let name: SwiftName
        package let value: ValueShape
        /// The only value; the case has no payload then.
        package let constant: JSONText?
        /// Values of the discriminator that mean this branch.
        package let tags: [JSONText]
        /// Whether an object without a known tag is one of these.
        package let isUntagged: Bool
        package let documentation: Documentation

        package init(
            name: SwiftName,
            value: ValueShape,
            constant: JSONText? = nil,
            tags: [JSONText] = [],
            isUntagged: Bool = false,
            documentation: Documentation = Documentation()
        ) {
            self.name = name
            self.value = value
            self.constant = constant
            self.tags = tags
            self.isUntagged = isUntagged
            self.documentation = documentation
        }
    }

    package init(
        branches: [Branch],
        discriminator: String? = nil,
        keyword: Keyword = .anyOf,
        isExclusive: Bool = false,
        isIndirect: Bool = false,
        constraints: Constraints = Constraints()
    ) {
        self.branches = branches
        self.discriminator = discriminator
        self.keyword = keyword
        self.isExclusive = isExclusive
        self.isIndirect = isIndirect
        self.constraints = constraints
    }
}
