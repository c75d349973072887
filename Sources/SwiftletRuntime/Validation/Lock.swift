#if canImport(Darwin)
import os

/// A value that one thread at a time reaches.
package struct Lock<Value: Sendable>: Sendable {
    private let lock: OSAllocatedUnfairLock<Value>

    package init(_ value: Value) {
        lock = OSAllocatedUnfairLock(initialState: value)
    }

    package func withLock<R: Sendable>(_ body: @Sendable (inout Value) -> R) -> R {
        lock.withLock(body)
    }
}
#else
import Synchronization

/// A value that one thread at a time reaches.
package final class Lock<Value: Sendable>: Sendable {
    private let mutex: Mutex<Value>

    package init(_ value: Value) {
        mutex = Mutex(value)
    }

    package func withLock<R: Sendable>(_ body: @Sendable (inout Value) -> R) -> R {
        mutex.withLock { body(&$0) }
    }
}
#endif
