/// Reads a regular expression by recursive descent, as deep as `depthLimit` allows.
struct PatternParser {
    static let depthLimit = 100

    let scalars: [Unicode.Scalar]
    var position = 0
    var depth = 0
    var flags = PatternFlags()
    private(set) var groupCount = 0
    /// The groups of a name, which may stand in several alternatives.
    private(set) var names: [String: [Int]] = [:]
    private var references: [(target: PatternNode.BackreferenceTarget, position: Int)] = []

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
    }

    mutating func parse() throws(PatternError) -> PatternNode {
        let node = try parseAlternatives()
        guard peek == nil else { throw error("')' closes nothing") }
        for reference in references where !exists(reference.target) {
            throw PatternError(position: reference.position, reason: "there is no such group")
        }
        return node
    }

    mutating func parseAlternatives() throws(PatternError) -> PatternNode {
        guard depth < Self.depthLimit else { throw error("groups are nested more than \(Self.depthLimit) deep") }
        depth += 1
        defer { depth -= 1 }
        var branches = [try parseSequence()]
        while take("|") {
            branches.append(try parseSequence())
        }
        return branches.count == 1 ? branches[0] : .alternatives(branches)
    }

    private mutating func parseSequence() throws(PatternError) -> PatternNode {
        var nodes: [PatternNode] = []
        while let scalar = peek, scalar != "|", scalar != ")" {
            let before = groupCount
            guard let atom = try parseAtom(scalar) else { continue }
            nodes.append(try parseRepetition(of: atom, captures: before + 1..<groupCount + 1))
        }
        return nodes.count == 1 ? nodes[0] : .sequence(nodes)
    }

    /// nil for what matches nothing by itself, such as `(?i)`.
    private mutating func parseAtom(_ scalar: Unicode.Scalar) throws(PatternError) -> PatternNode? {
        switch scalar {
        case "(": return try parseGroup()
        case "[": return .set(try parseClass())
        case "\\": return try parseEscape()
        case "*", "+", "?": throw error("'\(scalar)' repeats nothing")
        case "{" where bounds(at: position) != nil: throw error("'{' repeats nothing")
        default: break
        }
        position += 1
        switch scalar {
        case ".": return .set(flags.dotMatchesAll ? .anything : .anythingInLine)
        case "^": return .assertion(flags.isMultiline ? .lineStart : .textStart)
        case "$": return .assertion(flags.isMultiline ? .lineEnd : .textEnd)
        default: return literal(scalar.value)
        }
    }

    func literal(_ codePoint: CodePoint) -> PatternNode {
        guard flags.ignoresCase, CaseVariants(codePoint).hasSeveral else { return .character(codePoint) }
        return .set(CharacterSet([.range(codePoint...codePoint)], ignoresCase: true))
    }

    mutating func addGroup(name: String?) -> Int {
        groupCount += 1
        if let name { names[name, default: []].append(groupCount) }
        return groupCount
    }

    mutating func backreference(_ target: PatternNode.BackreferenceTarget, at position: Int) -> PatternNode {
        references.append((target, position))
        return .backreference(target, ignoresCase: flags.ignoresCase)
    }

    private func exists(_ target: PatternNode.BackreferenceTarget) -> Bool {
        switch target {
        case .number(let number): number <= groupCount
        case .name(let name): names[name] != nil
        }
    }
}

/// `i`, `m` and `s`, which a pattern can set for a part of itself.
struct PatternFlags {
    var ignoresCase = false
    var isMultiline = false
    var dotMatchesAll = false
}
