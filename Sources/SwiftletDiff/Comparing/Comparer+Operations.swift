import SwiftletModel
import SwiftletRenderer

extension Comparer {
    func compareOperations() {
        for endpoint in endpoints.removed {
            let place = oldPlace(old.declarations.method(endpoint.own)) { $0.operation(endpoint.own) }
            let effects = Effects(source: .breaking, requests: .breaking)
            report("operation-removed", Subject(name: endpoint.key, old: place), "removed", effects)
        }
        for endpoint in endpoints.added {
            let place = newPlace(new.declarations.method(endpoint.own)) { $0.operation(endpoint.own) }
            let effects = Effects(source: .compatible, requests: .compatible)
            report("operation-added", Subject(name: endpoint.key, new: place), "added", effects)
        }
        compareResources()
        for (one, other) in endpoints.pairs { compare(one, other) }
    }

    // MARK: Names

    /// Methods that moved together are one change.
    private func compareResources() {
        let moved = endpoints.pairs.filter { movesAlong($0.old, $0.new) }
        var order: [[String]] = []
        var groups: [[String]: [(old: Endpoint, new: Endpoint)]] = [:]
        for pair in moved {
            let key = [pair.old.resource, pair.new.resource].map { $0.map(\.identifier).joined(separator: ".") }
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(pair)
        }
        for key in order {
            guard let group = groups[key], let first = group.first else { continue }
            let count = group.count == 1 ? "" : ", with \(group.count) methods"
            let subject = Subject(
                name: "client.\(key[1])",
                old: oldPlace("client.\(key[0])") { $0.operation(first.old.own) },
                new: newPlace("client.\(key[1])") { $0.operation(first.new.own) }
            )
            let message: Wording = "renamed from \("client." + key[0]) to \("client." + key[1])\(text: count)"
            report("resource-renamed", subject, message, Effects(source: .breaking))
        }
    }

    /// With the whole resource, of which nothing is left where it was.
    private func movesAlong(_ one: Endpoint, _ other: Endpoint) -> Bool {
        one.resource != other.resource && one.own.method == other.own.method && !new.resources.contains(one.resource)
    }

    private func compareNames(_ one: Endpoint, _ other: Endpoint) {
        if one.method != other.method, !movesAlong(one, other) {
            let message: Wording = "method renamed from \(one.method) to \(other.method)"
            report("method-renamed", subject(one, other), message, Effects(source: .breaking))
        } else if one.own.id != other.own.id, one.key == other.key {
            let message: Wording = "called \(other.own.id) instead of \(one.own.id) in logs and errors"
            report("operation-id", subject(one, other), message, Effects(), step: .patch)
        }
    }

    func subject(_ one: Endpoint, _ other: Endpoint, _ part: String = "", showing argument: ArgumentPair? = nil)
        -> Subject
    {
        Subject(
            name: other.key + part,
            old: oldPlace(old.declarations.method(one.own, showing: argument?.old)) { $0.operation(one.own) },
            new: newPlace(new.declarations.method(other.own, showing: argument?.new)) { $0.operation(other.own) }
        )
    }

    // MARK: One operation

    private func compare(_ one: Endpoint, _ other: Endpoint) {
        let start = changes.count
        compareNames(one, other)
        compareRequestLine(one, other)
        compareParameters(one, other)
        compareBodies(one, other)
        compareArguments(one, other)
        compareResponses(one, other)
        compareTwins(one, other)
        compareVariants(one, other, since: start)
        compareSecurity(one, other)
        reportDeprecation(one.own.documentation, other.own.documentation, subject(one, other))
        compare(one.own.documentation, other.own.documentation, of: other.key)
    }

    private func compareRequestLine(_ one: Endpoint, _ other: Endpoint) {
        let (before, after) = (one.own, other.own)
        if before.httpMethod != after.httpMethod {
            let message: Wording = "HTTP method changed from \(before.httpMethod) to \(after.httpMethod)"
            report("http-method", subject(one, other), message, Effects(requests: .breaking))
        }
        if Endpoint.plain(before.path) != Endpoint.plain(after.path) {
            let message: Wording = "path changed from \(before.path) to \(after.path)"
            report("path", subject(one, other), message, Effects(requests: .breaking))
        } else if Endpoint.areSwapped(before.path, after.path) {
            let message: Wording = "path changed from \(before.path) to \(after.path)"
            report("path", subject(one, other), message, Effects(requests: .breaking))
        }
        guard before.servers != after.servers else { return }
        let gone = before.servers.filter { !after.servers.contains($0) }
        func list(_ servers: [String]) -> String { servers.isEmpty ? "none" : servers.joined(separator: ", ") }
        let message: Wording = "servers changed from \(list(before.servers)) to \(list(after.servers))"
        let isBreaking = !gone.isEmpty || before.servers.isEmpty
        report("servers", subject(one, other), message, Effects(requests: .breaking(if: isBreaking)))
    }

