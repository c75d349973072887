package import SwiftletDiagnostics
import SwiftletModel
import SwiftletOpenAPI

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What a stage makes of a description, as JSON for people and scripts.
package enum Inspection {
    package enum Stage: String, Sendable, CaseIterable {
        case document, sdk
    }

    /// Nil where the report has errors. The members' names are those of the models, which may change.
    package static func json(
        of stage: Stage,
        _ generator: Generator,
        into report: inout DiagnosticReport
    ) throws -> String? {
        guard let description = try generator.read(into: &report) else { return nil }
        switch stage {
        case .document: return description.document.inspect()
        case .sdk: return try generator.plan(description, into: &report).map { try json($0.sdk) }
        }
    }

    private static func json(_ sdk: SDK) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(sdk), as: UTF8.self)
    }
}
