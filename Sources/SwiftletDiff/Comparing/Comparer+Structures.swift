import SwiftletModel
import SwiftletRenderer

extension Comparer {
    func compare(_ one: StructureType, _ other: StructureType, _ pair: TypePair) {
        let before = Dictionary(one.properties.map { ($0.wireName, $0) }, uniquingKeysWith: { first, _ in first })
        let after = Set(other.properties.map(\.wireName))
        for property in one.properties where !after.contains(property.wireName) { reportRemoved(property, pair) }
        for property in other.properties {
            if let known = before[property.wireName] {
                compare(known, property, pair)
            } else {
                reportAdded(property, pair)
            }
        }
        compareArguments(one, other, pair)
        compareAdditional(one.additionalProperties, other.additionalProperties, pair)
        for facet in LimitComparison(one, other, types).facets {
            report(facet.identifier, located(pair), facet.message, facet.effects)
        }
    }

    // MARK: Members

    private func reportRemoved(_ property: Property, _ pair: TypePair) {
        var subject = subject(pair, property.name.identifier).without(property)
        subject.old = oldPlace(old.declarations.property(property)) { $0.property(property.wireName, of: pair.old) }
        subject.new = newPlace(nil) { $0.type(pair.new) }
        let effects = Effects(
            source: .breaking,
            // What is sent there has no meaning any more.
            requests: .breaking,
            responses: .breaking(if: property.isRequired)
        )
        report("property-removed", subject, "removed", effects)
    }

    private func reportAdded(_ property: Property, _ pair: TypePair) {
        var subject = subject(pair, property.name.identifier).without(property)
        subject.old = oldPlace(nil) { $0.type(pair.old) }
        subject.new = newPlace(new.declarations.property(property)) { $0.property(property.wireName, of: pair.new) }
        let effects = Effects(
            source: .breaking(if: property.isRequired && property.isArgument),
            requests: .breaking(if: property.isRequired),
            responses: .compatible
        )
        report("property-added", subject, property.isRequired ? "added, required" : "added", effects)
    }

    private func compare(_ one: Property, _ other: Property, _ pair: TypePair) {
        func subject() -> Subject {
            var subject = self.subject(pair, other.name.identifier).without(one).without(other)
            subject.old = oldPlace(old.declarations.property(one)) { $0.property(one.wireName, of: pair.old) }
            subject.new = newPlace(new.declarations.property(other)) { $0.property(other.wireName, of: pair.new) }
            return subject
        }
        if one.name != other.name {
            let message: Wording = "renamed from \(one.name.identifier) to \(other.name.identifier)"
            report("property-renamed", subject(), message, Effects(source: .breaking))
        }
        if one.isRequired != other.isRequired { reportPresence(one, other, subject()) }
        if one.constant != other.constant {
            reportConstant(one, other, subject())
        } else {
            report(shapes(one.value, other.value), subject(), source: .breaking)
        }
        reportAccess(one, other, subject(), in: self.subject(pair).directions)
        reportDefault(one.defaultValue, other.defaultValue, subject())
        if one.isRedacted != other.isRedacted {
            let message: Wording = other.isRedacted ? "no longer printed" : "printed"
            report("redaction", subject(), message, Effects(source: .compatible), step: .patch)
        }
        reportDeprecation(one.documentation, other.documentation, subject())
        compare(one.documentation, other.documentation, of: "\(new.name(pair.new)).\(other.name.identifier)")
    }

    private func reportPresence(_ one: Property, _ other: Property, _ subject: Subject) {
        let isBreaking =
            one.isAlwaysPresent != other.isAlwaysPresent
            || (other.isRequired && other.isArgument && one.constant == nil)
        let source = Verdict.breaking(if: isBreaking)
        if other.isRequired {
            report("required", subject, "made required", Effects.narrowed.with(source: source))
        } else {
            report("optional", subject, "made optional", Effects.widened.with(source: source))
        }
    }

    /// A constant fills itself: it is no argument, and can't be set.
    private func reportConstant(_ one: Property, _ other: Property, _ subject: Subject) {
        switch (one.constant, other.constant) {
        case (let old?, let new?):
            report("constant", subject, "constant changed from \(old.text) to \(new.text)", .changed)
        case (nil, let new?):
            report("constant", subject, "made constant, \(new.text)", Effects.narrowed.with(source: .breaking))
        case (let old?, nil):
            report("constant", subject, "no longer constant \(old.text)", Effects.widened.with(source: .breaking))
        case (nil, nil): break
        }
    }

