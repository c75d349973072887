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
            var text = PropertyView.slot(structure.properties[index].argumentPresence, at: index)
            text += " = "
            text += structure.properties[index].name.spelling
            return text
        }
    }
}

extension StructureType {
    /// Positions of the members that it takes: constants fill themselves, and what is read-only in a request is the
    /// server's to say.
    var initializerMembers: [Int] {
        var (required, others): ([Int], [Int]) = ([], [])
        for index in properties.indices where properties[index].isArgument {
            if properties[index].isRequired { required.append(index) } else { others.append(index) }
        }
        return required + others
    }
}

extension Names {
    /// `iconURL: URL?? = .absent`
    func parameter(_ property: Property) -> String {
        property.name.parameterSpelling + ": " + type(property.value.type, property.argumentPresence)
            + defaultArgument(property)
    }
}
