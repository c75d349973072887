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
}

extension Response: Referable { package static var referenceKind: ReferenceKind { .response } }
extension Parameter: Referable { package static var referenceKind: ReferenceKind { .parameter } }
extension Example: Referable { package static var referenceKind: ReferenceKind { .example } }
extension RequestBody: Referable { package static var referenceKind: ReferenceKind { .requestBody } }
extension Header: Referable { package static var referenceKind: ReferenceKind { .header } }
extension SecurityScheme: Referable { package static var referenceKind: ReferenceKind { .securityScheme } }
extension Link: Referable { package static var referenceKind: ReferenceKind { .link } }
extension Callback: Referable { package static var referenceKind: ReferenceKind { .callback } }
extension PathItem: Referable { package static var referenceKind: ReferenceKind { .pathItem } }
extension MediaType: Referable { package static var referenceKind: ReferenceKind { .mediaType } }

/// A `Referenced` of any kind.
protocol AnyReferenced {
    var kind: ReferenceKind { get }
}

extension Referenced: AnyReferenced where Value: Referable {
    var kind: ReferenceKind { Value.referenceKind }
}
