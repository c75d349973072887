package import SwiftletModel

/// The schema texts of a whole SDK, as they stand in the generated types.
package struct SchemaTexts: Sendable {
    private let names: Names

    package init(_ sdk: SDK) {
        names = Names(sdk)
    }

    package struct Text: Sendable {
        package let text: String
        /// The declared types that the text names, in its order.
        package let types: [TypeID]

        init(_ schema: SchemaText) {
            text = schema.lines.joined(separator: "\n")
            types = schema.types
        }
    }

    /// `Zoo.Cat.Kind`
    package func name(of id: TypeID) -> String { names.outside().type(id) }

    /// Nil for types without schema.
    package func text(of kind: TypeDeclaration.Kind) -> Text? {
        switch kind {
        case .structure(let structure): Text(SchemaText(structure, names: names))
        case .enumeration(let enumeration): Text(SchemaText(enumeration, names: names))
        case .union(let union): Text(SchemaText(union, names: names))
        case .wrapper(let wrapper): Text(SchemaText(wrapper, names: names))
        case .results: nil
        }
    }
}
