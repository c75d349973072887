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
        let name = clientName(of: document, options, into: &planning)
        let all = collectOperations(of: index, options, into: &planning)
        checkOptions(options, document, all, into: &planning)
        checkServers(document, into: &planning)
        let sources = filterOperations(all, options, into: &planning)
        let security = planSecurity(of: index, options, clientName: name, into: &planning)
        let client = planClient(of: index, sources, security, options, name: name)

        var schemas = SchemaPlanner(index: index, options: options, report: planning)
        if !options.filter.selects { schemas.planComponents() }
        let operations = planOperations(sources, security, options, with: &schemas)
        let planned = planPayloads(sources, options, with: &schemas)
        let payloads = planned.map(\.plan)
        planning = schemas.report

        let methods = operations.flatMap { [$0] + $0.variants } + planned.map(\.draft)
        let kept = markIndirectUnions(pruneTypes(schemas.drafts, usedBy: methods, schemas.componentTypes))
        let drafts = resolveDirections(kept, usedBy: methods)
        let types = nameTypes(drafts, client: name, options)
        let topLevel = Set(types.filter { $0.parent == nil }.map(\.name.identifier))
        let namespaces = nameNamespaces(client, payloads, besides: topLevel)
        let resources = nameResources(
            groupOperations(operations, by: options.grouping),
            client: name,
            topLevelTypes: topLevel.union(namespaces.all.map(\.identifier)),
            options,
            tags: document.tags,
            into: &planning
        )
        report.append(contentsOf: planning.diagnostics)
        guard !planning.diagnostics.hasErrors else { return nil }
        return SDK(
            client: client,
            resources: resources,
            types: types,
            payloads: payloads,
            namespaces: namespaces,
            leftOut: all.count - sources.count,
            trace: schemas.trace.trace
        )
    }
}
