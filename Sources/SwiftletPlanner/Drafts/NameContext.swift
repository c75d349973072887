import SwiftletModel

/// Where a type stands, and what it could be called. Names are only made for what turns out to be a type.
struct NameContext {
    /// The type that it nests in; nil for the client.
    let parent: TypeID?
    private(set) var claim: Claim
    /// Reached by a reference before its own place was; that place knows better.
    let isProvisional: Bool
    private let wish: Wish
    private var steps: [Step] = []

    /// Who keeps a name that several want.
    enum Claim: Int {
        case component, member, operation
    }

    private enum Wish {
        case text(String)
        case names(() -> [String])
    }

    private enum Step {
        case item, value
    }

    private init(_ wish: Wish, parent: TypeID? = nil, claim: Claim, isProvisional: Bool = false) {
        self.wish = wish
        self.parent = parent
        self.claim = claim
        self.isProvisional = isProvisional
    }

    static func component(_ name: String) -> NameContext { NameContext(.text(name), claim: .component) }

    /// `Pet.Owner`
    static func member(_ name: String, of holder: TypeID) -> NameContext {
        NameContext(.text(name), parent: holder, claim: .member)
    }

    /// `CreatePetRequest`
    static func operation(_ names: [String]) -> NameContext { operation { names } }

    static func operation(_ names: @escaping () -> [String]) -> NameContext {
        NameContext(.names(names), claim: .operation)
    }

    /// What a reference points at, inside of something else.
    static func provisional(_ name: String) -> NameContext {
        NameContext(.text(name), claim: .operation, isProvisional: true)
    }

    /// `Pet.Tag` for the items of `tags`.
    var item: NameContext { adding(.item) }

    /// `Pet.LabelsValue` for the values of a dictionary `labels`.
    var value: NameContext { adding(.value) }

    /// The most wanted name.
    var candidate: String {
        switch wish {
        case .names: candidates.first ?? "Value"
        case .text(let text): steps.reduce(NamingStyle.upperCamelCase.identifier(for: text), Self.apply)
        }
    }

    /// From the most wanted to the most particular.
    var candidates: [String] {
        let style = NamingStyle.upperCamelCase
        let names =
            switch wish {
            case .names(let names): names()
            case .text(let text) where claim == .component: [style.identifier(for: text)]
            case .text(let text): [style.identifier(for: text), style.identifierWithSymbols(for: text)]
            }
        return names.map { steps.reduce($0, Self.apply) }
    }

    private func adding(_ step: Step) -> NameContext {
        var result = self
        result.steps.append(step)
        if claim == .component { result.claim = .member }
        return result
    }

    private static func apply(_ name: String, _ step: Step) -> String {
        guard step == .item else { return name + "Value" }
        guard let last = WordSplitter.words(of: name).last?.text, name.hasSuffix(last) else { return name + "Item" }
        guard let singular = NumberOfWord.singular(last) else { return name + "Item" }
        return name.dropLast(last.count) + singular
    }
}
