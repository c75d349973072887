import SwiftletModel
import SwiftletRenderer

extension Comparer {
    func compareResponses(_ one: Endpoint, _ other: Endpoint) {
        let (left, right) = (one.own.responses, other.own.responses)
        let before = Dictionary(left.map { ($0.status, $0) }, uniquingKeysWith: { first, _ in first })
        let after = Set(right.map(\.status))
        let isSameResult = isSame(one.own.result, other.own.result)
        let count = changes.count
        for response in left where !after.contains(response.status) {
            reportRemoved(response, one, other, isSameResult)
        }
        for response in right {
            if let known = before[response.status] {
                compare(known, response, one, other, isSameResult)
            } else {
                reportAdded(response, one, other, isSameResult)
            }
        }
        compareCaseNames(one, other)
        // The reason was said with a response, if there is one.
        guard !isSameResult, !changes[count...].contains(where: { $0.effects.source == .breaking }) else { return }
        report("result", subject(one, other), "gives something else", Effects(source: .breaking))
    }

    private func isSame(_ one: OperationResult, _ other: OperationResult) -> Bool {
        switch (one, other) {
        case (.nothing, .nothing), (.bytes, .bytes): true
        case (.value(let one), .value(let other)), (.stream(let one), .stream(let other)):
            one.isNullable == other.isNullable && shapes(one, other).isSameInSwift
        // Whoever lists all cases has to know a new one.
        case (.cases(let one), .cases(let other)):
            types.new(one) == other && isSame(old.resultCases(of: one), new.resultCases(of: other))
        default: false
        }
    }

    private func isSame(_ one: [ResultCases.Case], _ other: [ResultCases.Case]) -> Bool {
        guard one.count == other.count else { return false }
        let before = Dictionary(one.map { ($0.status, $0) }, uniquingKeysWith: { first, _ in first })
        return other.allSatisfy { after in
            guard let before = before[after.status], before.name == after.name else { return false }
            switch (before.value, after.value) {
            case (nil, nil): return true
            case (let left?, let right?): return shapes(left, right).isSameInSwift
            default: return false
            }
        }
    }

