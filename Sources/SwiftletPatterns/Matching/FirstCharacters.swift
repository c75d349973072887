/// The characters that a match can begin with: where the text has another one, no search needs to start.
struct FirstCharacters: Sendable {
    private var ascii = ASCIIBits()
    private var hasOthers = false
    private var canBeEmpty = false

    /// nil if a match may be empty.
    static func ofMatch(_ node: PatternNode) -> FirstCharacters? {
        let first = FirstCharacters(node)
        return first.canBeEmpty ? nil : first
    }

    func contains(_ codePoint: CodePoint) -> Bool {
        codePoint < 128 ? ascii.contains(codePoint) : hasOthers
    }

    private init() {}

    private init(_ node: PatternNode) {
        switch node {
        case .character(let codePoint):
            if codePoint < 128 { ascii.insert(codePoint) } else { hasOthers = true }
        case .set(let set):
            ascii = set.ascii
            hasOthers = !set.isASCII
        case .sequence(let nodes):
            canBeEmpty = true
            for part in nodes where canBeEmpty {
                canBeEmpty = false
                formUnion(FirstCharacters(part))
            }
        case .alternatives(let branches):
            for branch in branches { formUnion(FirstCharacters(branch)) }
        case .capture(_, let content), .atomic(let content):
            self = FirstCharacters(content)
        case .repeated(let content, let repetition):
            self = FirstCharacters(content)
            if repetition.minimum == 0 { canBeEmpty = true }
        case .assertion, .look, .backreference:
            canBeEmpty = true
        }
    }

    private mutating func formUnion(_ other: FirstCharacters) {
        ascii.formUnion(other.ascii)
        hasOthers = hasOthers || other.hasOthers
        canBeEmpty = canBeEmpty || other.canBeEmpty
    }
}

extension PatternNode {
    /// Whether a match can only begin where the text does.
    var isAnchored: Bool {
        switch self {
        case .assertion(.textStart): true
        case .sequence(let nodes): nodes.first?.isAnchored ?? false
        case .alternatives(let branches): branches.allSatisfy(\.isAnchored)
        case .capture(_, let content), .atomic(let content): content.isAnchored
        default: false
        }
    }
}
