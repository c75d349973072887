/// What a template is filled with: a flat value of finished texts, flags and nested views.
///
///     struct PropertyView: TemplateView {
///         let name: String
///         let defaultValue: String?
///
///         static let fields: [ViewField<Self>] = [
///             .text("name") { $0.name },
///             .optionalText("defaultValue") { $0.defaultValue },
///         ]
///     }
package protocol TemplateView: Sendable {
    /// A stored `static let`: every tag reads it.
    static var fields: [ViewField<Self>] { get }

    /// `Self.fields[index].read(self)`, the same for all views. The module that has the views says it, in an extension:
    /// there it becomes code for each view, and here it would look up generic types at every tag.
    func value(at index: Int) -> TemplateValue
}

extension TemplateView {
    static var signatures: [FieldSignature] { fields.map(\.signature) }
}

/// What one field of one view holds while a template is rendered.
package enum TemplateValue: Sendable {
    case text(String)
    case optionalText(String?)
    case texts([String])
    case flag(Bool)
    case view((any TemplateView)?)
    case list([any TemplateView])
}