    private func reportAccess(
        _ one: Property,
        _ other: Property,
        _ subject: @autoclosure () -> Subject,
        in directions: Directions
    ) {
        guard one.isReadOnly != other.isReadOnly || one.isWriteOnly != other.isWriteOnly else { return }
        var place = subject()
        place.directions = directions
        if one.isReadOnly != other.isReadOnly {
            let argument = Verdict.breaking(if: one.isArgument && !other.isArgument || needsArgument(one, other))
            report(
                "read-only",
                place,
                other.isReadOnly ? "made read-only" : "no longer read-only",
                Effects(
                    source: argument,
                    requests: .breaking(if: other.isReadOnly || other.isRequired),
                    responses: .compatible
                )
            )
        }
        if one.isWriteOnly != other.isWriteOnly {
            report(
                "write-only",
                place,
                other.isWriteOnly ? "made write-only" : "no longer write-only",
                Effects(
                    source: .breaking(if: one.isAlwaysPresent != other.isAlwaysPresent),
                    requests: .compatible,
                    responses: .breaking(if: other.isWriteOnly)
                )
            )
        }
    }

    private func needsArgument(_ one: Property, _ other: Property) -> Bool {
        !one.isArgument && other.isArgument && other.isRequired
    }

    // MARK: The whole

    /// Arguments have an order; a member that is required goes before one that isn't, which was said already.
    private func compareArguments(_ one: StructureType, _ other: StructureType, _ pair: TypePair) {
        let before = one.arguments
        let after = other.arguments
        let common = Set(before).intersection(after)
        guard before.filter(common.contains) != after.filter(common.contains) else { return }
        var subject = subject(pair)
        subject.old = oldPlace(old.declarations.initializer(one)) { $0.type(pair.old) }
        subject.new = newPlace(new.declarations.initializer(other)) { $0.type(pair.new) }
        report("argument-order", subject, "arguments in another order", Effects(source: .breaking))
    }

    private func compareAdditional(
        _ one: StructureType.AdditionalProperties,
        _ other: StructureType.AdditionalProperties,
        _ pair: TypePair
    ) {
        let source = Verdict.breaking
        switch (one, other) {
        case (.any, .any), (.none, .none): break
        case (.typed(let left), .typed(let right)):
            let shapes = shapes(left, right)
            report(shapes, located(pair, "additionalProperties"), source: shapes.isSameInSwift ? .compatible : source)
        case (.any, .none):
            report("closed", located(pair), "closed: no other members", .narrowed)
        case (.none, .any):
            // Members that aren't known are kept, also those of a closed object.
            report("open", located(pair), "open: any other members", .harmless)
        case (.any, .typed(let values)):
            let type = new.declarations.type(values)
            report("additional", located(pair), "other members are \(type)", Effects.narrowed.with(source: .compatible))
        case (.none, .typed(let values)):
            let type = new.declarations.type(values)
            report(
                "additional",
                located(pair),
                "other members, \(type), added",
                Effects.harmless.with(source: .compatible)
            )
        case (.typed, .any):
            report("additional", located(pair), "other members are any value", Effects.widened.with(source: source))
        case (.typed, .none):
            report("closed", located(pair), "closed: no other members", Effects.narrowed.with(source: source))
        }
    }

    func located(_ pair: TypePair, _ member: String? = nil) -> Subject {
        var subject = subject(pair, member)
        subject.old = oldPlace(old.types[pair.old].map(old.declarations.type)) { $0.type(pair.old) }
        subject.new = newPlace(new.types[pair.new].map(new.declarations.type)) { $0.type(pair.new) }
        return subject
    }
}

extension Subject {
    /// Where such a member doesn't travel.
    fileprivate func without(_ property: Property) -> Subject {
        var subject = self
        if property.isReadOnly { subject.directions.remove(.requests) }
        if property.isWriteOnly { subject.directions.remove(.responses) }
        return subject
    }
}

extension StructureType {
    /// Required ones first, as they are written in a call: `true name`, since one that changed sides has moved anyway.
    fileprivate var arguments: [String] {
        let members = properties.filter(\.isArgument)
        return (members.filter(\.isRequired) + members.filter { !$0.isRequired }).map {
            "\($0.isRequired) \($0.wireName)"
        }
    }
}
