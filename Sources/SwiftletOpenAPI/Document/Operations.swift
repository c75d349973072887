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
    package let node: Node
    package let schema: Schema?
    package let itemSchema: Schema?
    package let example: Node?
    package let examples: [Named<Referenced<Example>>]
    package let encoding: [Named<Encoding>]
    package let extensions: [Extension]
}

package struct Encoding: Sendable {
    package let node: Node
    package let contentType: String?
    package let headers: [Named<Referenced<Header>>]
    package let style: ParameterStyle?
    package let explode: Bool?
    package let allowsReserved: Bool
    package let extensions: [Extension]
}

package struct Response: Sendable {
    package let node: Node
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
