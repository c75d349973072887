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
        guard let limit = behaviour.limit(of: kind) else {
            try await behaviour.check(transport)
            return print("\(kind): kept: \(behaviour.name)")
        }
        try await limit.check(transport)
        print("\(kind): known limit: \(behaviour.name): \(limit.text)")
    }
}

extension Behaviour {
    /// The limits are those of Linux, where URLSession is another one.
    fileprivate func limit(of kind: TransportKind) -> Limit? {
        #if os(Linux)
        limits[kind]
        #else
        nil
        #endif
    }
}
