import SwiftletRuntime

extension ModelValue {
    /// What goes wrong with a value that is right; nil if nothing does.
    static func failure(of instance: JSONValue) -> String? {
        do {
            let value = try held(instance)
            for direction in [Direction.request, .response] {
                if let violation = value.validate(direction).first { return "violation \(violation)" }
            }
            guard let written = try JSONValue(value)["value"] else { return "not written" }
            return written.isSame(as: instance) ? nil : "written as \(written)"
        } catch let error as JSONDecodingError {
            return "decoding \(error)"
        } catch {
            return "\(error)"
        }
    }

    /// What is said instead of what should be said of a value that is wrong; nil if one of the rules is named.
    static func silence(on instance: JSONValue, _ blames: Set<Blame>) -> String? {
        let expected = "expected " + blames.map(\.description).sorted().prefix(4).joined(separator: ", ")
        do {
            let value = try held(instance)
            let violations = value.validate(.request) + value.validate(.response)
            let isNamed = violations.contains { violation in
                blames.contains(Blame(keyword: violation.rule.description, pointer: unheld(violation.pointer)))
            }
            if isNamed { return nil }
            return "\(expected); " + (violations.first.map { "found \($0)" } ?? "found nothing")
        } catch {
            let pointer = (error as? JSONDecodingError)?.pointer ?? ""
            return blames.contains { $0.pointer == unheld(pointer) } ? nil : "\(expected); decoding \(error)"
        }
    }

    private static func held(_ instance: JSONValue) throws -> HeldValue<Self> {
        try JSONCodec.decode(from: try JSONCodec.encode(["value": instance] as JSONValue))
    }

    /// Within the value: `/value/name` is `/name`.
    private static func unheld(_ pointer: String) -> String { String(pointer.dropFirst("/value".count)) }
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
