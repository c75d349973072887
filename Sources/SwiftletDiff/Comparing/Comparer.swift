import SwiftletDiagnostics
import SwiftletModel

/// Holds one SDK against another: the client, then operations, then types.
///
/// A class, since all of it writes into one list while it looks things up lazily.
final class Comparer {
    let old: PlanTable
    let new: PlanTable
    let types: TypePairs
    let endpoints: EndpointPairs
    private(set) var changes: [Change] = []
    /// Declarations whose documentation changed.
    private var documented: [String] = []
    private let oldPlaces: Locator
    private let newPlaces: Locator

    init(_ old: Comparison.Side, _ new: Comparison.Side) {
        self.old = PlanTable(old.sdk)
        self.new = PlanTable(new.sdk)
        endpoints = EndpointPairs(self.old.operations, self.new.operations)
        types = TypePairs(self.old, self.new, endpoints.pairs)
        oldPlaces = Locator(old)
        newPlaces = Locator(new)
    }

    func compare() {
        compareClients()
        compareOperations()
        comparePayloads()
        compareTypes()
        guard let first = documented.first else { return }
        let others = documented.count == 1 ? "" : " and \(documented.count - 1) more"
        changes.append(
            Change(
                "documentation",
                "documentation",
                "changed, of \(first)\(text: others)",
                Effects(),
                step: .patch
            )
        )
    }

    /// Less what was said in the same words already, and less documentation.
    func addOnlyNew(since start: Int, _ compare: () -> Void) {
        let said = Set(changes[start...].map(Saying.init))
        let (changeCount, documentedCount) = (changes.count, documented.count)
        compare()
        let found = changes[changeCount...].filter { !said.contains(Saying($0)) }
        changes.replaceSubrange(changeCount..., with: found)
        documented.removeSubrange(documentedCount...)
    }

    private struct Saying: Hashable {
        let subject: String
        let message: Wording
        let effects: Effects

        init(_ change: Change) {
            (subject, message, effects) = (change.subject, change.message, change.effects)
        }
    }

    func compare(_ old: Documentation, _ new: Documentation, of subject: @autoclosure () -> String) {
        if old.summary != new.summary || old.details != new.details { documented.append(subject()) }
    }

    func shapes(_ one: ValueShape, _ other: ValueShape) -> ShapeComparison {
        ShapeComparison(one, other, old, new, types)
    }
}

/// Something to talk about: its name, where it stands on both sides, and what it is in Swift.
struct Subject {
    let name: String
    var directions = Directions.both
    var old: Change.Place?
    var new: Change.Place?
}

extension Comparer {
    func oldPlace(_ declaration: String?, _ location: (Locator) -> SourceLocation?) -> Change.Place {
        Change.Place(location: location(oldPlaces), declaration: declaration)
    }

    func newPlace(_ declaration: String?, _ location: (Locator) -> SourceLocation?) -> Change.Place {
        Change.Place(location: location(newPlaces), declaration: declaration)
    }

    func report(
        _ identifier: String,
        _ subject: Subject,
        _ message: Wording,
        _ effects: Effects,
        step: Step? = nil
    ) {
        let effects = effects.only(subject.directions)
        // What only answers may have, and no Swift type says, asks for nothing.
        let isQuiet = effects.source == nil && effects.requests == nil
        changes.append(
            Change(
                identifier,
                subject.name,
                message,
                effects,
                step: step ?? (isQuiet ? .patch : .minor),
                old: subject.old,
                new: subject.new
            )
        )
    }

    /// - Parameter source: What the change of the spelled type does to code; facets that Swift has no word for have none.
    func report(_ shapes: ShapeComparison, _ subject: @autoclosure () -> Subject, source: Verdict?) {
        guard !shapes.facets.isEmpty else { return }
        let subject = subject()
        for facet in shapes.facets {
            report(
                facet.identifier,
                subject,
                facet.message,
                facet.effects.with(source: Self.spelled.contains(facet.identifier) ? source : nil)
            )
        }
    }

    /// What a Swift type says.
    private static let spelled: Set<String> = ["nullable", "not-null", "type"]

    func reportDeprecation(
        _ old: Documentation,
        _ new: Documentation,
        _ subject: @autoclosure () -> Subject
    ) {
        guard old.isDeprecated != new.isDeprecated else { return }
        let message: Wording = new.isDeprecated ? "deprecated" : "no longer deprecated"
        report(new.isDeprecated ? "deprecated" : "not-deprecated", subject(), message, Effects(source: .compatible))
    }

    func reportDefault(_ old: JSONText?, _ new: JSONText?, _ subject: @autoclosure () -> Subject) {
        switch (old, new) {
        case (nil, let new?): report("default", subject(), "default \(new.text) added", .harmless)
        // What a missing value means isn't said any more, or something else.
        case (let old?, nil): report("default", subject(), "default \(old.text) removed", .changed)
        case (let old?, let new?) where !old.isSame(as: new):
            report("default", subject(), "default changed from \(old.text) to \(new.text)", .changed)
        default: break
        }
    }
}
