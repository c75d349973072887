/// What can stand at the end of a `$ref`.
package enum ReferenceKind: Hashable, Sendable, CaseIterable {
    case schema, response, parameter, example, requestBody, header, securityScheme, link, callback, pathItem, mediaType

    var title: String {
        switch self {
        case .schema: "a Schema Object"
        case .response: "a Response Object"
        case .parameter: "a Parameter Object"
        case .example: "an Example Object"
        case .requestBody: "a Request Body Object"
        case .header: "a Header Object"
        case .securityScheme: "a Security Scheme Object"
        case .link: "a Link Object"
        case .callback: "a Callback Object"
        case .pathItem: "a Path Item Object"
        case .mediaType: "a Media Type Object"
        }
    }
}

/// A part that a Reference Object may stand for.
package protocol Referable: Sendable {
    static var referenceKind: ReferenceKind { get }
    /// What a Reference Object says about the part that it stands for.
    mutating func override(summary: String?, description: String?)
}

extension Referable {
    package mutating func override(summary: String?, description: String?) {}
}

extension Response: Referable {
    package static var referenceKind: ReferenceKind { .response }
    package mutating func override(summary: String?, description: String?) {
        self.description = description ?? self.description
    }
}

extension Parameter: Referable {
    package static var referenceKind: ReferenceKind { .parameter }
    package mutating func override(summary: String?, description: String?) {
        self.description = description ?? self.description
    }
}

extension Example: Referable {
    package static var referenceKind: ReferenceKind { .example }
    package mutating func override(summary: String?, description: String?) {
        self.summary = summary ?? self.summary
        self.description = description ?? self.description
    }
}

extension RequestBody: Referable {
    package static var referenceKind: ReferenceKind { .requestBody }
    package mutating func override(summary: String?, description: String?) {
        self.description = description ?? self.description
    }
}

extension Header: Referable {
    package static var referenceKind: ReferenceKind { .header }
    package mutating func override(summary: String?, description: String?) {
        self.description = description ?? self.description
    }
}

extension SecurityScheme: Referable {
    package static var referenceKind: ReferenceKind { .securityScheme }
    package mutating func override(summary: String?, description: String?) {
        self.description = description ?? self.description
    }
}

extension Link: Referable {
    package static var referenceKind: ReferenceKind { .link }
    package mutating func override(summary: String?, description: String?) {
        self.description = description ?? self.description
    }
}

extension Callback: Referable { package static var referenceKind: ReferenceKind { .callback } }
extension PathItem: Referable { package static var referenceKind: ReferenceKind { .pathItem } }
extension MediaType: Referable { package static var referenceKind: ReferenceKind { .mediaType } }

/// A `Referenced` of any kind.
protocol AnyReferenced: Sendable {
    var kind: ReferenceKind { get }
    /// Of a Reference Object, or of a Path Item Object that has a `$ref`.
    var reference: Reference? { get }
}

extension Referenced: AnyReferenced where Value: Referable {
    var kind: ReferenceKind { Value.referenceKind }

    var reference: Reference? {
        switch self {
        case .reference(let reference): reference
        case .value(let value): (value as? PathItem)?.reference
        }
    }
}
