import Datagrid
import Foundation
import HTTPTypes
import SwiftletLoopback

extension RecordedResponse {
    /// Whether a socket is needed to give it.
    var isAboutConnections: Bool {
        raw != nil || action != nil || closesAfter
            || headers.contains { ["Content-Encoding", "Location", "Set-Cookie"].contains($0.name) }
    }

    /// For a transport in memory.
    func answer(supplying supplied: SuppliedBody) throws -> ScriptedTransport.Answer {
        var fields = HTTPFields()
        for (name, value) in headers {
            guard let name = HTTPField.Name(name) else { throw UnexpectedRecording(description: "header \(name)") }
            fields.append(HTTPField(name: name, value: value))
        }
        return .bytes(status ?? 0, try body.bytes(supplying: supplied), headers: fields)
    }

    /// For a server on a socket. A redirect to another host goes to the port `elsewhere`, which is another origin too.
    func reply(supplying supplied: SuppliedBody, elsewhere: Int) throws -> LoopbackReply {
        var steps: [LoopbackReply.Step] = []
        if let raw {
            // The bytes are only cut behind the head.
            let head = RecordedText(raw.start + "'").bytes?.prefixThroughHead ?? []
            let bytes = try raw.bytes(supplying: supplied, head: head)
            steps = action == "drip" ? Self.drip(bytes) : [.send(bytes)]
        } else if let status {
            let bytes = try body.bytes(supplying: supplied)
            var lines = headers.map {
                ($0.name, $0.value.replacing(/127\.0\.0\.2:[0-9]+/, with: "127.0.0.1:\(elsewhere)"))
            }
            if status != 304 { lines.append(("Content-Length", "\(bytes.count)")) }
            steps = [.send(LoopbackReply.head(status, lines) + bytes)]
        }
        switch action {
        case "cut", "close": steps.append(.close)
        case "stall": steps.append(.waitForClose)
        case nil, "drip": if closesAfter { steps.append(.close) }
        default: throw UnexpectedRecording(description: "action \(action ?? "")")
        }
        return LoopbackReply(steps)
    }

    /// In pieces with pauses, which are a tenth of what ``RecordedCall/patient`` allows, and more in all.
    private static func drip(_ bytes: [UInt8]) -> [LoopbackReply.Step] {
        stride(from: 0, to: bytes.count, by: 40).flatMap { start -> [LoopbackReply.Step] in
            [
                .run { Thread.sleep(forTimeInterval: 0.15) },
                .send(Array(bytes[start..<min(start + 40, bytes.count)])),
            ]
        }
    }
}

extension [UInt8] {
    /// Through the last empty line.
    fileprivate var prefixThroughHead: [UInt8]? {
        let end = [UInt8]("\r\n\r\n".utf8)
        guard count >= end.count else { return nil }
        return (0...count - end.count).last { self[$0..<$0 + end.count].elementsEqual(end) }
            .map { Array(self[..<($0 + end.count)]) }
    }
}
