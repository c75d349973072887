import SwiftletModel
import SwiftletRenderer

extension Comparer {
    func compareTypes() {
        for type in old.sdk.types where types.new(type.id) == nil && type.isComponent {
            let place = oldPlace(old.declarations.type(type)) { $0.type(type.id) }
            report("type-removed", Subject(name: old.name(type.id), old: place), "removed", Effects(source: .breaking))
        }
        for type in new.sdk.types {
            if let oldID = types.old(type.id), let oldType = old.types[oldID] {
                compare(oldType, type)
            } else if type.isComponent {
                let place = newPlace(new.declarations.type(type)) { $0.type(type.id) }
                report(
                    "type-added",
                    Subject(name: new.name(type.id), new: place),
                    "added",
                    Effects(source: .compatible)
                )
            }
        }
    }

    private func compare(_ one: TypeDeclaration, _ other: TypeDeclaration) {
        if isRenamed(one, other) {
            let message: Wording = "renamed from \(old.name(one.id)) to \(new.name(other.id))"
            report("type-renamed", subject(one, other), message, Effects(source: .breaking))
        }
        compare(one.documentation, other.documentation, of: new.name(other.id))
        reportDeprecation(one.documentation, other.documentation, subject(one, other))
        switch (one.kind, other.kind) {
        case (.structure(let left), .structure(let right)): compare(left, right, TypePair(one.id, other.id))
        case (.enumeration(let left), .enumeration(let right)): compare(left, right, TypePair(one.id, other.id))
        case (.union(let left), .union(let right)): compare(left, right, TypePair(one.id, other.id))
        case (.wrapper(let left), .wrapper(let right)):
            report(shapes(left.value, right.value), subject(one, other), source: .breaking)
        // Said with the operation's responses.
        case (.results, .results): break
        default:
            let message: Wording = "changed from \(one.kind.noun) to \(other.kind.noun)"
            report("kind", subject(one, other), message, Effects.changed.with(source: .breaking))
        }
    }

    /// A type that moved along with the one around it isn't.
    private func isRenamed(_ one: TypeDeclaration, _ other: TypeDeclaration) -> Bool {
        if one.name != other.name { return true }
        return one.parent.flatMap { types.new($0) } != other.parent
    }

    private func subject(_ one: TypeDeclaration, _ other: TypeDeclaration) -> Subject {
        var subject = subject(TypePair(one.id, other.id))
        subject.old = oldPlace(old.declarations.type(one)) { $0.type(one.id) }
        subject.new = newPlace(new.declarations.type(other)) { $0.type(other.id) }
        return subject
    }

    /// Without places.
    func subject(_ pair: TypePair, _ member: String? = nil) -> Subject {
        let name = new.name(pair.new) + (member.map { "." + $0 } ?? "")
        let common = old.directions(of: pair.old).intersection(new.directions(of: pair.new))
        return Subject(name: name, directions: common)
    }
}

/// A type on both sides.
struct TypePair {
    let old: TypeID
    let new: TypeID

    init(_ old: TypeID, _ new: TypeID) {
        (self.old, self.new) = (old, new)
    }
}

extension TypeDeclaration.Kind {
    fileprivate var noun: String {
        switch self {
        case .structure: "object"
        case .enumeration: "enum"
        case .union: "union"
        case .wrapper: "wrapper"
        case .results: "results"
        }
    }
}
