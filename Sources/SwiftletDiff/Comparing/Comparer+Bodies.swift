import SwiftletModel
import SwiftletRenderer

extension Comparer {
    func compareBodies(_ one: Endpoint, _ other: Endpoint) {
        var place: Subject {
            var place = subject(one, other, ", body")
            place.directions = .requests
            place.old = oldPlace(old.declarations.method(one.own)) { $0.body(of: one.own) }
            place.new = newPlace(new.declarations.method(other.own)) { $0.body(of: other.own) }
            return place
        }
        switch (one.own.body, other.own.body) {
        case (nil, nil): break
        case (nil, let body?):
            let verdict = Verdict.breaking(if: body.isRequired)
            let message: Wording = body.isRequired ? "added, required" : "added"
            report("body-added", place, message, Effects(source: verdict, requests: verdict))
        case (_?, nil): report("body-removed", place, "removed", Effects(source: .breaking, requests: .breaking))
        case (let before?, let after?):
            compare(before, after, place)
            compare(before.documentation, after.documentation, of: other.key + ", body")
        }
    }

    private func compare(_ before: BodyPlan, _ after: BodyPlan, _ place: @autoclosure () -> Subject) {
        if before.isRequired != after.isRequired {
            after.isRequired
                ? report("required", place(), "made required", Effects(source: .breaking, requests: .breaking))
                : report("optional", place(), "made optional", Effects(source: .compatible, requests: .compatible))
        }
        let accepted = ([after.mediaType] + after.alternatives).map { $0.lowercased() }
        if before.mediaType.lowercased() != after.mediaType.lowercased() {
            let message: Wording = "goes as \(after.mediaType) instead of \(before.mediaType)"
            let verdict = Verdict.breaking(if: !accepted.contains(before.mediaType.lowercased()))
            report("media-type", place(), message, Effects(requests: verdict))
        }
        if before.content != after.content {
            let message: Wording = "taken as \(after.content.rawValue) instead of \(before.content.rawValue)"
            report("content", place(), message, Effects(source: .breaking, requests: .breaking))
        } else {
            let shapes = shapes(before.value, after.value)
            report(shapes, place(), source: .breaking(if: !shapes.isSameInSwift))
        }
        if before.isFlattened != after.isFlattened {
            let message: Wording = after.isFlattened ? "its members are arguments, too" : "its members are no arguments"
            report("flat", place(), message, Effects(source: .breaking(if: before.isFlattened)))
        }
        if before.hasFormTwin != after.hasFormTwin {
            let message: Wording = after.hasFormTwin ? "goes as a form, too" : "doesn't go as a form"
            let verdict = Verdict.breaking(if: before.hasFormTwin)
            report("form", place(), message, Effects(source: verdict, requests: verdict))
        }
        compareFields(before, after, place())
    }

    private func compareFields(_ before: BodyPlan, _ after: BodyPlan, _ place: @autoclosure () -> Subject) {
        let old = Dictionary(before.fields.map { ($0.wireName, $0.serialization) }, uniquingKeysWith: { $1 })
        let new = Dictionary(after.fields.map { ($0.wireName, $0.serialization) }, uniquingKeysWith: { $1 })
        for name in Set(old.keys).union(new.keys).sorted() where old[name] != new[name] {
            let (one, other) = (old[name]?.text ?? "usual", new[name]?.text ?? "usual")
            let message: Wording = "member \(name) written as \(other) instead of \(one)"
            report("style", place(), message, Effects(requests: .breaking))
        }
    }
}
