package import SwiftletCoverage
package import SwiftletDiagnostics
import SwiftletModel
import SwiftletOpenAPI
import SwiftletPlanner

extension Generator {
    /// What became of every construct of the description; `report` is the run's so far.
    package func coverage(of description: Description, in plan: Plan, _ report: DiagnosticReport) -> Coverage {
        let planning = configuration.planning
        var options = CoverageOptions()
        options.isFiltered = planning.filter != PlanningOptions.Filter()
        options.mappedFormats = Set(planning.formats.keys)
        options.mappedSchemas = Set(planning.properties.keys)
        options.keepsTypelessOpen = planning.typeless == .strict
        return Coverage.check(
            description.document.node,
            against: plan.sdk,
            report: report,
            references: References(description.document.references),
            options: options
        )
    }
}
