/// What will be generated: every decision is made, every name is final. Rendering it needs no document.
package struct SDK: Sendable, Encodable {
    package let client: ClientPlan
    /// In the order of their names, each level.
    package let resources: [ResourcePlan]
    /// In the order of their qualified names; nested types follow their parent.
    package let types: [TypeDeclaration]
    /// Not part of what is generated.
    package let trace: Trace

    package init(client: ClientPlan, resources: [ResourcePlan], types: [TypeDeclaration], trace: Trace = Trace()) {
        self.client = client
        self.resources = resources
        self.types = types
        self.trace = trace
    }

    private enum CodingKeys: CodingKey { case client, resources, types }
}
