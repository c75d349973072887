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
        let (early, late) = try await readings(server, ledger, warm)
        watchdog.feed()
        await settle { server.loopback.openConnections == 0 }
        let last = ProcessReading()
        print("\(kind), seed \(seed): \(ledger.summary(all))")
        for (fault, count, successes) in ledger.faults(all) {
            print("    \(fault): the last of \(count) calls, \(successes) of which succeeded")
        }
        print("    heap: \(early.heap) bytes after \(warm) calls, \(late.heap) after \(calls)")
        print("    descriptors: \(first.descriptors ?? 0) before, \(last.descriptors ?? 0) after")
        server.loopback.stop()
        return ledger.complaints(all) + complaints(first, early, late, last, warm)
            + (server.loopback.openConnections == 0 ? [] : ["connections stay open"])
    }

    /// After the first calls and after all, with one client that is gone afterwards.
    private func readings(
        _ server: FaultServer,
        _ ledger: Ledger,
        _ warm: Int
    ) async throws -> (early: ProcessReading, late: ProcessReading) {
        let workload = try Workload(port: server.loopback.port, transport: kind.make(), ledger: ledger)
        await workload.run(0..<warm)
        let early = ProcessReading()
        await workload.run(warm..<calls)
        return (early, ProcessReading())
    }

    private func complaints(
        _ first: ProcessReading,
        _ early: ProcessReading,
        _ late: ProcessReading,
        _ last: ProcessReading,
        _ warm: Int
    ) -> [String] {
        var complaints: [String] = []
        // A task that is left behind by each call would be over a kilobyte a call.
        let allowed = 500_000 + 100 * (calls - warm)
        if late.heap - early.heap > allowed { complaints.append("memory grows by more than \(allowed) bytes") }
        // The event loops' own descriptors stay.
        if let first = first.descriptors, let last = last.descriptors, last > first + 24 {
            complaints.append("descriptors are left: \(last) after \(first)")
        }
        return complaints
    }

    private func settle(_ isDone: () -> Bool) async {
        for _ in 0..<200 where !isDone() { try? await Task.sleep(for: .milliseconds(100)) }
    }
}
