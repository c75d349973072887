import SwiftletModel

/// Doc comments of declarations: what the document says, then constraints and default in fixed words.
enum Documented {
    static func type(_ declaration: TypeDeclaration) -> String {
        var comment = comment(declaration.documentation)
        if case .enumeration(let enumeration) = declaration.kind {
            comment.add(ConstraintNotes.sentences(enumeration.constraints).joined(separator: " "))
        }
        // Not an attribute: the generated code that uses the type would warn about itself.
        if declaration.documentation.isDeprecated { comment.add("Deprecated.") }
        return comment.text
    }

    static func property(_ property: Property, in context: RenderContext) -> String {
        var comment = comment(context.documentation(of: property))
        let notes = ConstraintNotes.sentences(
            property.value,
            defaultValue: property.defaultValue,
            constant: property.constant
        )
        comment.add(notes.joined(separator: " "))
        return comment.text
    }

    static func enumerationCase(_ enumerationCase: EnumerationType.Case) -> String {
        comment(enumerationCase.documentation).text
    }

    static func resource(_ resource: ResourcePlan) -> String {
        let comment = comment(resource.documentation).text
        return comment.isEmpty ? "/// Operations on `\(resource.property.identifier)`." : comment
    }

    static func comment(_ documentation: Documentation, prefix: String = "/// ") -> DocComment {
        var comment = DocComment(prefix: prefix)
        if let summary = documentation.summary { comment.add(summary) }
        if let details = documentation.details, details != documentation.summary { comment.add(details) }
        return comment
    }

    /// The parameters that the document says something about.
    static func addParameters(
        _ parameters: [(name: String, documentation: Documentation)],
        to comment: inout DocComment
    ) {
        let described = parameters.compactMap { name, documentation in
            (documentation.summary ?? documentation.details).map { (name: name, text: $0) }
        }
        if described.count == 1, let only = described.first {
            comment.addItem("- Parameter \(only.name):", only.text)
        } else if !described.isEmpty {
            comment.addItem("- Parameters:", "")
            for parameter in described {
                comment.addItem("- \(parameter.name):", parameter.text, indent: 2)
            }
        }
    }

    static func deprecation(_ documentation: Documentation) -> String {
        documentation.isDeprecated ? "@available(*, deprecated)" : ""
    }
}
