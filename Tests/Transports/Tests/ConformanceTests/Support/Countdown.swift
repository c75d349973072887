import Foundation
import Synchronization

/// Gives the same chunk a number of times, and counts.
final class Countdown: Sendable {
    private let chunk: [UInt8]
    private let count: Int
    private let taken = Mutex(0)

    init(_ count: Int, _ chunk: [UInt8]) {
        self.count = count
        self.chunk = chunk
    }

    /// How many were taken so far.
    var given: Int { taken.withLock { $0 } }

    @Sendable func next() -> [UInt8]? {
        taken.withLock { taken in
            guard taken < count else { return nil }
            taken += 1
            return chunk
        }
    }
}

/// A number that a server's thread sets.
final class Gauge: Sendable {
    private let number = Mutex(0)

    var value: Int {
        get { number.withLock { $0 } }
        set { number.withLock { $0 = newValue } }
    }
}

/// Something that a server's thread waits for.
final class Gate: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)

    func open() { semaphore.signal() }
    func wait() { semaphore.wait() }
}

/// Does nothing for long enough that whatever can move has moved, in all likelihood.
@Sendable func letThingsMove() {
    Thread.sleep(forTimeInterval: 0.4)
}
