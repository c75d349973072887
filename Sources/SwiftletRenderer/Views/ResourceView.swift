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
    /// Of the client within; nothing reaches it from outside where there are no operations.
    let storageAccess: String

    static let fields: [ViewField<Self>] = [
        .text("documentation") { $0.documentation },
        .text("type") { $0.type },
        .text("parent") { $0.parent },
        .list("children") { $0.children },
        .list("operations") { $0.operations },
        .text("storageAccess") { $0.storageAccess },
    ]

    init(_ resource: ResourcePlan, parent: String, in context: RenderContext) {
        documentation = Documented.resource(resource)
        property = resource.property.spelling
        type = resource.type.spelling
        self.parent = parent
        children = resource.children.map(ResourceAccessorView.init)
        operations = resource.operations.map { OperationView($0, in: context) }
        let header = FileHeader(context)
        storageAccess = operations.isEmpty && header.access == "public" ? "internal" : header.storageAccess
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
