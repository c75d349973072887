import SwiftletModel
import SwiftletRenderer

/// What the API sends by itself: its body is received, and what it expects as an answer is sent.
extension Comparer {
    func comparePayloads() {
        let before = Dictionary(old.sdk.payloads.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        let after = Set(new.sdk.payloads.map(\.key))
        for payload in old.sdk.payloads where !after.contains(payload.key) {
            report("payload-removed", subject(payload, nil), "removed", Effects(source: .breaking))
        }
        for payload in new.sdk.payloads {
            if let known = before[payload.key] {
                compare(known, payload)
            } else {
                report("payload-added", subject(nil, payload), "added", Effects(source: .compatible))
            }
        }
    }

    private func compare(_ one: PayloadPlan, _ other: PayloadPlan) {
        compareBodies(one, other)
        let parameters = ParameterPairs(one.parameters, other.parameters)
        for parameter in parameters.removed {
            let effects = Effects(responses: .breaking(if: parameter.isRequired))
            report("parameter-removed", subject(one, other), "\(parameter.place) removed", effects)
        }
        for parameter in parameters.added {
            report(
                "parameter-added",
                subject(one, other),
                "\(parameter.place) added",
                Effects(responses: .compatible)
            )
        }
        for (left, right) in parameters.pairs { compare(left, right, one, other) }
        compareAnswers(one, other)
        reportDeprecation(one.documentation, other.documentation, subject(one, other))
        compare(one.documentation, other.documentation, of: other.name.identifier)
    }

    private func compareBodies(_ one: PayloadPlan, _ other: PayloadPlan) {
        switch (one.mediaType, other.mediaType) {
        case (nil, nil): return
        case (nil, _?):
            // Who doesn't read it doesn't miss it.
            return report("body-added", subject(one, other), "body added", spelled(one, other, .compatible))
        case (_?, nil):
            return report("body-removed", subject(one, other), "body removed", spelled(one, other, .breaking))
        case (let before?, let after?):
            if before.lowercased() != after.lowercased() {
                let message: Wording = "comes as \(after) instead of \(before)"
                report("media-type", subject(one, other), message, Effects(responses: .breaking))
            }
        }
        if one.isRequired != other.isRequired {
            other.isRequired
                ? report("required", subject(one, other), "body made required", Effects(responses: .compatible))
                : report("optional", subject(one, other), "body made optional", Effects(responses: .breaking))
        }
        switch (one.value, other.value) {
        case (nil, nil): break
        case (let left?, let right?):
            let shapes = shapes(left, right)
            report(shapes, subject(one, other), source: .breaking(if: !shapes.isSameInSwift))
        default: report("body", subject(one, other), "body changed", spelled(one, other, .breaking))
        }
    }

    private func spelled(_ one: PayloadPlan, _ other: PayloadPlan, _ responses: Verdict) -> Effects {
        let isSame = old.declarations.payload(one) == new.declarations.payload(other)
        return Effects(source: .breaking(if: !isSame), responses: responses)
    }

    private func compare(_ left: ParameterPlan, _ right: ParameterPlan, _ one: PayloadPlan, _ other: PayloadPlan) {
        var place: Subject {
            var place = subject(one, other)
            place = Subject(
                name: "\(place.name), \(right.place)",
                directions: .responses,
                old: place.old,
                new: place.new
            )
            return place
        }
        if left.location != right.location {
            let message: Wording = "moved from \(left.location.rawValue) to \(right.location.rawValue)"
            report("location", place, message, Effects(responses: .breaking))
        } else if let change = serializationChange(left, right) {
            report("style", place, change, Effects(responses: .breaking))
        }
        if left.isRequired != right.isRequired {
            right.isRequired
                ? report("required", place, "made required", Effects(responses: .compatible))
                : report("optional", place, "made optional", Effects(responses: .breaking))
        }
        report(shapes(left.value, right.value), place, source: nil)
        reportDefault(left.defaultValue, right.defaultValue, place)
        if left.documentation.isDeprecated != right.documentation.isDeprecated {
            let isDeprecated = right.documentation.isDeprecated
            let message: Wording = isDeprecated ? "deprecated" : "no longer deprecated"
            report(isDeprecated ? "deprecated" : "not-deprecated", place, message, Effects(responses: .compatible))
        }
    }

    private func compareAnswers(_ one: PayloadPlan, _ other: PayloadPlan) {
        let after = Dictionary(other.responses.map { ($0.status, $0) }, uniquingKeysWith: { first, _ in first })
        let known = Set(one.responses.map(\.status))
        var place: Subject {
            var place = subject(one, other)
            place.directions = .requests
            return place
        }
        for response in one.responses {
            if let new = after[response.status] {
                compareAnswer(response, new, place)
            } else {
                report("answer-removed", place, "answer \(response.status) removed", Effects(requests: .breaking))
            }
        }
        for response in other.responses where !known.contains(response.status) {
            report("answer-added", place, "answer \(response.status) added", Effects(requests: .compatible))
        }
    }

    private func compareAnswer(_ one: ResponsePlan, _ other: ResponsePlan, _ place: @autoclosure () -> Subject) {
        let status = other.status
        switch (one.mediaType, other.mediaType) {
        case (nil, nil): return
        case (nil, _?):
            return report("answer-body", place(), "answer \(status): body added", Effects(requests: .breaking))
        case (_?, nil):
            return report("answer-body", place(), "answer \(status): body removed", Effects(requests: .breaking))
        case (let before?, let after?):
            let accepted = ([after] + other.alternatives).map { $0.lowercased() }
            guard before.lowercased() != after.lowercased() else { break }
            let message: Wording = "answer \(status): goes as \(after) instead of \(before)"
            let verdict = Verdict.breaking(if: !accepted.contains(before.lowercased()))
            report("media-type", place(), message, Effects(requests: verdict))
        }
        if let left = one.value, let right = other.value { report(shapes(left, right), place(), source: nil) }
    }

    private func subject(_ one: PayloadPlan?, _ other: PayloadPlan?) -> Subject {
        Subject(
            name: (other ?? one)?.name.identifier ?? "",
            directions: .responses,
            old: one.map { payload in oldPlace(old.declarations.payload(payload)) { $0.payload(payload) } },
            new: other.map { payload in newPlace(new.declarations.payload(payload)) { $0.payload(payload) } }
        )
    }
}

extension ParameterPlan {
    /// `header X-Signature`
    fileprivate var place: String { "\(location.rawValue) \(wireName)" }
}
