import SwiftletModel

/// Where a type stands, and what it could be called, from the most wanted to the most particular.
struct NameContext {
    private(set) var candidates: [String]
    /// The type that it nests in; nil for the client.
    let parent: TypeID?
    private(set) var claim: Claim
    /// Reached by a reference before its own place was; that place knows better.
    private(set) var isProvisional = false

    /// Who keeps a name that several want.
    enum Claim: Int {
        case component, member, operation
    }

    static func component(_ name: String) -> NameContext {
        NameContext(candidates: [NamingStyle.upperCamelCase.identifier(for: name)], parent: nil, claim: .component)
    }

    /// `Pet.Owner`
    static func member(_ name: String, of holder: TypeID) -> NameContext {
        let style = NamingStyle.upperCamelCase
        let candidates = [style.identifier(for: name), style.identifierWithSymbols(for: name)]
        return NameContext(candidates: candidates, parent: holder, claim: .member)
    }

    /// `CreatePetRequest`
    static func operation(_ candidates: [String]) -> NameContext {
        NameContext(candidates: candidates, parent: nil, claim: .operation)
    }

    /// What a reference points at, inside of something else.
    static func provisional(_ name: String) -> NameContext {
        var context = component(name)
        context.claim = .operation
        context.isProvisional = true
        return context
    }

    var name: String { candidates.first ?? "Value" }

    /// `Pet.Tag` for the items of `tags`.
    var item: NameContext { mapped(Self.itemName) }

    /// `Pet.LabelsValue` for the values of a dictionary `labels`.
    var value: NameContext { mapped { $0 + "Value" } }

    private func mapped(_ transform: (String) -> String) -> NameContext {
        var result = self
        result.candidates = candidates.map(transform)
        if claim == .component { result.claim = .member }
        return result
    }

    private static func itemName(_ name: String) -> String {
        guard let last = WordSplitter.words(of: name).last?.text, name.hasSuffix(last) else { return name + "Item" }
        guard let singular = NumberOfWord.singular(last) else { return name + "Item" }
        return name.dropLast(last.count) + singular
    }
}
