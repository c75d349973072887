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
        switch (one.value, other.value) {
        case (nil, nil): break
        case (let left?, let right?): report(shapes(left, right), subject(one, other), source: .breaking)
        default: report("body", subject(one, other), "body changed", Effects(source: .breaking, responses: .breaking))
        }
        if one.mediaType != other.mediaType {
            let message: Wording = "comes as \(other.mediaType ?? "nothing") instead of \(one.mediaType ?? "nothing")"
            report("media-type", subject(one, other), message, Effects(responses: .breaking))
        }
        let parameters = ParameterPairs(one.parameters, other.parameters)
        for parameter in parameters.removed {
            let message: Wording = "\(parameter.location.rawValue) \(parameter.wireName) removed"
            let effects = Effects(responses: .breaking(if: parameter.isRequired))
            report("parameter-removed", subject(one, other), message, effects)
        }
        for parameter in parameters.added {
            let message: Wording = "\(parameter.location.rawValue) \(parameter.wireName) added"
            report("parameter-added", subject(one, other), message, Effects(responses: .compatible))
        }
        for (left, right) in parameters.pairs {
            report(shapes(left.value, right.value), subject(one, other), source: nil)
        }
        compareAnswers(one, other)
        reportDeprecation(one.documentation, other.documentation, subject(one, other))
        compare(one.documentation, other.documentation, of: other.name.identifier)
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
            guard let new = after[response.status] else {
                report("answer-removed", place, "answer \(response.status) removed", Effects(requests: .breaking))
                continue
            }
            if let left = response.value, let right = new.value { report(shapes(left, right), place, source: nil) }
        }
        for response in other.responses where !known.contains(response.status) {
            report("answer-added", place, "answer \(response.status) added", Effects(requests: .compatible))
        }
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
