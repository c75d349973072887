import SwiftletModel
import SwiftletOpenAPI

/// A keyword that bounds a value, as it is written.
struct Bound {
    private let keyword: String
    private let value: Node
    /// 3.0: `exclusiveMinimum: true` is about `minimum`.
    private let isExclusive: Bool
    private let wanted: Double?

    init(_ keyword: String, _ value: Node, in schema: Node) {
        self.value = value
        switch (keyword, value.kind) {
        case ("exclusiveMinimum", .boolean), ("exclusiveMaximum", .boolean):
            self.keyword = keyword
            isExclusive = value.boolean == true
            wanted = schema[keyword == "exclusiveMinimum" ? "minimum" : "maximum"]?.number
        default:
            self.keyword = keyword
            isExclusive = false
            wanted = value.number
        }
    }

    /// Every value meets it.
    var isTrivial: Bool {
        switch keyword {
        case "minLength", "minItems", "minProperties": wanted == 0
        case "uniqueItems": value.boolean == false
        case "exclusiveMinimum", "exclusiveMaximum": value.kind == .boolean && (!isExclusive || wanted == nil)
        default: false
        }
    }

    func isMet(by found: Constraints) -> Bool {
        switch keyword {
        case "minLength": atLeast(found.minLength.map(Double.init))
        case "maxLength": atMost(found.maxLength.map(Double.init))
        case "minItems": atLeast(found.minItems.map(Double.init))
        case "maxItems": atMost(found.maxItems.map(Double.init))
        case "minProperties": atLeast(found.minProperties.map(Double.init))
        case "maxProperties": atMost(found.maxProperties.map(Double.init))
        case "minimum": atLeast(number(found.minimum)) || atLeast(number(found.exclusiveMinimum))
        case "maximum": atMost(number(found.maximum)) || atMost(number(found.exclusiveMaximum))
        case "exclusiveMinimum": atLeast(number(found.exclusiveMinimum)) || isBelow(number(found.minimum))
        case "exclusiveMaximum": atMost(number(found.exclusiveMaximum)) || isAbove(number(found.maximum))
        case "multipleOf": found.multipleOf.map { value.isSame(as: JSONText($0)) } ?? false
        case "uniqueItems": found.uniqueItems
        case "pattern": found.pattern == value.text
        default: false
        }
    }

    private func number(_ text: String?) -> Double? { text.flatMap(Double.init) }

    private func atLeast(_ found: Double?) -> Bool { compare(found) { $0 >= $1 } }
    private func atMost(_ found: Double?) -> Bool { compare(found) { $0 <= $1 } }
    private func isBelow(_ found: Double?) -> Bool { compare(found) { $0 > $1 } }
    private func isAbove(_ found: Double?) -> Bool { compare(found) { $0 < $1 } }

    private func compare(_ found: Double?, _ isRight: (Double, Double) -> Bool) -> Bool {
        guard let found, let wanted else { return false }
        return isRight(found, wanted)
    }
}
