import SwiftletDynamic
import SwiftletRuntime

extension DynamicType {
    /// What goes wrong with a value that is right; nil if nothing does.
    func failure(of instance: JSONValue) -> String? {
        do {
            let value = try decode(try JSONCodec.encode(instance))
            for direction in [Direction.request, .response] {
                if let violation = value.report(direction).violations.first { return "violation \(violation)" }
            }
            let written = try Self.json(value)
            return written.isSame(as: instance) ? nil : "written as \(written)"
        } catch let error as JSONDecodingError {
            return "decoding \(error)"
        } catch {
            return "\(error)"
        }
    }

    /// What is said instead of what should be said of a value that is wrong; nil if one of the rules is named.
    func silence(on instance: JSONValue, _ blames: Set<Blame>) -> String? {
        let expected = "expected " + blames.map(\.description).sorted().prefix(4).joined(separator: ", ")
        let value: any ModelValue
        do throws(JSONDecodingError) {
            value = try decode((try? JSONCodec.encode(instance)) ?? [])
        } catch {
            return blames.contains { $0.pointer == error.pointer } ? nil : "\(expected); decoding \(error)"
        }
        let violations = value.report(.request).violations + value.report(.response).violations
        let named = violations.contains { violation in
            blames.contains(Blame(keyword: violation.rule.description, pointer: violation.pointer))
        }
        if named { return nil }
        let found = violations.first.map { "found \($0)" } ?? "found nothing"
        return "\(expected); \(found)"
    }

    private static func json(_ value: any ModelValue) throws -> JSONValue {
        func open<Value: ModelValue>(_ value: Value) throws -> JSONValue { try JSONValue(value) }
        return try open(value)
    }
}

extension JSONValue {
    /// Equal, numbers with the same digits.
    func isSame(as other: JSONValue) -> Bool {
        switch (self, other) {
        case (.number(let left), .number(let right)): left.text == right.text
        case (.array(let left), .array(let right)):
            left.count == right.count && zip(left, right).allSatisfy { $0.isSame(as: $1) }
        case (.object(let left), .object(let right)):
            left.count == right.count
                && left.names.allSatisfy { name in
                    guard let value = left[name], let counterpart = right[name] else { return false }
                    return value.isSame(as: counterpart)
                }
        default: self == other
        }
    }
}
