import Foundation
import SwiftletLoopback
import SwiftletRuntime
import TransportSupport

/// Calls against a server that breaks most of them, and what must hold afterwards.
struct FaultInjection {
    let kind: TransportKind
    let calls: Int
    let seed: UInt64

    /// On Linux, a connection that is cut in a response's head ends the process: a fatal error in Foundation.
    private var spared: Set<Fault> { kind == .urlSession ? [.cutInHead] : [] }

    /// What is wrong, a line each.
    func run() async throws -> [String] {
        let ledger = Ledger(calls: calls, seed: seed, spared: spared)
        let all = 0..<calls
        let server = try FaultServer(ledger)
        let watchdog = Watchdog(limit: .seconds(300)) {
            print("something hangs: \(ledger.summary(all))\n\(ledger.complaints(all).joined(separator: "\n"))")
        }
        let warm = min(calls / 4, 1_000)
        let first = ProcessReading()
        let early = try await reading(after: 0..<warm, server, ledger)
        watchdog.feed()
        let late = try await reading(after: warm..<calls, server, ledger)
        watchdog.feed()
        print("\(kind), seed \(seed): \(ledger.summary(all))")
        for (fault, count, successes) in ledger.faults(all) {
            print("    \(fault): the last of \(count) calls, \(successes) of which succeeded")
        }
        print("    heap: \(early.heap) bytes after \(warm) calls, \(late.heap) after \(calls)")
        print("    descriptors: \(first.descriptors ?? 0) before, \(late.descriptors ?? 0) after")
        server.loopback.stop()
        return ledger.complaints(all) + complaints(first, early, late, warm)
            + (server.loopback.openConnections == 0 ? [] : ["connections stay open"])
    }

    /// What the process holds when the client of these calls is gone with its connections.
    private func reading(
        after calls: Range<Int>,
        _ server: FaultServer,
        _ ledger: Ledger
    ) async throws -> ProcessReading {
        try await Workload(port: server.loopback.port, transport: kind.make(), ledger: ledger).run(calls)
        for _ in 0..<200 where server.loopback.openConnections > 0 { try await Task.sleep(for: .milliseconds(100)) }
        return ProcessReading()
    }

    private func complaints(
        _ first: ProcessReading,
        _ early: ProcessReading,
        _ late: ProcessReading,
        _ warm: Int
    ) -> [String] {
        var complaints: [String] = []
        // A task that is left behind by each call would be over a kilobyte a call. Foundation on Linux itself leaves a few
        // hundred bytes a call: lists of headers that it never frees, and what Dispatch keeps for later.
        let allowed = 500_000 + (kind == .urlSession ? 700 : 100) * (calls - warm)
        if late.heap - early.heap > allowed { complaints.append("memory grows by more than \(allowed) bytes") }
        // The event loops' own descriptors stay.
        if let first = first.descriptors, let late = late.descriptors, late > first + 24 {
            complaints.append("descriptors are left: \(late) after \(first)")
        }
        return complaints
    }
}
