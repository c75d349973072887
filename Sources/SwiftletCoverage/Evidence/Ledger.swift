import SwiftletOpenAPI

/// What the checks found about each construct. A construct that is used in several places is right only if it is in all.
struct Ledger {
    private(set) var failures: [Node: String] = [:]
    private(set) var passed: Set<Node> = []
    /// Objects that something in the SDK was held against: all that they say needs an answer.
    private(set) var reached: Set<Node> = []
    /// Objects that only say again what is known without them.
    private(set) var accepted: Set<Node> = []
    /// Constructs that nothing asks for, in objects that are in use.
    private(set) var skipped: Set<Node> = []
    /// Where else a diagnostic may stand that explains a failure.
    private(set) var blamed: [Node: Node] = [:]
    private(set) var untyped: [Node: String] = [:]

    mutating func reach(_ object: Node) { reached.insert(object) }

    mutating func accept(_ object: Node) {
        passed.insert(object)
        accepted.insert(object)
    }

    mutating func skip(_ construct: Node) { skipped.insert(construct) }

    func isJudged(_ construct: Node) -> Bool { passed.contains(construct) || failures[construct] != nil }

    mutating func blame(_ cause: Node, for construct: Node) { blamed[construct] = cause }

    mutating func judge(_ construct: Node, _ isRight: Bool, _ reason: @autoclosure () -> String) {
        if isRight {
            passed.insert(construct)
        } else if failures[construct] == nil {
            failures[construct] = reason()
        }
    }

    mutating func noteUntyped(_ place: Node, _ reason: String) {
        if untyped[place] == nil { untyped[place] = reason }
    }
}