    /// Of all arguments beside a body's members, which are compared where they are declared.
    private func compareArguments(_ one: Endpoint, _ other: Endpoint) {
        let pairs = ParameterPairs(one.own.parameters, other.own.parameters).pairs
        let names = Dictionary(
            pairs.map { ("\($0.old.location.rawValue) \($0.old.wireName)", $0.new.name.identifier) },
            uniquingKeysWith: { first, _ in first }
        )
        let before = one.own.parameters.compactMap { names["\($0.location.rawValue) \($0.wireName)"] }
        let known = Set(before)
        let after = other.own.parameters.map(\.name.identifier).filter(known.contains)
        guard before != after else { return }
        report("argument-order", subject(one, other), "arguments in another order", Effects(source: .breaking))
    }

    // MARK: Methods beside the operation's own

    private func compareTwins(_ one: Endpoint, _ other: Endpoint) {
        compareMethod(one.own.stream?.method, other.own.stream?.method, one, other)
        compareMethod(one.own.paging?.method, other.own.paging?.method, one, other)
        if let before = one.own.paging, let after = other.own.paging, before.rule != after.rule {
            let message: Wording = "pages follow each other in another way"
            report("paging", subject(one, other), message, Effects(responses: .breaking))
        }
        guard let before = one.own.stream, let after = other.own.stream else { return }
        var place: Subject {
            var place = subject(one, other, ", events")
            place.directions = .responses
            return place
        }
        report(shapes(before.item, after.item), place, source: .breaking)
    }

    private func compareMethod(_ name: SwiftName?, _ newName: SwiftName?, _ one: Endpoint, _ other: Endpoint) {
        guard name != newName else { return }
        var place = subject(one, other)
        func declaration(_ name: SwiftName?, _ operation: OperationPlan, _ table: PlanTable) -> String? {
            name.flatMap { name in
                table.declarations.twins(operation).first { $0.hasPrefix("func \(name.identifier)(") }
            }
        }
        place.old = oldPlace(declaration(name, one.own, old)) { $0.operation(one.own) }
        place.new = newPlace(declaration(newName, other.own, new)) { $0.operation(other.own) }
        report(method: name, newName, place, one, other)
    }

    /// - Parameter start: Of what was said of the operation's own method.
    private func compareVariants(_ one: Endpoint, _ other: Endpoint, since start: Int) {
        let variants = VariantPairs(one, other)
        for variant in variants.removed {
            var place = subject(one, other)
            place.old = oldPlace(old.declarations.method(variant)) { $0.operation(one.own) }
            place.new = newPlace(nil) { $0.operation(other.own) }
            report(method: variant.method, nil, place, one, other)
        }
        for variant in variants.added {
            var place = subject(one, other)
            place.old = oldPlace(nil) { $0.operation(one.own) }
            place.new = newPlace(new.declarations.method(variant)) { $0.operation(other.own) }
            report(method: nil, variant.method, place, one, other)
        }
        for (before, after) in variants.pairs {
            if before.method != after.method {
                var place = subject(one, other)
                place.old = oldPlace(old.declarations.method(before)) { $0.operation(one.own) }
                place.new = newPlace(new.declarations.method(after)) { $0.operation(other.own) }
                report(method: before.method, after.method, place, one, other)
            }
            addOnlyNew(since: start) {
                compareBodies(one.calling(before), other.calling(after))
                compareResponses(one.calling(before), other.calling(after))
                compareTwins(one.calling(before), other.calling(after))
            }
        }
    }

    private func report(
        method name: SwiftName?,
        _ newName: SwiftName?,
        _ place: Subject,
        _ one: Endpoint,
        _ other: Endpoint
    ) {
        let before = name.map { Endpoint.path(one.resource, $0) }
        let after = newName.map { Endpoint.path(other.resource, $0) }
        switch (before, after) {
        case (let before?, let after?):
            report("method-renamed", place, "method renamed from \(before) to \(after)", Effects(source: .breaking))
        case (nil, let after?): report("method-added", place, "method \(after) added", Effects(source: .compatible))
        case (let before?, nil): report("method-removed", place, "method \(before) removed", Effects(source: .breaking))
        case (nil, nil): break
        }
    }
}

/// An argument of a method on both sides.
struct ArgumentPair {
    let old: SwiftName?
    let new: SwiftName?
}
