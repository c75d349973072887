/// An OpenAPI description as its author wrote it: every part knows its place, nothing is interpreted in Swift's terms.
///
/// Older versions are brought to 3.1's form where both mean the same (3.0's `nullable` and boolean exclusive bounds,
/// 2.0's body parameters, `definitions`, `host`, …): a part that has no object of its own in the description has the
/// node of what says it. What has no equal is kept as it stands. Unsupported keywords are kept too, so that later
/// stages can say so.
package struct OpenAPIDocument: Sendable {
    package let node: Node
    package let version: SpecificationVersion
    /// `$self`, the description's own address.
    package let selfURI: String?
    package let info: Info
    package let jsonSchemaDialect: String?
    package let servers: [Server]
    package let paths: [PathEntry]
    /// `x-…` among the paths.
    package let pathsExtensions: [Extension]
    package let webhooks: [Named<PathItem>]
    package let components: Components
    /// Nil where the document says nothing; an empty list says "no security".
    package let security: [SecurityRequirement]?
    package let tags: [Tag]
    package let externalDocumentation: ExternalDocumentation?
    package let extensions: [Extension]
    package let references: ReferenceIndex
    /// All files that were read, the description first.
    package let sources: [SourceTree]
    /// Bytes of those besides the description itself.
    package let otherSourcesSize: Int
}

/// `openapi: 3.1.0`, `swagger: '2.0'`
package struct SpecificationVersion: Hashable, Sendable {
    package enum Family: String, Hashable, Sendable {
        case v2_0 = "2.0", v3_0 = "3.0", v3_1 = "3.1", v3_2 = "3.2"
    }
    package let family: Family
    package let text: String
}

extension SpecificationVersion {
    /// `OpenAPI 3.1.0`
    package var name: String { family == .v2_0 ? title : "OpenAPI \(text)" }

    /// `OpenAPI 3.0`
    package var title: String { family == .v2_0 ? "Swagger 2.0" : "OpenAPI \(family.rawValue)" }
}

extension SpecificationVersion.Family: Comparable {
    package static func < (left: Self, right: Self) -> Bool { left.order < right.order }

    private var order: Int {
        switch self {
        case .v2_0: 0
        case .v3_0: 1
        case .v3_1: 2
        case .v3_2: 3
        }
    }

    /// What stands beside a schema's `$ref` has a meaning since 3.1.
    package var appliesReferenceSiblings: Bool { self >= .v3_1 }
}

package struct Info: Sendable {
    package let node: Node
    package let title: String
    package let summary: String?
    package let description: String?
    package let version: String
    package let termsOfService: String?
    package let contact: Contact?
    package let license: License?
    package let extensions: [Extension]
}

package struct Contact: Sendable {
    package let node: Node
    package let name: String?
    package let url: String?
    package let email: String?
    package let extensions: [Extension]
}

package struct License: Sendable {
    package let node: Node
    package let name: String
    package let identifier: String?
    package let url: String?
    package let extensions: [Extension]
}

package struct Tag: Sendable {
    package let node: Node
    package let name: String
    package let summary: String?
    package let description: String?
    package let externalDocumentation: ExternalDocumentation?
    /// The name of the tag above it.
    package let parent: String?
    /// `nav`, `badge`, `audience`, or anything else.
    package let kind: String?
    package let extensions: [Extension]
}

package struct ExternalDocumentation: Sendable {
    package let node: Node
    package let description: String?
    package let url: String
    package let extensions: [Extension]
}

package struct Server: Sendable {
    package let node: Node
    package let url: String
    package let name: String?
    package let description: String?
    package let variables: [Named<ServerVariable>]
    package let extensions: [Extension]
}

package struct ServerVariable: Sendable {
    package let node: Node
    package let values: [String]?
    package let defaultValue: String
    package let description: String?
    package let extensions: [Extension]
}

/// `x-…`, whole.
package struct Extension: Sendable {
    package let name: String
    package let value: Node
}

/// A member of a map in the document: its key, the key's place, and the value.
package struct Named<Value: Sendable>: Sendable {
    package let name: String
    package let nameNode: Node
    package let value: Value
}
