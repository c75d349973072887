import Foundation
import Synchronization

/// Ends the process when nothing happens for minutes: something hangs.
final class Watchdog: Sendable {
    private let lastSign = Mutex(ContinuousClock.now)

    init(limit: Duration, _ complain: @escaping @Sendable () -> Void) {
        Thread.detachNewThread { [self] in
            while lastSign.withLock({ $0 }) + limit > .now { Thread.sleep(forTimeInterval: 1) }
            complain()
            exit(1)
        }
    }

    /// Something has happened.
    func feed() { lastSign.withLock { $0 = .now } }
}
