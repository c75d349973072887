import SwiftletModel
import SwiftletRenderer

/// How two values in the same place differ. What a declared type says is compared at the type.
struct ShapeComparison {
    private(set) var facets: [Facet] = []
    /// Whether Swift spells both alike, but for names that the types brought along.
    let isSameInSwift: Bool

    private let old: PlanTable
    private let new: PlanTable
    private let types: TypePairs

    init(_ one: ValueShape, _ other: ValueShape, _ old: PlanTable, _ new: PlanTable, _ types: TypePairs) {
        (self.old, self.new, self.types) = (old, new, types)
        isSameInSwift = one.isNullable == other.isNullable && Self.isSame(one.type, other.type, types)
        facets = compare(one, other)
    }

    private func compare(_ one: ValueShape, _ other: ValueShape) -> [Facet] {
        var facets: [Facet] = []
        if one.isNullable != other.isNullable {
            facets.append(
                other.isNullable
                    ? Facet("nullable", "made nullable", .widened) : Facet("not-null", "no longer nullable", .narrowed)
            )
        }
        return facets + compare(one.type, other.type)
            + LimitComparison(
                one.constraints,
                other.constraints,
                types,
                isInteger: one.type.isInteger && other.type.isInteger
            ).facets
    }

    private func compare(_ one: TypeReference, _ other: TypeReference) -> [Facet] {
        switch (one, other) {
        case (.array(let one), .array(let other)): return compare(one, other).map { $0.within("items") }
        case (.dictionary(let one), .dictionary(let other)): return compare(one, other).map { $0.within("values") }
        default: break
        }
        if types.isSame(one, other) { return [] }
        let (before, after) = (old.declarations.type(ValueShape(one)), new.declarations.type(ValueShape(other)))
        let effects = relation(one, other)
        guard before == after else {
            return [Facet("type", "type changed from \(before) to \(after)", effects)]
        }
        switch (one, other) {
        // One Swift type may have several formats.
        case (.builtin(let one), .builtin(let other)):
            return [Facet("format", "format changed from \(one.rawValue) to \(other.rawValue)", effects)]
        default:
            let (before, after) = (old.declaration(of: one), new.declaration(of: other))
            return [Facet("type", "type changed from \(before) to \(after)", effects)]
        }
    }

    private func relation(_ one: TypeReference, _ other: TypeReference) -> Effects {
        switch (one, other) {
        case (.builtin(.any), _): return .narrowed
        case (_, .builtin(.any)): return .widened
        case (.builtin(let one), .builtin(let other)): return Self.relation(one, other)
        case (.builtin(let one), .declared(let other)):
            return new.raw(other).map { enumeration($0 == one, .narrowed) } ?? membership(of: .builtin(one), in: other)
        case (.declared(let one), .builtin(let other)):
            // An enumeration of the old SDK takes values that it doesn't know.
            return old.raw(one).map { enumeration($0 == other, .harmless) }
                ?? membership(of: .builtin(other), outOf: one)
        case (_, .declared(let union)) where new.isUnion(union): return membership(of: one, in: union)
        case (.declared(let union), _) where old.isUnion(union): return membership(of: other, outOf: union)
        default: return .changed
        }
    }

    private func enumeration(_ isOfSameKind: Bool, _ effects: Effects) -> Effects { isOfSameKind ? effects : .changed }

    private func membership(of type: TypeReference, in id: TypeID) -> Effects {
        guard case .union(let union)? = new.kind(id) else { return .changed }
        return union.branches.contains { types.isSame(type, $0.value.type) } ? .widened : .changed
    }

    private func membership(of type: TypeReference, outOf id: TypeID) -> Effects {
        guard case .union(let union)? = old.kind(id) else { return .changed }
        return union.branches.contains { types.isSame($0.value.type, type) } ? .narrowed : .changed
    }

    /// What JSON has to say about it.
    private static func relation(_ one: BuiltinType, _ other: BuiltinType) -> Effects {
        if let before = one.numberRank, let after = other.numberRank {
            return before == after ? .harmless : after > before ? .widened : .narrowed
        }
        switch (one.isText, other.isText) {
        case (true, true): return other == .string ? .widened : one == .string ? .narrowed : .changed
        default: return .changed
        }
    }

    private static func isSame(_ one: TypeReference, _ other: TypeReference, _ types: TypePairs) -> Bool {
        switch (one, other) {
        case (.builtin(let one), .builtin(let other)): one.swift == other.swift
        case (.array(let one), .array(let other)), (.dictionary(let one), .dictionary(let other)):
            one.isNullable == other.isNullable && isSame(one.type, other.type, types)
        default: types.isSame(one, other)
        }
    }
}

extension PlanTable {
    /// `struct Pet: Model`, where the name alone doesn't tell the difference.
    fileprivate func declaration(of type: TypeReference) -> String {
        let declaration = type.declared.flatMap { types[$0] }.map(declarations.type)
        return declaration ?? declarations.type(ValueShape(type))
    }

    /// Of an open enumeration.
    fileprivate func raw(_ id: TypeID) -> BuiltinType? {
        if case .enumeration(let enumeration)? = kind(id) { enumeration.rawType.builtin } else { nil }
    }

    fileprivate func isUnion(_ id: TypeID) -> Bool {
        if case .union? = kind(id) { true } else { false }
    }
}

extension TypeReference {
    fileprivate var isInteger: Bool {
        switch self {
        case .builtin(.integer), .builtin(.int32), .builtin(.int64): true
        default: false
        }
    }
}

extension BuiltinType {
    /// Of those that are numbers: how much they hold.
    fileprivate var numberRank: Int? {
        switch self {
        case .int32: 0
        case .integer, .int64: 1
        case .float: 2
        case .number, .double, .decimal: 3
        default: nil
        }
    }

    /// Whether it is a string in JSON.
    fileprivate var isText: Bool {
        switch self {
        case .string, .date, .uuid, .uri, .byte, .dateTime: true
        default: false
        }
    }

    /// The same for those that are the same type in Swift.
    fileprivate var swift: BuiltinType {
        switch self {
        case .double: .number
        case .byte: .binary
        default: self
        }
    }
}