    private func compareCaseNames(_ one: Endpoint, _ other: Endpoint) {
        guard case .cases(let left) = one.own.result, case .cases(let right) = other.own.result else { return }
        let known = Dictionary(
            old.resultCases(of: left).map { ($0.status, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        for after in new.resultCases(of: right) {
            guard let before = known[after.status], before.name != after.name else { continue }
            let message: Wording = "case renamed from \(before.name.identifier) to \(after.name.identifier)"
            let place = Subject(
                name: "\(other.key), response \(after.status)",
                old: oldPlace(old.declarations.resultCase(before)) { $0.response(before.status, of: one.own) },
                new: newPlace(new.declarations.resultCase(after)) { $0.response(after.status, of: other.own) }
            )
            report("result-renamed", place, message, Effects(source: .breaking))
        }
    }

    private func reportRemoved(
        _ response: ResponsePlan,
        _ one: Endpoint,
        _ other: Endpoint,
        _ isSameResult: Bool
    ) {
        let place = subject(response, nil, one, other)
        let source = response.isSuccess ? Verdict.breaking(if: !isSameResult) : nil
        report("response-removed", place, "removed", Effects(source: source, responses: .compatible))
    }

    /// A success that the old SDK doesn't know is read as the one that it does.
    private func reportAdded(
        _ response: ResponsePlan,
        _ one: Endpoint,
        _ other: Endpoint,
        _ isSameResult: Bool
    ) {
        let source = response.isSuccess ? Verdict.breaking(if: !isSameResult) : nil
        let isKnown = one.own.responses.contains { known in
            guard known.isSuccess, let before = known.value, let after = response.value else {
                return known.isSuccess && known.value == nil && response.value == nil
            }
            return shapes(before, after).facets.isEmpty
        }
        let responses = Verdict.breaking(if: response.isSuccess && !isKnown)
        let place = subject(nil, response, one, other)
        report("response-added", place, "added", Effects(source: source, responses: responses), step: .minor)
    }

    private func compare(
        _ before: ResponsePlan,
        _ after: ResponsePlan,
        _ one: Endpoint,
        _ other: Endpoint,
        _ isSameResult: Bool
    ) {
        func place() -> Subject { subject(before, after, one, other) }
        let source = after.isSuccess ? Verdict.breaking(if: !isSameResult) : nil
        switch (before.value, after.value) {
        case (nil, nil): break
        case (let value?, nil):
            let type = old.declarations.type(value)
            report("response-body", place(), "body \(type) removed", Effects(source: source, responses: .breaking))
        case (nil, let value?):
            let type = new.declarations.type(value)
            report("response-body", place(), "body \(type) added", Effects(source: source, responses: .compatible))
        case (let one?, let other?):
            let shapes = shapes(one, other)
            // An error's body is asked for by its type.
            let spelled = after.isSuccess ? source : .breaking
            report(shapes, place(), source: shapes.isSameInSwift ? .compatible : spelled)
        }
        compareMediaTypes(before, after, place())
        compareHeaders(before, after, one, other)
        compare(before.documentation, after.documentation, of: "\(other.key), response \(after.status)")
    }

    /// The old SDK says what it wants: an answer in something else is none for it.
    private func compareMediaTypes(_ one: ResponsePlan, _ other: ResponsePlan, _ place: @autoclosure () -> Subject) {
        func all(_ response: ResponsePlan) -> [String] {
            ([response.mediaType].compactMap(\.self) + response.alternatives).map { $0.lowercased() }
        }
        let (before, after) = (all(one), all(other))
        guard !before.isEmpty, !after.isEmpty, Set(before) != Set(after) else { return }
        let message: Wording =
            "media types changed from \(before.joined(separator: ", ")) to \(after.joined(separator: ", "))"
        let verdict = Verdict.breaking(if: Set(before).isDisjoint(with: after))
        report("media-type", place(), message, Effects(responses: verdict))
    }

    private func compareHeaders(_ before: ResponsePlan, _ after: ResponsePlan, _ one: Endpoint, _ other: Endpoint) {
        let known = Dictionary(
            before.headers.map { ($0.name.lowercased(), $0) },
            uniquingKeysWith: { first, _ in first }
        )
        let left = Set(after.headers.map { $0.name.lowercased() })
        func place(_ name: String) -> Subject {
            var place = subject(before, after, one, other)
            place = Subject(name: "\(place.name) \(name)", directions: .responses, old: place.old, new: place.new)
            return place
        }
        for header in before.headers where !left.contains(header.name.lowercased()) {
            report("header-removed", place(header.name), "header removed", Effects(responses: .breaking))
        }
        for header in after.headers {
            if let known = known[header.name.lowercased()] {
                report(shapes(known.value, header.value), place(header.name), source: nil)
            } else {
                report(
                    "header-added",
                    place(header.name),
                    "header added",
                    Effects(responses: .compatible),
                    step: .minor
                )
            }
        }
    }

    private func subject(
        _ before: ResponsePlan?,
        _ after: ResponsePlan?,
        _ one: Endpoint,
        _ other: Endpoint
    ) -> Subject {
        let status = (after ?? before)?.status ?? ""
        let hasResult = (after ?? before)?.isSuccess ?? false
        var place = Subject(name: "\(other.key), response \(status)", directions: .responses)
        place.old = oldPlace(hasResult ? old.declarations.method(one.own) : errorType(before, old)) { places in
            before.map { places.response($0.status, of: one.own) } ?? places.operation(one.own)
        }
        place.new = newPlace(hasResult ? new.declarations.method(other.own) : errorType(after, new)) { places in
            after.map { places.response($0.status, of: other.own) } ?? places.operation(other.own)
        }
        return place
    }

    /// `error.body(as: Problem.self)`
    private func errorType(_ response: ResponsePlan?, _ table: PlanTable) -> String? {
        response?.value.map { "error.body(as: \(table.declarations.type($0)).self)" }
    }
}

extension PlanTable {
    fileprivate func resultCases(of id: TypeID) -> [ResultCases.Case] {
        if case .results(let results)? = kind(id) { results.cases } else { [] }
    }
}
