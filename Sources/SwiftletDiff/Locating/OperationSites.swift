import SwiftletModel
import SwiftletOpenAPI

/// The operations of a description, by method and path.
struct OperationSites {
    struct Site {
        let operation: SwiftletOpenAPI.Operation
        let item: PathItem
    }

    private var sites: [String: Site] = [:]

    init(_ document: OpenAPIDocument) {
        for path in document.paths {
            let item = (try? document.references.pathItem(path.item).get()) ?? path.item
            for operation in item.operations {
                sites[operation.method + " " + path.template] = Site(operation: operation, item: item)
            }
        }
    }

    func site(of operation: OperationPlan) -> Site? { sites[operation.httpMethod + " " + operation.template] }
}
