/// Collects what violates constraints, with the place of each.
public struct Validator {
    private var path = JSONPath()
    private var isRedacted = false
    private let direction: Direction
    private let source: Violation.Source
    private(set) var violations: [Violation] = []
    /// Patterns that can't be matched, and so weren't checked.
    private(set) var uncheckedPatterns: Set<String> = []

    init(_ direction: Direction, source: Violation.Source = .body) {
        self.direction = direction
        self.source = source
    }

    /// All violations in a value.
    static func violations<T: ModelValue>(in value: T, direction: Direction) -> [Violation] {
        run(value, direction).violations
    }

    /// The validator after it saw a value.
    static func run<T: ModelValue>(_ value: T, _ direction: Direction) -> Validator {
        var validator = Validator(direction)
        value._validate(as: ValueSchema(kind: .any, type: T.self), in: &validator)
        return validator
    }

    /// Checks what is one step further in.
    mutating func descend(
        _ component: JSONPath.Component,
        redacted: Bool = false,
        _ check: (inout Validator) -> Void
    ) {
        let wasRedacted = isRedacted
        path.components.append(component)
        isRedacted = wasRedacted || redacted
        check(&self)
        isRedacted = wasRedacted
        path.components.removeLast()
    }

    mutating func report(_ rule: Violation.Rule, _ limit: JSONValue?, actual: String) {
        violations.append(Violation(source: source, path: path, rule: rule, limit: limit, actual: actual))
    }

    /// Reports a value itself, or that it is redacted.
    mutating func report(_ rule: Violation.Rule, _ limit: JSONValue?, value: @autoclosure () -> String) {
        report(rule, limit, actual: isRedacted ? "a redacted value" : Self.short(value()))
    }

    mutating func skip(pattern: String) {
        uncheckedPatterns.insert(pattern)
    }

    private static func short(_ text: String) -> String {
        text.unicodeScalars.count <= 80 ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(79))) + "…"
    }
}

extension Validator {
    /// Checks an object, its members and the members in them.
    mutating func check(_ object: ModelObject) {
        let schema = object.schema
        let names = object.additional.names
        for index in schema.members.indices {
            let slot = object.withSlot(index) { $0.pointee }
            if slot.isAbsent, !schema.members[index].isRequired { continue }
            let member = schema.members[index]
            descend(.member(member.name), redacted: member.isRedacted) { $0.check(slot, of: member) }
        }
        if schema.isClosed {
            for name in names {
                descend(.member(name)) { $0.report(.additionalProperties, nil, actual: "an unknown member") }
            }
        } else if let type = schema.additionalType, case .typed(let members) = object.additional {
            members.validate(as: type, in: &self)
        }
        let count = object.withSlots { $0.count { !$0.isAbsent } } + names.count
        checkProperties(count, against: schema.constraints)
    }

    private mutating func check(_ slot: ModelSlot, of member: Member) {
        switch slot.content {
        case .absent:
            let isExempt = direction == .request ? member.isReadOnly : member.isWriteOnly
            if member.isRequired, !isExempt { report(.required, nil, actual: "nothing") }
        case .null:
            if !member.schema.isNullable { report(.type, .string(member.schema.kind.name), actual: "null") }
        default:
            func open<T: ModelValue>(_: T.Type) {
                withUnsafePointer(to: slot) { T._load($0)._validate(as: member.schema, in: &self) }
            }
            switch (member.schema.kind, slot.content) {
            case (.declared, _): open(member.schema.swiftType)
            case (_, .box(let box)): box.validate(as: member.schema, in: &self)
            default: check(slot, against: member.schema.constraints)
            }
        }
    }
}
