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

    /// The value of the field at this index; a requirement only so that each view gets a specialised one.
    func value(at index: Int) -> TemplateValue
}

extension TemplateView {
    @inlinable
    @inline(__always)
    package func value(at index: Int) -> TemplateValue { Self.fields[index].read(self) }

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
