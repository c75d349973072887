import Foundation
import HTTPTypes
import SwiftletLoopback
import SwiftletRuntime
import TransportSupport

/// One big download, and how much memory the process needed for it.
struct Download {
    let kind: TransportKind
    let size: Int

    /// The most that memory may grow. It doesn't depend on the size.
    private static let bound = 48 << 20

    /// What is wrong, a line each.
    func run() async throws -> [String] {
        let server = try server()
        defer { server.stop() }
        let transport = kind.make()
        let head = HTTPRequest(method: .get, scheme: "http", authority: "127.0.0.1:\(server.port)", path: "/")
        let request = TransportRequest(head: head, responseBodyLimit: .max)
        let before = ProcessReading()
        let count = try await received(request, transport)
        let after = ProcessReading()
        guard let peak = after.peak, let start = before.resident else { return ["this system doesn't tell its memory"] }
        let how = kind == .urlSession ? "to a file" : "as a stream"
        print("\(kind), \(how): \(count >> 20) MiB, memory grew by at most \((peak - start) >> 20) MiB")
        return (count == size ? [] : ["\(count) bytes of \(size) arrived"])
            + (peak - start <= Self.bound ? [] : ["memory grew beyond \(Self.bound >> 20) MiB"])
    }

    private func received(_ request: TransportRequest, _ transport: any Transport) async throws -> Int {
        guard kind == .urlSession else {
            var count = 0
            for try await part in try await transport.send(request).body { count += part.count }
            return count
        }
        let file = FileManager.default.temporaryDirectory.appending(path: "download-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        _ = try await transport.download(request, to: file, progress: nil)
        return try FileManager.default.attributesOfItem(atPath: file.path())[.size] as? Int ?? 0
    }

    private func server() throws -> LoopbackServer {
        let piece = [UInt8](repeating: 7, count: 1 << 20)
        return try LoopbackServer(serving: { connection in
            guard connection.nextRequest() != nil else { return }
            connection.socket.send(LoopbackReply.head(200, [("Content-Length", "\(size)")]))
            for _ in 0..<(size >> 20) {
                guard connection.socket.send(piece) else { return }
            }
        })
    }
}
