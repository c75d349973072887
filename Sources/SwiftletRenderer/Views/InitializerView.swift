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
        parameters = members.map { context.names.parameter(structure.properties[$0]) }
        assignments = members.map { index in
            PropertyView.slot(structure.properties[index], at: index) + " = "
                + structure.properties[index].name.spelling
        }
    }
}

extension StructureType {
    /// Positions of the members that it takes: constants fill themselves, and read-only ones are the server's to say.
    var initializerMembers: [Int] {
        let members = properties.indices.filter { properties[$0].constant == nil && !properties[$0].isReadOnly }
        return members.filter { properties[$0].isRequired } + members.filter { !properties[$0].isRequired }
    }
}

extension Names {
    /// `iconURL: URL?? = .absent`
    func parameter(_ property: Property) -> String {
        property.name.parameterSpelling + ": " + type(property) + defaultArgument(property)
    }
}
