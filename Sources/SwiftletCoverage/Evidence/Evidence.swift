import SwiftletModel

/// What the SDK has at a place of the document: what a schema there is held against.
struct Evidence: Hashable {
    /// Nil where only rules apply.
    var shape: ValueShape?
    /// Besides those of the shape.
    var rules: [Rules] = []
    /// Where the place is a member or an argument.
    var member: Member?
    /// A declaration, and no use: whether it can be null is for its uses to say.
    var isDeclaration = false
    /// One of several schemas that all apply to one value, or of which one does.
    var isPart = false
    /// The same member in the other branches of a union, which may each allow some of the values.
    var siblings: [Evidence] = []

    struct Member: Hashable {
        var defaultValue: JSONText?
        var constant: JSONText?
        /// Nil where it can't be: arguments.
        var isReadOnly: Bool?
        var isWriteOnly: Bool?
    }

    init(_ shape: ValueShape?, rules: [Rules] = [], member: Member? = nil) {
        self.shape = shape
        self.rules = rules
        self.member = member
    }

    init(_ property: Property) {
        shape = property.value
        member = Member(
            defaultValue: property.defaultValue,
            constant: property.constant,
            isReadOnly: property.isReadOnly,
            isWriteOnly: property.isWriteOnly
        )
    }

    init(declaration id: TypeID) {
        shape = ValueShape(.declared(id))
        isDeclaration = true
    }
}

extension Rules {
    /// The values of a keyword, here and in what `allOf` adds.
    func values(of keyword: String) -> [Rules] {
        guard case .object(let members) = self else { return [] }
        return members.flatMap { member -> [Rules] in
            if member.name == keyword { return [member.value] }
            guard member.name == "allOf", case .list(let parts) = member.value else { return [] }
            return parts.flatMap { $0.values(of: keyword) }
        }
    }

    var elements: [Rules] {
        if case .list(let elements) = self { elements } else { [] }
    }

    var members: [Member] {
        if case .object(let members) = self { members } else { [] }
    }
}
