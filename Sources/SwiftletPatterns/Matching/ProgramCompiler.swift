/// Turns a parsed expression into instructions: as many as it has nodes, whatever its repetitions say.
struct ProgramCompiler {
    private var program = Program()
    private let names: [String: [Int]]

    static func program(of node: PatternNode, groups: Int, names: [String: [Int]]) -> Program {
        var compiler = ProgramCompiler(names: names)
        compiler.add(node, isBackward: false)
        compiler.emit(.accept)
        compiler.program.groupCount = groups
        compiler.program.first = FirstCharacters.ofMatch(node)
        compiler.program.isAnchored = node.isAnchored
        return compiler.program
    }

    private init(names: [String: [Int]]) {
        self.names = names
    }

    private mutating func add(_ node: PatternNode, isBackward: Bool) {
        switch node {
        case .character(let codePoint): emit(isBackward ? .characterBefore(codePoint) : .character(codePoint))
        case .set(let set): emit(isBackward ? .setBefore(index(of: set)) : .set(index(of: set)))
        case .sequence(let nodes):
            for part in isBackward ? nodes.reversed() : nodes { add(part, isBackward: isBackward) }
        case .alternatives(let branches): addAlternatives(branches, isBackward: isBackward)
        case .capture(let number, let content):
            emit(.mark(2 * number + (isBackward ? 1 : 0)))
            add(content, isBackward: isBackward)
            emit(.mark(2 * number + (isBackward ? 0 : 1)))
        case .repeated(let content, let repetition): add(content, repetition, isBackward: isBackward)
        case .assertion(let assertion): emit(.assert(assertion))
        case .look(let content, let isAhead, let isNegated):
            addLook(content, isNegated ? .negative : .positive, isBackward: !isAhead)
        case .atomic(let content): addLook(content, .atomic, isBackward: isBackward)
        case .backreference(let target, let ignoresCase):
            program.references.append(
                Program.Backreference(groups: groups(of: target), ignoresCase: ignoresCase, isBackward: isBackward)
            )
            emit(.backreference(program.references.count - 1))
        }
    }

    private mutating func addAlternatives(_ branches: [PatternNode], isBackward: Bool) {
        var exits: [Int] = []
        for (index, branch) in branches.enumerated() {
            let isLast = index == branches.count - 1
            let split = emit(isLast ? nil : .split(other: 0))
            add(branch, isBackward: isBackward)
            guard let split else { continue }
            exits.append(program.instructions.count)
            emit(.jump(0))
            program.instructions[split] = .split(other: program.instructions.count)
        }
        for exit in exits {
            program.instructions[exit] = .jump(program.instructions.count)
        }
    }

    private mutating func add(_ content: PatternNode, _ repetition: Repetition, isBackward: Bool) {
        if !isBackward, !repetition.isLazy, let set = content.singleCharacter {
            let maximum = repetition.maximum ?? .max
            emit(.run(set: index(of: set), minimum: repetition.minimum, maximum: maximum))
            return
        }
        let loop = program.loops.count
        program.loops.append(repetition)
        emit(.loopStart(loop))
        let test = program.instructions.count
        emit(.loopTest(loop, exit: 0))
        emit(.loopTurn(loop))
        add(content, isBackward: isBackward)
        emit(.jump(test))
        program.instructions[test] = .loopTest(loop, exit: program.instructions.count)
    }

    private mutating func addLook(_ content: PatternNode, _ look: Instruction.Look, isBackward: Bool) {
        let start = program.instructions.count
        emit(.look(look, end: 0))
        add(content, isBackward: isBackward)
        emit(.accept)
        program.instructions[start] = .look(look, end: program.instructions.count)
    }

    private mutating func emit(_ instruction: Instruction) {
        program.instructions.append(instruction)
    }

    /// The instruction's index, if there is one.
    private mutating func emit(_ instruction: Instruction?) -> Int? {
        guard let instruction else { return nil }
        program.instructions.append(instruction)
        return program.instructions.count - 1
    }

    private mutating func index(of set: CharacterSet) -> Int {
        program.sets.append(set)
        return program.sets.count - 1
    }

    private func groups(of target: PatternNode.BackreferenceTarget) -> [Int] {
        switch target {
        case .number(let number): [number]
        case .name(let name): names[name] ?? []
        }
    }
}

extension PatternNode {
    /// The set of a node that matches exactly one character.
    fileprivate var singleCharacter: CharacterSet? {
        switch self {
        case .character(let codePoint): CharacterSet([.range(codePoint...codePoint)])
        case .set(let set): set
        default: nil
        }
    }
}
