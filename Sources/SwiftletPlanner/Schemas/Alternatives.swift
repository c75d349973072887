import SwiftletModel
import SwiftletOpenAPI

/// The branches of `oneOf` or `anyOf` that are kinds of value; null apart.
struct Alternatives {
    let keyword: UnionType.Keyword
    let branches: [Schema]
    let allowsNull: Bool
    let discriminator: Discriminator?
    /// The one that writes them.
    let schema: Schema
}

extension Schema {
    /// Lists of mere restrictions (`oneOf: [{required: [a]}, {required: [b]}]`) aren't among them: they are rules.
    var alternatives: [Alternatives] {
        guard let composition else { return [] }
        return [(UnionType.Keyword.oneOf, composition.oneOf), (.anyOf, composition.anyOf)].compactMap {
            keyword,
            list in
            guard !list.isEmpty, !isRestricted(by: list) else { return nil }
            let branches = list.filter { !$0.isNull }
            return Alternatives(
                keyword: keyword,
                branches: branches,
                allowsNull: branches.count < list.count,
                discriminator: composition.discriminator,
                schema: self
            )
        }
    }

    /// One kind of value or null, where nothing beside it says that null isn't meant.
    var isNullableChoice: Bool {
        guard types.isEmpty, composed.allOf.isEmpty else { return false }
        let alternatives = alternatives
        return !alternatives.isEmpty && alternatives.allSatisfy { $0.allowsNull && $0.branches.count == 1 }
    }

    /// `oneOf` or `anyOf`, with or without null.
    var hasAlternatives: Bool {
        guard let composition else { return false }
        return !composition.oneOf.isEmpty && !isRestricted(by: composition.oneOf)
            || !composition.anyOf.isEmpty && !isRestricted(by: composition.anyOf)
    }

    /// Whether the list only says more about a type that is known without it.
    func isRestricted(by list: [Schema]) -> Bool { list.allSatisfy { $0.isRestriction(of: self) } }

    private func isRestriction(of outer: Schema) -> Bool {
        guard reference == nil, boolean == nil, writtenValues.isEmpty, array?.items == nil else { return false }
        guard object?.properties.isEmpty ?? true, object?.additionalProperties == nil else { return false }
        guard types.isEmpty || types == outer.types || outer.writtenType.map({ types == [$0] }) ?? false else {
            return false
        }
        if !types.isEmpty, !outer.isTyped { return false }
        if types.isEmpty, isAnnotation, !hasAssertions { return outer.isTyped }
        guard let composition else { return true }
        return (composition.allOf + composition.oneOf + composition.anyOf).allSatisfy { $0.isRestriction(of: outer) }
    }

    /// Says of itself what kind of value it is.
    private var isTyped: Bool { writtenType != nil && (writtenType != .object || object != nil) }
}
