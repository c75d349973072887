package import SwiftletDiagnostics
package import SwiftletModel
package import SwiftletOpenAPI

/// Decides what will be generated: the passes, in their order.
package struct Planner {
    /// Nil where the report has got an error.
    package static func plan(
        _ document: OpenAPIDocument,
        options: PlanningOptions = PlanningOptions(),
        into report: inout DiagnosticReport
    ) -> SDK? {
        let index = DocumentIndex(document)
        var planning = PlanningReport()
        reportUnplanned(document, into: &planning)
        let name = clientName(of: document, options, into: &planning)
        let sources = collectOperations(of: index, options, into: &planning)
        checkOptions(options, document, sources, into: &planning)
        let security = planSecurity(of: index, options, clientName: name, into: &planning)
        let client = planClient(of: index, sources, security, options, name: name, into: &planning)

        var schemas = SchemaPlanner(index: index, options: options, report: planning)
        schemas.planComponents()
        let operations = planOperations(sources, security, options, with: &schemas)
        planning = schemas.report

        let kept = markIndirectUnions(pruneTypes(schemas.drafts, usedBy: operations))
        let drafts = resolveDirections(kept, usedBy: operations)
        let types = nameTypes(drafts, client: name, options)
        let resources = nameResources(
            groupOperations(operations, by: options.grouping),
            client: name,
            topLevelTypes: Set(types.filter { $0.parent == nil }.map(\.name.identifier)),
            options,
            tags: document.tags,
            into: &planning
        )
        report.append(contentsOf: planning.diagnostics)
        guard !planning.diagnostics.hasErrors else { return nil }
        return SDK(client: client, resources: resources, types: types, trace: schemas.trace.trace)
    }
}
