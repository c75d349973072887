import SwiftletModel
import SwiftletTemplates

/// The memberwise initialiser: required members first, as the document orders them.
struct InitializerView: TemplateView {
    /// `name: String`, `iconURL: URL?? = .absent`
    let parameters: [String]
    /// `storage[required: 1] = name`
    let assignments: [String]

    static let fields: [ViewField<Self>] = [
        .texts("parameters") { $0.parameters },
        .texts("assignments") { $0.assignments },
    ]

    init(_ structure: StructureType, in context: RenderContext) {
        let members = structure.initializerMembers
        parameters = members.map { context.names.parameter($0.property) }
        assignments = members.map { index, property in
            "storage[\(property.argumentPresence.rawValue): \(index)] = \(property.name.spelling)"
        }
    }
}

extension StructureType {
    /// Constants fill themselves, and what is read-only in a request is the server's to say.
    var initializerMembers: [(index: Int, property: Property)] {
        let members = properties.enumerated().filter(\.element.isArgument)
        return (members.filter(\.element.isRequired) + members.filter { !$0.element.isRequired })
            .map { (index: $0.offset, property: $0.element) }
    }
}

extension Names {
    /// `iconURL: URL?? = .absent`
    func parameter(_ property: Property) -> String {
        property.name.parameterSpelling + ": " + type(property.value.type, property.argumentPresence)
            + defaultArgument(property)
    }
}
