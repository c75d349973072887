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

    static let fields: [ViewField<Self>] = [
        .text("documentation") { $0.documentation },
        .text("deprecation") { $0.deprecation },
        .text("name") { $0.name },
        .text("type") { $0.type },
        .text("slot") { $0.slot },
        .flag("isMutable") { $0.isMutable },
    ]

    init(_ property: Property, at index: Int, in context: RenderContext) {
        documentation = Documented.property(property)
        deprecation = Documented.deprecation(property.documentation)
        name = property.name.spelling
        type = context.names.type(property)
        slot = Self.slot(property, at: index)
        isMutable = property.constant == nil
    }

    static func slot(_ property: Property, at index: Int) -> String {
        "storage[" + property.presence.rawValue + ": " + String(index) + "]"
    }
}

extension Property {
    /// The storage subscript's label.
    enum Presence: String {
        case required, nullable, optional, presence
    }

    var presence: Presence {
        switch (isRequired, value.isNullable) {
        case (true, false): .required
        case (true, true): .nullable
        case (false, false): .optional
        case (false, true): .presence
        }
    }
}

extension Names {
    /// `String`, `String?` or, with three states, `String??`.
    func type(_ property: Property) -> String {
        switch property.presence {
        case .required: type(property.value.type)
        case .nullable, .optional: type(property.value.type) + "?"
        case .presence: type(property.value.type) + "??"
        }
    }

    /// ` = nil` where the argument can be left out.
    func defaultArgument(_ property: Property) -> String {
        switch property.presence {
        case .required, .nullable: ""
        case .optional: " = nil"
        case .presence: " = .absent"
        }
    }
}
