import Foundation
import TransportSupport

@main struct Soak {
    static func main() async throws {
        var arguments = CommandLine.arguments.dropFirst()
        var options: [String: String] = [:]
        while let name = arguments.popFirst() {
            options[name] = arguments.popFirst()
        }
        let kinds = TransportKind.allCases.filter {
            options["--transport"] == nil || $0.rawValue == options["--transport"]
        }
        var complaints: [String] = []
        for kind in kinds {
            if let megabytes = options["--download"].flatMap({ Int($0) }) {
                complaints += try await Download(kind: kind, size: megabytes << 20).run()
            } else {
                let calls = options["--calls"].flatMap { Int($0) } ?? 10_000
                let seed = options["--seed"].flatMap { UInt64($0) } ?? 1
                complaints += try await FaultInjection(kind: kind, calls: calls, seed: seed).run()
            }
        }
        for complaint in complaints { print("error: \(complaint)") }
        exit(complaints.isEmpty ? 0 : 1)
    }
}
