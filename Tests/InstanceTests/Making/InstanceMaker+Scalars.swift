import Foundation
import SwiftletOpenAPI
import SwiftletRuntime

extension InstanceMaker {
    mutating func number(_ facts: SchemaFacts, isWhole: Bool) throws(Failure) -> JSONValue {
        var low = facts.maximum("minimum")
        var high = facts.minimum("maximum")
        let step = facts.maximum("multipleOf")
        let isExclusive = files.dialect == .old
        let gap = step ?? (isWhole ? 1 : 0.5)
        if isExclusive, facts.holds("exclusiveMinimum") { low = low.map { $0 + gap } }
        if isExclusive, facts.holds("exclusiveMaximum") { high = high.map { $0 - gap } }
        if let bound = facts.maximum("exclusiveMinimum") { low = max(low ?? -.infinity, bound + gap) }
        if let bound = facts.minimum("exclusiveMaximum") { high = min(high ?? .infinity, bound - gap) }
        let start = low ?? min(0, high ?? 0)
        let end = min(high ?? start + 1000, start + 1000)
        guard start <= end else {
            // Bounds closer to each other than a step.
            guard let low = facts.maximum("exclusiveMinimum"), let high = facts.minimum("exclusiveMaximum"), !isWhole
            else { throw Failure(reason: "bounds without a number") }
            return try json((low + high) / 2)
        }
        if let step, step > 0 {
            let count = (start / step).rounded(.up)
            return try json((count + Double(random.number(0...max(0, min(20, Int((end - start) / step)))))) * step)
        }
        if isWhole || random.chance(50), start.rounded(.up) <= end {
            let first = start.rounded(.up)
            if first <= -9.2e18 { return .number(JSONNumber(random.number(-1000...1000))) }
            return try json(first + Double(random.number(0...Int(min(end - first, 1000)))))
        }
        guard !isWhole else { throw Failure(reason: "bounds without a whole number") }
        return try json(start + (end - start) * Double(random.number(1...7)) / 8)
    }

    /// In the fewest digits.
    private func json(_ value: Double) throws(Failure) -> JSONValue {
        if abs(value) < 9.2e18, value == value.rounded() { return .number(JSONNumber(Int64(value))) }
        guard let number = JSONNumber(value) else { throw Failure(reason: "a number out of range") }
        return .number(number)
    }

    mutating func text(_ facts: SchemaFacts) throws(Failure) -> String {
        let least = Int(min(facts.maximum("minLength") ?? 0, 1e6))
        let most = Int(min(facts.minimum("maxLength") ?? 1e6, 1e6))
        guard least <= most, least <= 20_000 else { throw Failure(reason: "a long text") }
        if let pattern = facts.texts("pattern").first {
            for _ in 0..<40 {
                guard let text = PatternText.make(pattern, &random) else { break }
                if (least...most).contains(text.unicodeScalars.count) { return text }
            }
            throw Failure(reason: "a pattern that no text was made for")
        }
        if facts.texts("format").isEmpty, !Self.encodedAsBase64.isDisjoint(with: facts.texts("contentEncoding")) {
            return formatted("byte") ?? ""
        }
        if let format = facts.texts("format").first, let text = formatted(format) { return text }
        let words = ["swift", "Grüße", "日本", "a b", "x", "", "emoji 😀", "quote\"\\/", "tab\tline\n", "e\u{301}"]
        var text = random.pick(words) ?? ""
        while text.unicodeScalars.count < least { text += random.pick(["a", "ß", "9", "😀"]) ?? "a" }
        return String(String.UnicodeScalarView(text.unicodeScalars.prefix(most)))
    }

    /// Bytes that JSON can only hold as base64.
    private static let encodedAsBase64: Set = ["base64", "binary"]

    /// Nil for formats that any text has.
    private mutating func formatted(_ format: String) -> String? {
        let day = "20\(random.number(10...29))-0\(random.number(1...9))-1\(random.number(0...9))"
        let time = "1\(random.number(0...9)):3\(random.number(0...9)):00"
        switch format {
        case "date-time":
            return "\(day)T\(time)" + (random.pick(["Z", "+02:00", ".25Z", ".123456-08:00"]) ?? "Z")
        case "date": return day
        case "time": return time + "Z"
        case "uuid": return "0f8fad5b-d9cd-469f-a165-70867728950\(random.number(0...9))"
        case "uri", "url", "iri": return "https://example.com/\(random.number(0...99))?q=a#f"
        case "uri-reference": return "/things/\(random.number(0...99))"
        case "byte", "binary", "base64": return random.pick(["", "YQ==", "YWI=", "YWJj", "+/+/"])
        case "email": return "user\(random.number(0...99))@example.com"
        case "ipv4", "ip": return "192.0.2.\(random.number(0...99))"
        case "ipv6": return "2001:db8::\(random.number(0...99))"
        case "hostname": return "host\(random.number(0...99)).example.com"
        case "duration": return "P\(random.number(1...9))D"
        case "decimal": return "\(random.number(0...99)).5"
        case "int32", "int64": return "\(random.number(0...99))"
        default: return nil
        }
    }
}
