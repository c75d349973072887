#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Ctrl-C, or a polite request to end.
enum Interruption {
    /// From now on, one interruption is only noted; a second one ends the process.
    static func catchFirst() {
        var numbers = sigset_t()
        sigemptyset(&numbers)
        for number in [SIGINT, SIGTERM] {
            sigaddset(&numbers, number)
            signal(number) { number in
                isNoted = 1
                signal(number, SIG_DFL)
            }
        }
        // Whoever started us may hold them back on the thread that did.
        sigprocmask(SIG_UNBLOCK, &numbers, nil)
    }

    static var happened: Bool { isNoted != 0 }

    /// Less where an interruption comes.
    static func sleep(milliseconds: UInt32) {
        if !happened { usleep(milliseconds * 1000) }
    }
}

/// Written by nobody but the handler, in one piece; a signal handler may touch no lock.
nonisolated(unsafe) private var isNoted: sig_atomic_t = 0
