import Datagrid
import Foundation
import Testing

/// What the vendor's Python SDK was seen doing, case by case; lies beside the repository.
enum Recordings {
    static let isAvailable = FileManager.default.fileExists(atPath: file.path)
    static let missing: Comment = "../shared/reference/python-sdk-recordings.json is absent"

    /// The cases whose names start with a prefix.
    static func cases(_ prefix: String) throws -> [Case] {
        let root = try JSONCodec.decode(JSONValue.self, from: try Data(contentsOf: file))
        return (root["cases"]?.arrayValue ?? []).compactMap(Case.init).filter { $0.name.hasPrefix(prefix) }
    }

    struct Case {
        let name: String
        /// The first request.
        let request: Request?

        init?(_ json: JSONValue) {
            guard let name = json["name"]?.stringValue else { return nil }
            self.name = name
            request = json["requests"]?[0].flatMap(Request.init)
        }
    }

    struct Request {
        /// `PATCH /v1/… HTTP/1.1`
        let line: String
        /// The whole body, or its start where it is long.
        let body: String
        let length: Int
        let sha256: String

        /// The path as it went over the wire.
        var path: String { line.split(separator: " ").dropFirst().first.map(String.init) ?? "" }

        init?(_ json: JSONValue) {
            guard let line = json["request_line"]?.stringValue, let body = json["body"]?.stringValue,
                let length = json["body_len"]?.integerValue, let sha256 = json["body_sha256"]?.stringValue
            else { return nil }
            self.line = line
            self.body = body
            self.length = Int(length)
            self.sha256 = sha256
        }
    }

    private static let file = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("../shared/reference/python-sdk-recordings.json").standardizedFileURL
}
