import SwiftletRuntime
import Testing
import TransportSupport

/// One suite, every transport. Nothing asserts on time; the limit only keeps a mistake from hanging the run.
@Suite(.serialized, .timeLimit(.minutes(5))) struct ConformanceTests {
    @Test(arguments: TransportKind.allCases, Behaviour.all)
    func `Every transport does what it has to, or what is known of it`(
        kind: TransportKind,
        behaviour: Behaviour
    ) async throws {
        let transport = kind.make()
        if let limit = behaviour.limits[kind] {
            try await limit.check(transport)
            print("known limit  \(kind): \(behaviour.name): \(limit.text)")
        } else {
            try await behaviour.check(transport)
            print("kept         \(kind): \(behaviour.name)")
        }
    }
}
