/// A name that templates may use, and how to read its value from a view.
package struct ViewField<View>: Sendable {
    let signature: FieldSignature
    package let read: @Sendable (View) -> TemplateValue

    /// Placed by `{{name}}`.
    package static func text(_ name: String, _ read: @escaping @Sendable (View) -> String) -> Self {
        Self(signature: FieldSignature(name: name, kind: .text)) { .text(read($0)) }
    }

    /// A section that is left out for nil; inside it `{{.}}` is the text.
    package static func optionalText(_ name: String, _ read: @escaping @Sendable (View) -> String?) -> Self {
        Self(signature: FieldSignature(name: name, kind: .optionalText)) { .optionalText(read($0)) }
    }

    /// A section that is repeated for each text; inside it `{{.}}` is the text.
    package static func texts(_ name: String, _ read: @escaping @Sendable (View) -> [String]) -> Self {
        Self(signature: FieldSignature(name: name, kind: .texts)) { .texts(read($0)) }
    }

    /// A section that changes no names.
    package static func flag(_ name: String, _ read: @escaping @Sendable (View) -> Bool) -> Self {
        Self(signature: FieldSignature(name: name, kind: .flag)) { .flag(read($0)) }
    }

    /// A section that is left out for nil; inside it the nested view's names come first.
    package static func view<Nested: TemplateView>(
        _ name: String,
        _ read: @escaping @Sendable (View) -> Nested?
    ) -> Self {
        Self(signature: FieldSignature(name: name, kind: .view(Nested.self))) { .view(read($0)) }
    }

    /// A section that is repeated for each view; inside it that view's names come first.
    package static func list<Element: TemplateView>(
        _ name: String,
        _ read: @escaping @Sendable (View) -> [Element]
    ) -> Self {
        Self(signature: FieldSignature(name: name, kind: .list(Element.self))) { view in
            .list(read(view).map { $0 as any TemplateView })
        }
    }
}

/// What is known of a field without a view at hand.
struct FieldSignature: Sendable {
    let name: String
    let kind: Kind

    enum Kind: Sendable {
        case text
        case optionalText
        case texts
        case flag
        case view(any TemplateView.Type)
        case list(any TemplateView.Type)
    }
}
