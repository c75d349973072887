import SwiftletModel
import SwiftletTemplates

/// A group of operations, as a struct over the client.
struct ResourceView: TemplateView {
    let documentation: String
    let property: String
    let type: String
    /// The type that it nests in: `Datagrid.Organization`.
    let parent: String
    let children: [ResourceAccessorView]
    let operations: [OperationView]

    static let fields: [ViewField<Self>] = [
        .text("documentation") { $0.documentation },
        .text("type") { $0.type },
        .text("parent") { $0.parent },
        .list("children") { $0.children },
        .list("operations") { $0.operations },
    ]

    init(_ resource: ResourcePlan, parent: String, in context: RenderContext) {
        documentation = Documented.resource(resource)
        property = resource.property.spelling
        type = resource.type.spelling
        self.parent = parent
        children = resource.children.map(ResourceAccessorView.init)
        operations = resource.operations.map { OperationView($0, in: context) }
    }
}

/// `var mcpServers: MCPServers { MCPServers(client: client) }`
struct ResourceAccessorView: TemplateView {
    let documentation: String
    let property: String
    let type: String

    static let fields: [ViewField<Self>] = [
        .text("documentation") { $0.documentation },
        .text("property") { $0.property },
        .text("type") { $0.type },
    ]

    init(_ resource: ResourcePlan) {
        documentation = Documented.resource(resource)
        property = resource.property.spelling
        type = resource.type.spelling
    }
}
