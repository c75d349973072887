/// A compiled expression: instructions for `Matcher`, in one list.
struct Program: Sendable {
    var instructions: [Instruction] = []
    var sets: [CharacterSet] = []
    var loops: [Repetition] = []
    var references: [Backreference] = []
    var groupCount = 0
    /// The characters that a match can begin with; nil if a match may be empty.
    var first: FirstCharacters?
    /// Whether a match can only begin where the text does.
    var isAnchored = false

    struct Backreference: Sendable {
        /// Several where a name is used more than once.
        let groups: [Int]
        let ignoresCase: Bool
        let isBackward: Bool
    }
}

enum Instruction: Sendable {
    case character(CodePoint)
    /// A character of `Program.sets`.
    case set(Int)
    /// Looking backwards, as a lookbehind does: the character before.
    case characterBefore(CodePoint)
    case setBefore(Int)
    /// As many characters of the set as there are, then fewer.
    case run(set: Int, minimum: Int, maximum: Int)
    /// Goes on with the next instruction, later with `other`.
    case split(other: Int)
    case jump(Int)
    /// The place of a group's start (even) or end (odd).
    case mark(Int)
    case assert(PatternNode.Assertion)
    case loopStart(Int)
    /// Decides on another turn; the body follows, behind a `loopTurn`.
    case loopTest(Int, exit: Int)
    case loopTurn(Int)
    /// The instructions up to `end` are tried by themselves, from here.
    case look(Look, end: Int)
    case backreference(Int)
    case accept

    enum Look: Sendable {
        case positive, negative, atomic
    }
}
