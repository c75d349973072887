import SwiftletModel
import SwiftletRenderer

extension Comparer {
    func compareParameters(_ one: Endpoint, _ other: Endpoint) {
        let parameters = ParameterPairs(one.own.parameters, other.own.parameters)
        for parameter in parameters.removed {
            let place = subject(one, other, parameter, nil)
            report("parameter-removed", place, "removed", Effects(source: .breaking, requests: .breaking))
        }
        for parameter in parameters.added {
            let verdict = Verdict.breaking(if: parameter.isRequired)
            let message: Wording = parameter.isRequired ? "added, required" : "added"
            let effects = Effects(source: verdict, requests: verdict)
            report("parameter-added", subject(one, other, nil, parameter), message, effects)
        }
        for (before, after) in parameters.pairs { compare(before, after, one, other) }
    }

    private func compare(_ before: ParameterPlan, _ after: ParameterPlan, _ one: Endpoint, _ other: Endpoint) {
        func place() -> Subject { subject(one, other, before, after) }
        if before.label != after.label {
            let message: Wording = "argument renamed from \(before.label) to \(after.label)"
            report("argument-renamed", place(), message, Effects(source: .breaking))
        }
        if before.location != after.location {
            let message: Wording = "moved from \(before.location.rawValue) to \(after.location.rawValue)"
            report("location", place(), message, Effects(requests: .breaking))
        } else if let change = serializationChange(before, after) {
            report("style", place(), change, Effects(requests: .breaking))
        }
        if before.isRequired != after.isRequired {
            after.isRequired
                ? report("required", place(), "made required", Effects(source: .breaking, requests: .breaking))
                : report("optional", place(), "made optional", Effects(source: .compatible, requests: .compatible))
        }
        let shapes = shapes(before.value, after.value)
        // An argument that takes more than before takes what it took.
        let isWider =
            types.isSame(before.value.type, after.value.type) && (after.value.isNullable || !after.isRequired)
        report(shapes, place(), source: .breaking(if: !shapes.isSameInSwift && !isWider))
        reportDefault(before.defaultValue, after.defaultValue, place())
        if before.isRedacted != after.isRedacted {
            let message: Wording = after.isRedacted ? "no longer printed" : "printed"
            report("redaction", place(), message, Effects(source: .compatible), step: .patch)
        }
        reportDeprecation(before.documentation, after.documentation, place())
        compare(before.documentation, after.documentation, of: other.key + after.suffix)
    }

    /// Nil where both are written alike: whether single values are exploded is nobody's affair.
    func serializationChange(_ before: ParameterPlan, _ after: ParameterPlan) -> Wording? {
        let isScalar = old.isScalar(before.value.type) && new.isScalar(after.value.type)
        let (one, other) = (before.serialization, after.serialization)
        guard isScalar ? one.ofScalar != other.ofScalar : one != other else { return nil }
        return "written as \(other.text) instead of \(one.text)"
    }

    private func subject(
        _ one: Endpoint,
        _ other: Endpoint,
        _ before: ParameterPlan?,
        _ after: ParameterPlan?
    ) -> Subject {
        let argument = ArgumentPair(old: before?.name, new: after?.name)
        var place = Subject(name: other.key + ((after ?? before)?.suffix ?? ""), directions: .requests)
        place.old = oldPlace(before.map { _ in old.declarations.method(one.own, showing: argument.old) }) { places in
            before.map { places.parameter($0, of: one.own) } ?? places.operation(one.own)
        }
        place.new = newPlace(after.map { _ in new.declarations.method(other.own, showing: argument.new) }) { places in
            after.map { places.parameter($0, of: other.own) } ?? places.operation(other.own)
        }
        return place
    }
}

extension ParameterPlan {
    /// As a call has it.
    fileprivate var label: String { hasLabel ? name.identifier : "_" }

    /// `, query limit`
    fileprivate var suffix: String { ", \(location.rawValue) \(wireName)" }
}

extension PlanTable {
    /// Neither a list nor an object, nor what may be one.
    fileprivate func isScalar(_ type: TypeReference) -> Bool {
        switch type {
        case .builtin(let type): return type != .any
        case .array, .dictionary: return false
        case .declared(let id):
            guard case .enumeration(let enumeration)? = kind(id) else { return false }
            return enumeration.rawType != .any
        }
    }
}

extension ParameterPlan.Serialization {
    fileprivate var ofScalar: Self {
        guard case .style(let style, _, let allowReserved) = self else { return self }
        return .style(style, explode: false, allowReserved: allowReserved)
    }

    var text: String {
        switch self {
        case .content(let mediaType): mediaType
        case .style(let style, let explode, let allowReserved):
            style + (explode ? ", exploded" : "") + (allowReserved ? ", reserved characters as they are" : "")
        }
    }
}
