/// Runs a program over a text. Alternatives are kept in a list of our own, so no text and no expression can overflow the
/// stack; what stands inside looks is run by recursion, which is as deep as the parser lets groups be.
struct Matcher {
    private let program: Program
    let text: [CodePoint]
    private var stepsLeft: Int
    /// Start and end of each group, from index 2; -1 where it hasn't matched.
    private(set) var marks: [Int]
    private var turns: [Turn]
    /// What to try later, and what to restore before that.
    private var choices: [Choice] = []

    private struct Turn {
        var count = 0
        /// Where the current turn began.
        var start = -1
    }

    private enum Choice {
        case resume(at: Int, position: Int)
        /// A run that can still give back characters down to `low`.
        case run(at: Int, position: Int, low: Int)
        case mark(Int, was: Int)
        case turn(Int, was: Turn)

        var isAlternative: Bool {
            switch self {
            case .resume, .run: true
            case .mark, .turn: false
            }
        }
    }

    init(_ program: Program, text: [CodePoint], stepLimit: Int) {
        self.program = program
        self.text = text
        // Going once through a long text is no backtracking.
        stepsLeft = stepLimit + 16 * text.count
        marks = Array(repeating: -1, count: 2 * program.groupCount + 2)
        turns = Array(repeating: Turn(), count: program.loops.count)
    }

    mutating func search() -> RegularExpression.Match {
        let lastStart = program.isAnchored ? 0 : text.count
        for start in 0...lastStart {
            if let first = program.first {
                guard start < text.count else { return .notMatched }
                guard first.contains(text[start]) else { continue }
            }
            if run(from: 0, at: start) != nil { return .matched }
            if stepsLeft <= 0 { return .tooComplex }
        }
        return .notMatched
    }

    /// Where the match ends; nil if there is none or the steps are used up.
    private mutating func run(from start: Int, at startPosition: Int) -> Int? {
        let floor = choices.count
        var next = start
        var position = startPosition
        while stepsLeft > 0 {
            stepsLeft -= 1
            let instruction = program.instructions[next]
            if case .accept = instruction { return position }
            next += 1
            if step(instruction, &next, &position) { continue }
            guard let resumed = backtrack(to: floor) else { return nil }
            (next, position) = resumed
        }
        return nil
    }

    /// False where the text doesn't fit.
    private mutating func step(_ instruction: Instruction, _ next: inout Int, _ position: inout Int) -> Bool {
        switch instruction {
        case .character(let codePoint):
            guard position < text.count, text[position] == codePoint else { return false }
            position += 1
        case .set(let set):
            guard position < text.count, program.sets[set].contains(text[position]) else { return false }
            position += 1
        case .characterBefore(let codePoint):
            guard position > 0, text[position - 1] == codePoint else { return false }
            position -= 1
        case .setBefore(let set):
            guard position > 0, program.sets[set].contains(text[position - 1]) else { return false }
            position -= 1
        case .run(let set, let minimum, let maximum):
            return takeRun(of: program.sets[set], minimum, maximum, next, &position)
        case .split(let other):
            choices.append(.resume(at: other, position: position))
        case .jump(let target):
            next = target
        case .mark(let index):
            setMark(index, position)
        case .assert(let assertion):
            return holds(assertion, at: position)
        case .loopStart(let loop):
            setTurn(loop, Turn())
        case .loopTest(let loop, let exit):
            return testLoop(loop, exit, &next, position)
        case .loopTurn(let loop):
            beginTurn(loop, position)
        case .look(let look, let end):
            return self.look(look, end, &next, &position)
        case .backreference(let reference):
            return take(program.references[reference], &position)
        case .accept:
            break
        }
        return true
    }

    /// Restores what was set since the last alternative and returns that one.
    private mutating func backtrack(to floor: Int) -> (next: Int, position: Int)? {
        while choices.count > floor {
            switch choices.removeLast() {
            case .resume(let next, let position):
                return (next, position)
            case .run(let next, let position, let low):
                if position > low { choices.append(.run(at: next, position: position - 1, low: low)) }
                return (next, position)
            case .mark(let index, let was):
                marks[index] = was
            case .turn(let loop, let was):
                turns[loop] = was
            }
        }
        return nil
    }

    /// Restores what was set, and gives up the alternatives.
    private mutating func undo(to floor: Int) {
        while choices.count > floor {
            switch choices.removeLast() {
            case .resume, .run: break
            case .mark(let index, let was): marks[index] = was
            case .turn(let loop, let was): turns[loop] = was
            }
        }
    }

    private mutating func takeRun(
        of set: CharacterSet,
        _ minimum: Int,
        _ maximum: Int,
        _ next: Int,
        _ position: inout Int
    ) -> Bool {
        let limit = maximum < text.count - position ? position + maximum : text.count
        var end = position
        while end < limit, set.contains(text[end]) {
            end += 1
        }
        stepsLeft -= end - position
        guard end - position >= minimum else { return false }
        let low = position + minimum
        if end > low { choices.append(.run(at: next, position: end - 1, low: low)) }
        position = end
        return true
    }
}

extension Matcher {
    private mutating func setMark(_ index: Int, _ position: Int) {
        choices.append(.mark(index, was: marks[index]))
        marks[index] = position
    }

    private mutating func setTurn(_ loop: Int, _ turn: Turn) {
        choices.append(.turn(loop, was: turns[loop]))
        turns[loop] = turn
    }

    private mutating func testLoop(_ loop: Int, _ exit: Int, _ next: inout Int, _ position: Int) -> Bool {
        let repetition = program.loops[loop]
        let turn = turns[loop]
        if turn.count < repetition.minimum {
            // Turns that take nothing could be as many as they like.
            if turn.count > 0, turn.start == position { next = exit }
            return true
        }
        // A turn that wasn't needed must take something.
        if turn.count > repetition.minimum, turn.start == position { return false }
        if let maximum = repetition.maximum, turn.count >= maximum {
            next = exit
        } else if repetition.isLazy {
            choices.append(.resume(at: next, position: position))
            next = exit
        } else {
            choices.append(.resume(at: exit, position: position))
        }
        return true
    }

    private mutating func beginTurn(_ loop: Int, _ position: Int) {
        setTurn(loop, Turn(count: turns[loop].count + 1, start: position))
        for group in program.loops[loop].captures {
            for index in [2 * group, 2 * group + 1] where marks[index] != -1 {
                setMark(index, -1)
            }
        }
    }

    private mutating func look(
        _ look: Instruction.Look,
        _ end: Int,
        _ next: inout Int,
        _ position: inout Int
    ) -> Bool {
        let floor = choices.count
        let found = run(from: next, at: position)
        guard stepsLeft > 0 else { return false }
        next = end
        guard let found else { return look == .negative }
        if look == .negative {
            undo(to: floor)
            return false
        }
        // Its other ways are given up; what it set is restored when something before it is tried anew.
        let kept = choices[floor...].filter { !$0.isAlternative }
        choices.replaceSubrange(floor..., with: kept)
        if look == .atomic { position = found }
        return true
    }
}
