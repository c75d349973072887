#if canImport(os)
    private import os
#else
    private import Synchronization
#endif

/// A value that one thread at a time may touch. (`Mutex` needs macOS 15.)
package final class Locked<State: Sendable>: Sendable {
    #if canImport(os)
        private let lock: OSAllocatedUnfairLock<State>
    #else
        private let lock: Mutex<State>
    #endif

    package init(_ state: State) {
        #if canImport(os)
            lock = OSAllocatedUnfairLock(initialState: state)
        #else
            lock = Mutex(state)
        #endif
    }

    /// Never suspends and never calls out: keep `body` short.
    package func withLock<Result: Sendable>(_ body: @Sendable (inout State) -> Result) -> Result {
        lock.withLock { body(&$0) }
    }
}
