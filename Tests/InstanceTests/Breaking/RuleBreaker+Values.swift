import SwiftletOpenAPI
import SwiftletPatterns
import SwiftletRuntime

extension RuleBreaker {
    mutating func breakText(_ text: String, _ schema: Node, _ path: [Mutation.Step]) {
        if let limit = schema.count("minLength"), limit > 0 {
            add("minLength", path, .string(String(repeating: "a", count: min(limit, 10_000) - 1)))
        }
        if let limit = schema.count("maxLength"), limit < 10_000 {
            let padding = String(repeating: "a", count: max(1, limit + 1 - text.unicodeScalars.count))
            add("maxLength", path, .string(text + padding))
        }
        if let pattern = schema["pattern"]?.string, let expression = try? RegularExpression(pattern) {
            let candidates = [text + "\u{1}", "\u{1}", "", "€€€", text + "!"]
            if let wrong = candidates.first(where: { expression.match($0) == .notMatched }) {
                add("pattern", path, .string(wrong))
            }
        }
        if let format = schema["format"]?.string, !TextFormat.fits("no such thing", format) {
            add("format", path, "no such thing")
        }
    }

    mutating func breakNumber(_ number: JSONNumber, _ schema: Node, _ path: [Mutation.Step]) {
        func shifted(_ bound: Double, _ step: Double) -> JSONValue? {
            let value = bound + step
            guard abs(value) < 1e15 else { return nil }
            return value == value.rounded() ? .number(JSONNumber(Int64(value))) : JSONNumber(value).map { .number($0) }
        }
        if let bound = schema["minimum"]?.number, let wrong = shifted(bound, -1) { add("minimum", path, wrong) }
        if let bound = schema["maximum"]?.number, let wrong = shifted(bound, 1) { add("maximum", path, wrong) }
        for (keyword, bound) in [("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")] {
            let isFlag = schema[keyword]?.isTrue ?? false
            guard let limit = isFlag ? schema[bound]?.number : schema[keyword]?.number else { continue }
            if let wrong = shifted(limit, 0) { add(keyword, path, wrong) }
        }
        if let divisor = schema["multipleOf"]?.number, divisor > 1, let wrong = shifted(number.doubleValue, 1) {
            add("multipleOf", path, wrong)
        }
    }

    mutating func breakArray(_ elements: [JSONValue], _ schema: Node, _ path: [Mutation.Step]) {
        if let limit = schema.count("minItems"), limit > 0, elements.count >= limit {
            add("minItems", path, .array(Array(elements.prefix(limit - 1))))
        }
        if let limit = schema.count("maxItems"), limit < 200, let first = elements.first {
            add("maxItems", path, .array(elements + Array(repeating: first, count: limit + 1 - elements.count)))
        }
        if schema["uniqueItems"]?.isTrue ?? false, let first = elements.first {
            add("uniqueItems", path, .array(elements + [first]))
        }
    }

    mutating func breakObject(_ members: JSONObject, _ schema: Node, _ path: [Mutation.Step]) {
        for name in schema.elements(of: "required") {
            add("required", path + [.member(name.text)], nil)
        }
        if schema["additionalProperties"]?.boolean == false {
            add("additionalProperties", path + [.member("not declared")], 1)
        }
        if let limit = schema.count("maxProperties"), limit < 100 {
            var members = members
            for index in 0...limit { members["more\(index)"] = members.names.first.flatMap { members[$0] } ?? "x" }
            add("maxProperties", path, .object(members))
        }
        if let limit = schema.count("minProperties"), limit > 0 { add("minProperties", path, .object(JSONObject())) }
    }
}
