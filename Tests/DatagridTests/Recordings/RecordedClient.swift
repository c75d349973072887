import Datagrid
import Foundation

/// A client with the options and the environment of a recorded case.
struct RecordedClient {
    let recording: Recording
    /// Host and port in the place of the recording server's.
    let authority: String
    private let clock: ManualClock

    init(recording: Recording, authority: String) {
        self.recording = recording
        self.authority = authority
        clock = ManualClock(date: recording.date)
    }

    /// Between its tries, in seconds.
    var waits: [Double] { clock.sleeps.map { $0 / .seconds(1) } }

    /// Python's `random.seed(1234)`, the chance in the recorded waits.
    private static let chance = [
        0.9664535356921388, 0.4407325991753527, 0.007491470058587191, 0.9109759624491242, 0.939268997363764,
    ]

    func client(_ transport: any Transport) throws -> Datagrid {
        let environment = recording.environment.map { ($0.name, placed($0.value.stringValue ?? "")) }
        return try Datagrid(
            apiKey: text("api_key", else: "sk-test"),
            teamspaceID: text("teamspace", else: nil),
            baseURL: text("base_url", else: "http://127.0.0.1:PORT/v1").flatMap { URL(string: placed($0)) },
            options: options(),
            environment: ClientEnvironment(Dictionary(environment) { $1 }),
            transport: transport
        )
    }

    /// `...` in Python takes an argument away.
    private func text(_ name: String, else standard: String?) -> String? {
        guard let text = recording.clientOptions[name]?.stringValue else { return standard }
        return text == "Ellipsis" ? nil : text
    }

    private func placed(_ text: String) -> String {
        text.replacing("127.0.0.1:PORT", with: authority).replacing(/127\.0\.0\.1:[0-9]{2,}/, with: authority)
    }

    private func options() throws -> ClientOptions {
        var options = ClientOptions.default
        options.clock = clock.clock
        let chance = Lock(Self.chance)
        options.retries.jitter = { chance.withLock { $0.isEmpty ? 0 : $0.removeFirst() } }
        // The case is about the name's resolution.
        options.allowsInsecureHTTP = recording.name == "conn.dns"
        for (name, value) in recording.clientOptions {
            switch (name, value.stringValue) {
            case ("api_key", _), ("teamspace", _), ("base_url", _): break
            case ("max_retries", let count?): options.retries.maximumCount = Int(count) ?? 0
            case ("_strict_response_validation", "True"): options.validatesResponses = true
            case ("default_headers", "{'X-A': 'opt'}"): options.headers = ["X-A": "opt"]
            case ("default_query", "{'q': '1'}"): options.query = ["q": "1"]
            default: throw UnexpectedRecording(description: "\(recording.name): no twin of the option \(name)")
            }
        }
        return options
    }
}

extension Recording {
    /// When it was recorded: the date that a `Retry-After` names, without the wait that was made of it.
    fileprivate var date: Date {
        let dates = responses.flatMap(\.headers).filter { $0.name == "Retry-After" }.compactMap {
            HTTPDates.date($0.value)
        }
        guard let date = dates.first else { return Date(timeIntervalSince1970: 0) }
        let isPast = name == "retryafter.date_past"
        return date.addingTimeInterval(isPast ? 20 : -(waits.first ?? 0))
    }
}

/// Dates as the recordings have them: `Sat, 21 Nov 2026 09:42:26 GMT`.
private enum HTTPDates {
    static func date(_ text: String) -> Date? {
        let words = text.split(separator: " ")
        guard words.count == 6, words[2] == "Nov" else { return nil }
        return try? Date("\(words[3])-11-\(words[1])T\(words[4])Z", strategy: .iso8601)
    }
}
