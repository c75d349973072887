import SwiftletRuntime
import TransportSupport

/// One thing that every transport has to do, or is known not to.
struct Behaviour: Sendable, CustomStringConvertible {
    typealias Check = @Sendable (any Transport) async throws -> Void

    /// What really happens instead, and the check that pins it, so that a fix is noticed.
    struct Limit: Sendable {
        let text: String
        let check: Check
    }

    /// A sentence, and the name of the row.
    let name: String
    let check: Check
    private(set) var limits: [TransportKind: Limit] = [:]

    init(_ name: String, _ check: @escaping Check) {
        self.name = name
        self.check = check
    }

    /// The same behaviour with what `kind` does instead.
    func limited(_ kind: TransportKind, _ text: String, _ check: @escaping Check) -> Behaviour {
        var behaviour = self
        behaviour.limits[kind] = Limit(text: text, check: check)
        return behaviour
    }

    var description: String { name }

    static let all =
        requests + uploads + responses + cuts + encodings + connections + security + timeouts + cancellation + leaks
}
