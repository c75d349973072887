package struct PathEntry: Sendable {
    /// `/pets/{petId}`
    package let template: String
    package let templateNode: Node
    package let item: PathItem
}

package struct PathItem: Sendable {
    package let node: Node
    package let reference: Reference?
    package let summary: String?
    package let description: String?
    package let operations: [Operation]
    package let servers: [Server]
    package let parameters: [Referenced<Parameter>]
    package let extensions: [Extension]
}

package struct Operation: Sendable {
    package let node: Node
    /// As sent: `GET`.
    package let method: String
    package let methodNode: Node
    package let tags: [String]
    package let summary: String?
    package let description: String?
    package let externalDocumentation: ExternalDocumentation?
    package let operationID: String?
    package let parameters: [Referenced<Parameter>]
    package let requestBody: Referenced<RequestBody>?
    package let responses: [Named<Referenced<Response>>]
    /// `x-…` among the responses.
    package let responsesExtensions: [Extension]
    package let callbacks: [Named<Referenced<Callback>>]
    package let isDeprecated: Bool
    package let security: [SecurityRequirement]?
    package let servers: [Server]
    package let extensions: [Extension]
}

package enum ParameterLocation: String, Hashable, Sendable { case path, query, header, cookie, querystring }

package enum ParameterStyle: String, Hashable, Sendable, CaseIterable {
    case simple, label, matrix, form, spaceDelimited, pipeDelimited, deepObject, cookie
}

package struct Parameter: Sendable {
    package let node: Node
    package let name: String
    package let location: ParameterLocation
    package internal(set) var description: String?
    package let isRequired: Bool
    package let isDeprecated: Bool
    package let allowsEmptyValue: Bool
    /// The written style, else the default of the location.
    package let style: ParameterStyle
    /// The written value, else the default of the style.
    package let explode: Bool
    package let allowsReserved: Bool
    package let schema: Schema?
    package let content: [Named<MediaType>]
    package let example: Node?
    package let examples: [Named<Referenced<Example>>]
    package let extensions: [Extension]
}

package struct RequestBody: Sendable {
    package let node: Node
    package internal(set) var description: String?
    package let content: [Named<MediaType>]
    package let isRequired: Bool
    package let extensions: [Extension]
}

package struct MediaType: Sendable {
    /// Of a reference, the node of what it leads to.
    package let node: Node
    /// `$ref`, by which the other properties were found.
    package let reference: Reference?
    package let schema: Schema?
    /// Of one item of a stream or of one part of a multipart body.
    package let itemSchema: Schema?
    package let example: Node?
    package let examples: [Named<Referenced<Example>>]
    package let encoding: [Named<Encoding>]
    /// Of the parts at these positions.
    package let prefixEncoding: [Encoding]
    /// Of all other parts.
    package let itemEncoding: Encoding?
    package let extensions: [Extension]
}

/// A class, because encodings of a part that has parts itself nest.
package final class Encoding: Sendable {
    package let node: Node
    package let contentType: String?
    package let headers: [Named<Referenced<Header>>]
    package let style: ParameterStyle?
    package let explode: Bool?
    package let allowsReserved: Bool
    package let encoding: [Named<Encoding>]
    package let prefixEncoding: [Encoding]
    package let itemEncoding: Encoding?
    package let extensions: [Extension]

    init(
        node: Node,
        contentType: String? = nil,
        headers: [Named<Referenced<Header>>] = [],
        style: ParameterStyle? = nil,
        explode: Bool? = nil,
        allowsReserved: Bool = false,
        encoding: [Named<Encoding>] = [],
        prefixEncoding: [Encoding] = [],
        itemEncoding: Encoding? = nil,
        extensions: [Extension] = []
    ) {
        self.node = node
        self.contentType = contentType
        self.headers = headers
        self.style = style
        self.explode = explode
        self.allowsReserved = allowsReserved
        self.encoding = encoding
        self.prefixEncoding = prefixEncoding
        self.itemEncoding = itemEncoding
        self.extensions = extensions
    }
}

package struct Response: Sendable {
    package let node: Node
    package let summary: String?
    package internal(set) var description: String
    package let headers: [Named<Referenced<Header>>]
    package let content: [Named<MediaType>]
    package let links: [Named<Referenced<Link>>]
    package let extensions: [Extension]
}

package struct Header: Sendable {
    package let node: Node
    package internal(set) var description: String?
    package let isRequired: Bool
    package let isDeprecated: Bool
    package let explode: Bool
    package let schema: Schema?
    package let content: [Named<MediaType>]
    package let example: Node?
    package let examples: [Named<Referenced<Example>>]
    package let extensions: [Extension]
}

package struct Example: Sendable {
    package let node: Node
    package internal(set) var summary: String?
    package internal(set) var description: String?
    package let value: Node?
    /// As the schema describes it.
    package let dataValue: Node?
    /// As it is sent, in its media type.
    package let serializedValue: String?
    package let externalValue: String?
    package let extensions: [Extension]
}

package struct Link: Sendable {
    package let node: Node
    package let operationReference: String?
    package let operationID: String?
    package let parameters: [Named<Node>]
    package let requestBody: Node?
    package internal(set) var description: String?
    package let server: Server?
    package let extensions: [Extension]
}

package struct Callback: Sendable {
    package let node: Node
    /// By runtime expression: `{$request.body#/url}`.
    package let expressions: [Named<PathItem>]
    package let extensions: [Extension]
}
