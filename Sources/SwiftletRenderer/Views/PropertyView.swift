import SwiftletModel
import SwiftletTemplates

/// An accessor of one member.
struct PropertyView: TemplateView {
    let documentation: String
    let deprecation: String
    let name: String
    let type: String
    /// `storage[required: 1]`
    let slot: String
    let isMutable: Bool
    /// Changed in place, since a copy of a collection costs.
    let isCollection: Bool
    let stored: StoredPropertyView

    static let fields: [ViewField<Self>] = [
        .text("documentation") { $0.documentation },
        .text("deprecation") { $0.deprecation },
        .text("name") { $0.name },
        .text("type") { $0.type },
        .text("slot") { $0.slot },
        .flag("isMutable") { $0.isMutable },
        .flag("isCollection") { $0.isCollection },
        .view("stored") { $0.stored },
    ]

    init(_ property: Property, at index: Int, of owner: TypeID, in context: RenderContext) {
        documentation = Documented.property(property, in: context)
        deprecation = Documented.deprecation(property.documentation)
        name = property.name.spelling
        type = context.names.type(property)
        slot = Self.slot(property.presence, at: index)
        isMutable = property.constant == nil
        isCollection =
            switch property.value.type {
            case .array, .dictionary: property.presence != .presence
            case .builtin, .declared: false
            }
        stored = StoredPropertyView(
            property,
            isBoxed: context.cycles.leadsBack(from: owner, by: property.value.type),
            names: context.names
        )
    }

    static func slot(_ presence: Property.Presence, at index: Int) -> String {
        "storage[" + presence.rawValue + ": " + String(index) + "]"
    }
}

extension Property {
    /// The storage subscript's label.
    enum Presence: String {
        case required, nullable, optional, presence
    }

    /// Of the accessor.
    var presence: Presence { presence(isAlwaysThere: isAlwaysPresent) }

    /// Of the initialiser's argument: one that must be given is never left out.
    var argumentPresence: Presence { presence(isAlwaysThere: isRequired) }

    private func presence(isAlwaysThere: Bool) -> Presence {
        switch (isAlwaysThere, value.isNullable) {
        case (true, false): .required
        case (true, true): .nullable
        case (false, false): .optional
        case (false, true): .presence
        }
    }
}

extension Names {
    /// `String`, `String?` or, with three states, `String??`.
    func type(_ property: Property) -> String { type(property.value.type, property.presence) }

    func type(_ reference: TypeReference, _ presence: Property.Presence) -> String {
        switch presence {
        case .required: type(reference)
        case .nullable, .optional: type(reference) + "?"
        case .presence: type(reference) + "??"
        }
    }

    /// ` = nil` where the argument can be left out.
    func defaultArgument(_ property: Property) -> String {
        switch property.argumentPresence {
        case .required, .nullable: ""
        case .optional: " = nil"
        case .presence: " = .absent"
        }
    }
}
