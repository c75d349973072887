/// Collects what violates constraints, with the place of each.
public struct Validator {
    private(set) var path = JSONPath()
    private var isRedacted = false
    let direction: Direction
    private let source: Violation.Source
    /// Whether it only matters if anything is violated at all.
    let isProbe: Bool
    private(set) var violations: [Violation] = []
    private(set) var isViolated = false
    /// Where rules stand, so that they end.
    var progress = RuleProgress()
    /// Patterns that can't be matched, and so weren't checked.
    private(set) var uncheckedPatterns: Set<String> = []

    init(_ direction: Direction, source: Violation.Source = .body, isProbe: Bool = false) {
        self.direction = direction
        self.source = source
        self.isProbe = isProbe
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
        let outer = progress.descend()
        path.components.append(component)
        isRedacted = wasRedacted || redacted
        check(&self)
        isRedacted = wasRedacted
        path.components.removeLast()
        progress.open = outer
    }

    mutating func report(_ rule: Violation.Rule, _ limit: JSONValue?, actual: String) {
        isViolated = true
        if isProbe { return }
        violations.append(Violation(source: source, path: path, rule: rule, limit: limit, actual: actual))
    }

    /// Reports a value itself, or that it is redacted.
    mutating func report(_ rule: Violation.Rule, _ limit: JSONValue?, value: @autoclosure () -> String) {
        let actual = isProbe ? "" : isRedacted ? "a redacted value" : Self.short(value())
        report(rule, limit, actual: actual)
    }

    /// What was evaluated if `check` reports nothing, else nil. What it would report is dropped.
    mutating func probe(_ check: (inout Validator) -> EvaluatedParts) -> EvaluatedParts? {
        var probe = Validator(direction, source: source, isProbe: true)
        probe.progress = progress
        let evaluated = check(&probe)
        progress.work = probe.progress.work
        uncheckedPatterns.formUnion(probe.uncheckedPatterns)
        return probe.isViolated ? nil : evaluated
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
        if schema.constraints.contains(where: \.isGeneral), let value = ModelStorage(object: object).json {
            check(value, against: schema.constraints.filter(\.isGeneral))
        }
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
