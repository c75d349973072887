import ArgumentParser
import SwiftletDiagnostics
import SwiftletGenerator

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Generates again and again, a line a run:
///
///     14:03:20  started: Generated/Pets is current (3.1 ms)
///     14:03:52  spec/openapi.yaml: Generated/Pets: 1 replaced, 8 unchanged (21.4 ms)
///
/// What is wrong meanwhile is shown, and the output stays as it was.
struct Watch {
    private let once: GenerateRun
    private let console: Console

    init(_ run: GenerateRun) {
        console = run.console
        once = GenerateRun(arguments: run.arguments, options: run.options, console: run.console.withoutProgress)
    }

    /// Returns when it is interrupted.
    func run() throws {
        Interruption.catchFirst()
        var reason = "started"
        while !Interruption.happened {
            var list = WatchList(once.arguments.request)
            let clock = ContinuousClock()
            let start = clock.now
            let outcome = try attempt(isFirst: reason == "started")
            console.line("\(Self.timeOfDay)  \(reason): \(outcome.text) (\((clock.now - start).short))")
            list.add(outcome.stamps)
            wait(for: list)
            reason = Self.short(list.changes)
        }
    }

    /// A wrong command line is told at once; what comes to the same later may pass.
    private func attempt(isFirst: Bool) throws -> GenerateRun.Outcome {
        do {
            return try once.run()
        } catch let error as ValidationError where !isFirst {
            var report = DiagnosticReport()
            report.append(Diagnostic(.error, .invalid, "usage", error.message))
            console.show(report)
            return GenerateRun.Outcome(status: .usage)
        }
    }

    /// Until something changed, and whoever changes it is done.
    private func wait(for list: WatchList) {
        while !Interruption.happened, list.changed.isEmpty { Interruption.sleep(milliseconds: 250) }
        var seen = list.changed
        for _ in 0..<50 where !Interruption.happened {
            Interruption.sleep(milliseconds: 40)
            let now = list.changed
            if now == seen { return }
            seen = now
        }
    }

    private static func short(_ names: [String]) -> String {
        switch names.count {
        case 0: "changed and back"
        case 1...3: names.joined(separator: ", ")
        default: names.prefix(2).joined(separator: ", ") + " and \(names.count - 2) more"
        }
    }

    private static var timeOfDay: String {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        return [parts.tm_hour, parts.tm_min, parts.tm_sec].map { ($0 < 10 ? "0" : "") + String($0) }
            .joined(separator: ":")
    }
}

extension GenerateRun.Outcome {
    fileprivate var text: String {
        let failure = status == .success ? [] : ["failed, the output stays as it was"]
        return (outputs + failure).joined(separator: "; ")
    }
}
