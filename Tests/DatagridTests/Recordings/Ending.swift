import Datagrid
import Foundation

/// How a call ended, in terms that both SDKs share.
enum Ending: Sendable {
    /// A server, its members as JSON, its Python types where Python made it.
    case server(JSONValue, types: [String: String])
    /// Something else, as Python prints it.
    case text(RecordedText)
    case failed(Failure)

    struct Failure: Sendable {
        let kind: Kind
        var status: Int?
        /// JSON, or else the text as a string.
        var body = JSONValue.null
        /// What ours says beyond the kind.
        var detail = ""
    }

    enum Kind: String, Sendable {
        case connection = "connection error"
        case timeout = "timeout"
        case status
        case decoding = "decoding error"
        /// Before anything was sent: a value, an argument or a setting that can't be.
        case refused
        case other
    }

    /// Runs one of our calls, with all that printing it and its client shows.
    static func of(_ call: RecordedCall, _ client: () throws -> Datagrid) async -> (ending: Ending, written: String) {
        var written = ""
        do {
            let client = try client()
            dump(client, to: &written)
            switch try await call.make(client) {
            case .server(let server): return (.server(try JSONValue(server), types: [:]), written)
            case .text(let text): return (.text(RecordedText(text)), written)
            }
        } catch let error as APIError {
            dump(error, to: &written)
            return (.failed(Failure(error)), written + "\(error) \(error.localizedDescription)")
        } catch {
            return (.failed(Failure(kind: .other, detail: "\(error)")), written)
        }
    }

    /// In a few words.
    var summary: String {
        switch self {
        case .server: return "a server"
        case .text(let text): return text.start
        case .failed(let failure):
            let status = failure.status.map { " \($0)" } ?? ""
            switch failure.kind {
            case .status: return "status" + status + failure.detail
            case .connection, .timeout:
                return failure.kind.rawValue + (status.isEmpty ? "" : ", status\(status) kept") + failure.detail
            case .decoding, .refused, .other: return failure.kind.rawValue + failure.detail
            }
        }
    }
}

extension Ending.Failure {
    init(_ error: APIError) {
        status = error.statusCode
        body = error.body() ?? error.rawBody.map { .string(Self.text($0, error.headers?[.contentType])) } ?? .null
        switch error {
        case .connection: kind = .connection
        case .timeout: kind = .timeout
        case .cancelled: kind = .other
        case .status(let failure):
            kind = .status
            if failure.isTruncated { detail += ", its body cut off" }
            if let wait = failure.retryAfter { detail += ", asking to wait \(wait / .seconds(1)) s" }
        case .decoding(let failure):
            kind = .decoding
            let place = failure.pointer.isEmpty ? "" : " at \(failure.pointer)"
            detail = "\(place): \(failure.expected) expected, \(failure.found) found"
            if !failure.violations.isEmpty {
                detail = ": " + failure.violations.map(\.description).joined(separator: "; ")
            }
        case .validation(let failure):
            kind = .refused
            detail = ": " + failure.violations.map { "\($0.pointer) breaks \($0.rule)" }.joined(separator: "; ")
        case .configuration:
            kind = .refused
            detail = ": a configuration error"
        }
    }

    /// As the header says it is to be read.
    private static func text(_ bytes: [UInt8], _ contentType: String?) -> String {
        contentType?.contains("latin-1") == true
            ? String(String.UnicodeScalarView(bytes.map { UnicodeScalar($0) })) : String(decoding: bytes, as: UTF8.self)
    }
}

extension Ending {
    /// How it ended in Python.
    init(recorded outcome: JSONValue) throws {
        guard let exception = outcome["exception"]?.stringValue else {
            let types = outcome["python_types"]?.objectValue.map { types in
                Dictionary(types.map { ($0.name, $0.value.stringValue ?? "") }) { $1 }
            }
            if let types, let json = outcome["to_json"]?.stringValue {
                self = .server(try JSONCodec.decode(JSONValue.self, from: json.utf8), types: types)
            } else {
                self = .text(RecordedText(Self.inShort(outcome["value"]?.stringValue ?? "")))
            }
            return
        }
        let ancestors = [exception] + (outcome["mro"]?.arrayValue ?? []).compactMap(\.stringValue)
        let kind: Kind =
            if ancestors.contains("APITimeoutError") {
                .timeout
            } else if ancestors.contains("APIConnectionError") {
                .connection
            } else if ancestors.contains("APIResponseValidationError") || ancestors.contains("JSONDecodeError") {
                .decoding
            } else if ancestors.contains("APIStatusError") {
                .status
            } else {
                .refused
            }
        self = .failed(
            Failure(
                kind: kind,
                status: outcome["status_code"]?.integerValue.map { Int($0) },
                body: outcome["body"] ?? .null
            )
        )
    }

    /// `<APIResponse [200 X] type=…>` and `<Response [200 X]>` are a response with a status.
    private static func inShort(_ value: String) -> String {
        if let match = value.firstMatch(of: /^<(?:API)?Response \[([0-9]+) X\]/) {
            return "a response with status \(match.1)"
        }
        return value
    }
}
