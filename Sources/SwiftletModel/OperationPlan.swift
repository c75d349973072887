/// One method of a resource.
package struct OperationPlan: Sendable, Encodable {
    package let method: SwiftName
    /// The operationId as written, else `GET /pets/{petId}`: what logs and errors call it.
    package let id: String
    package let httpMethod: String
    /// `/pets/{petId}`
    /// A fixed query is part of it, `/responses?beta=true`; a fragment isn't.
    package let path: String
    /// The path as the document writes it, which tells operations apart.
    package let template: String
    package var documentation: Documentation
    /// Where it is to be found if not where the client's other operations are: addresses, or paths on the same host.
    package let servers: [String]
    /// Path parameters first, in the order of the path, unlabelled where they are path parameters; then required ones,
    /// then optional ones.
    package let parameters: [ParameterPlan]
    package let body: BodyPlan?
    package var result: OperationResult
    package let responses: [ResponsePlan]
    /// Alternatives, each a list of scheme names; nil where the client's own apply.
    package let security: [[String]]?
    /// A success that arrives value by value.
    package var stream: StreamPlan?
    /// Where the value is a page of a list.
    package var paging: PagingPlan?
    /// The configuration says that repeating it does no harm.
    package let isIdempotent: Bool

    package init(
        method: SwiftName,
        id: String,
        httpMethod: String,
        path: String,
        template: String? = nil,
        documentation: Documentation,
        servers: [String] = [],
        parameters: [ParameterPlan],
        body: BodyPlan?,
        result: OperationResult,
        responses: [ResponsePlan],
        security: [[String]]?,
        stream: StreamPlan? = nil,
        paging: PagingPlan? = nil,
        isIdempotent: Bool
    ) {
        self.method = method
        self.id = id
        self.httpMethod = httpMethod
        self.path = path
        self.template = template ?? path
        self.documentation = documentation
        self.servers = servers
        self.parameters = parameters
        self.body = body
        self.result = result
        self.responses = responses
        self.security = security
        self.stream = stream
        self.paging = paging
        self.isIdempotent = isIdempotent
    }
}

package struct ParameterPlan: Sendable, Encodable {
    package var name: SwiftName
    package var hasLabel: Bool
    package let location: WireLocation
    package let wireName: String
    package let serialization: Serialization
    package let isRequired: Bool
    package let value: ValueShape
    package let defaultValue: JSONText?
    /// Never printed: named a credential, or `format: password`.
    package let isRedacted: Bool
    package let documentation: Documentation

    package enum Serialization: Sendable, Encodable, Hashable {
        case style(String, explode: Bool, allowReserved: Bool)
        case content(mediaType: String)
    }

    package init(
        name: SwiftName,
        hasLabel: Bool,
        location: WireLocation,
        wireName: String,
        serialization: Serialization,
        isRequired: Bool,
        value: ValueShape,
        defaultValue: JSONText?,
        isRedacted: Bool = false,
        documentation: Documentation
    ) {
        self.name = name
        self.hasLabel = hasLabel
        self.location = location
        self.wireName = wireName
        self.serialization = serialization
        self.isRequired = isRequired
        self.value = value
        self.defaultValue = defaultValue
        self.isRedacted = isRedacted
        self.documentation = documentation
    }
}

package struct BodyPlan: Sendable, Encodable {
    /// What it goes as; of bytes and texts all that it may go as, as in `image/png, image/jpeg`.
    package let mediaType: String
    /// The document's other media types for the same body, in which it never goes.
    package let alternatives: [String]
    package let isRequired: Bool
    package let value: ValueShape
    /// The properties of a body that is a declared struct are the method's flat arguments, unless they clash with its
    /// parameters' names; then there is only the form that takes the whole body.
    package var isFlattened: Bool
    package let content: Content
    /// How members of a form are written, where the description says so.
    package let fields: [FieldPlan]
    /// Whether it may go as `multipart/form-data` of the caller's making as well.
    package let hasFormTwin: Bool
    package let documentation: Documentation

    package enum Content: String, Sendable, Encodable {
        /// What `value` says, as the media type writes it.
        case value
        /// Bytes as they are; `value` has nothing to say.
        case bytes
        /// A `multipart/form-data` body without a structure: its parts are the caller's affair.
        case form
    }

    package init(
        mediaType: String,
        alternatives: [String] = [],
        isRequired: Bool,
        value: ValueShape,
        isFlattened: Bool,
        content: Content = .value,
        fields: [FieldPlan] = [],
        hasFormTwin: Bool = false,
        documentation: Documentation
    ) {
        self.mediaType = mediaType
        self.alternatives = alternatives
        self.isRequired = isRequired
        self.value = value
        self.isFlattened = isFlattened
        self.content = content
        self.fields = fields
        self.hasFormTwin = hasFormTwin
        self.documentation = documentation
    }
}

/// A member of a form that isn't written as it would be otherwise.
package struct FieldPlan: Sendable, Encodable {
    package let wireName: String
    package let serialization: ParameterPlan.Serialization

    package init(wireName: String, serialization: ParameterPlan.Serialization) {
        self.wireName = wireName
        self.serialization = serialization
    }
}

package struct ResponsePlan: Sendable, Encodable {
    /// `200`, `2XX`, `default`
    package let status: String
    package let isSuccess: Bool
    /// Nil for an empty body; of bytes and texts all that it may be, as in `image/png, image/jpeg`.
    package let mediaType: String?
    /// The document's other media types for the same body: they are accepted after the first, and read alike. Those of
    /// an error are what its bytes may be.
    package let alternatives: [String]
    package let value: ValueShape?
    /// Whether the body is bytes as they are, and not the JSON of them.
    package let isBytes: Bool
    package let headers: [ResponseHeaderPlan]
    package let documentation: Documentation

    package init(
        status: String,
        isSuccess: Bool,
        mediaType: String?,
        alternatives: [String] = [],
        value: ValueShape?,
        isBytes: Bool = false,
        headers: [ResponseHeaderPlan] = [],
        documentation: Documentation
    ) {
        self.status = status
        self.isSuccess = isSuccess
        self.mediaType = mediaType
        self.alternatives = alternatives
        self.value = value
        self.isBytes = isBytes
        self.headers = headers
        self.documentation = documentation
    }
}

/// A header that a response may have; callers ask for it by name.
package struct ResponseHeaderPlan: Sendable, Encodable {
    package let name: String
    package let value: ValueShape
    package let documentation: Documentation

    package init(name: String, value: ValueShape, documentation: Documentation) {
        self.name = name
        self.value = value
        self.documentation = documentation
    }
}
