import Logging

@testable import SwiftletRuntime

/// A logger's lines, kept.
final class LogRecorder: Sendable {
    struct Line: Sendable {
        let level: Logger.Level
        let message: String
        let metadata: Logger.Metadata

        subscript(key: String) -> String? { metadata[key].map { "\($0)" } }
    }

    private let recorded = Recorded<Line>()

    var lines: [Line] { recorded.all }

    func logger(at level: Logger.Level) -> Logger {
        Logger(label: "test") { _ in Handler(recorded: self.recorded, logLevel: level) }
    }

    var logger: Logger { logger(at: .trace) }

    private struct Handler: LogHandler {
        let recorded: Recorded<Line>
        var logLevel: Logger.Level
        var metadata: Logger.Metadata = [:]

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let all = metadata.merging(event.metadata ?? [:]) { $1 }
            recorded.append(Line(level: event.level, message: "\(event.message)", metadata: all))
        }
    }
}
