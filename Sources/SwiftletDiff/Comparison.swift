package import SwiftletModel
package import SwiftletOpenAPI

/// What is different between two SDKs that were planned with the same configuration.
package struct Comparison: Sendable {
    /// The client type of the new SDK.
    package let client: String
    /// Breaking ones first; then in the order of what they are about.
    package let changes: [Change]

    /// A description and what became of it.
    package struct Side: Sendable {
        let sdk: SDK
        let document: OpenAPIDocument

        package init(_ sdk: SDK, _ document: OpenAPIDocument) {
            self.sdk = sdk
            self.document = document
        }
    }

    package init(from old: Side, to new: Side) {
        let comparer = Comparer(old, new)
        comparer.compare()
        client = new.sdk.client.name.identifier
        // What belongs together was found together, so a stable order by gravity is the reader's.
        changes = comparer.changes.filter(\.effects.isBreaking) + comparer.changes.filter { !$0.effects.isBreaking }
    }

    package var breaking: [Change] { changes.filter(\.effects.isBreaking) }
    package var compatible: [Change] { changes.filter { !$0.effects.isBreaking } }
    /// Of the next version.
    package var step: Step { changes.map(\.step).max() ?? .none }
}
