/// What the API sends to a server of the caller's: a webhook, or a callback that an operation asks for.
package struct PayloadPlan: Sendable, Encodable {
    package enum Kind: String, Sendable, Encodable, CaseIterable { case webhook, callback }

    package let kind: Kind
    package let name: SwiftName
    package let httpMethod: String
    /// Where a callback goes: `{$request.body#/callbackUrl}`.
    package let target: String?
    /// The operation that asks for it.
    package let caller: String?
    /// Whether it always has a body, where it may have one.
    package let isRequired: Bool
    /// The value of its body; nil where it has none, or bytes.
    package let value: ValueShape?
    package let mediaType: String?
    package let alternatives: [String]
    /// What comes with it beside the body.
    package let parameters: [ParameterPlan]
    /// What the API expects as an answer.
    package let responses: [ResponsePlan]
    package let documentation: Documentation

    package init(
        kind: Kind,
        name: SwiftName,
        httpMethod: String,
        target: String? = nil,
        caller: String? = nil,
        isRequired: Bool = false,
        value: ValueShape?,
        mediaType: String?,
        alternatives: [String] = [],
        parameters: [ParameterPlan],
        responses: [ResponsePlan],
        documentation: Documentation
    ) {
        self.kind = kind
        self.name = name
        self.httpMethod = httpMethod
        self.target = target
        self.caller = caller
        self.isRequired = isRequired
        self.value = value
        self.mediaType = mediaType
        self.alternatives = alternatives
        self.parameters = parameters
        self.responses = responses
        self.documentation = documentation
    }
}
