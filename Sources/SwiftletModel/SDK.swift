/// What will be generated: every decision is made, every name is final. Rendering it needs no document.
package struct SDK: Sendable, Encodable {
    package let client: ClientPlan
    /// In the order of their names, each level.
    package let resources: [ResourcePlan]
    /// In the order of their qualified names; nested types follow their parent.
    package let types: [TypeDeclaration]
    /// In the order of their names, webhooks first.
    package let payloads: [PayloadPlan]
    /// What groups of declarations beside types and resources are called.
    package let namespaces: Namespaces
    /// How many operations the filter left out.
    package let leftOut: Int
    /// Not part of what is generated.
    package let trace: Trace

    package init(
        client: ClientPlan,
        resources: [ResourcePlan],
        types: [TypeDeclaration],
        payloads: [PayloadPlan] = [],
        namespaces: Namespaces = Namespaces(),
        leftOut: Int = 0,
        trace: Trace = Trace()
    ) {
        self.client = client
        self.resources = resources
        self.types = types
        self.payloads = payloads
        self.namespaces = namespaces
        self.leftOut = leftOut
        self.trace = trace
    }
}

/// Empty enums that hold what belongs together; nil where there is nothing to hold.
package struct Namespaces: Sendable {
    package var servers: SwiftName?
    package var webhooks: SwiftName?
    package var callbacks: SwiftName?

    package init() {}

    package var all: [SwiftName] { [servers, webhooks, callbacks].compactMap(\.self) }
}
