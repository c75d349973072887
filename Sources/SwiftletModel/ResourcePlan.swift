/// A group of operations: `client.organization.mcpServers`.
package struct ResourcePlan: Sendable, Encodable {
    package let property: SwiftName
    package let type: SwiftName
    package let documentation: Documentation
    /// In the order of their method names, then ids.
    package let operations: [OperationPlan]
    package let children: [ResourcePlan]

    package init(
        property: SwiftName,
        type: SwiftName,
        documentation: Documentation,
        operations: [OperationPlan],
        children: [ResourcePlan]
    ) {
        self.property = property
        self.type = type
        self.documentation = documentation
        self.operations = operations
        self.children = children
    }
}
