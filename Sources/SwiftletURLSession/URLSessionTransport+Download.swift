public import Foundation
public import SwiftletRuntime

extension URLSessionTransport {
    /// Sends the request through a download task, which keeps memory bounded on every platform, and moves the body of a
    /// 2xx response to the file; any other comes back as usual.
    ///
    /// The bytes are in the system's temporary folder until all have arrived.
    public func download(
        _ request: TransportRequest,
        to file: URL,
        progress: TransferProgress?
    ) async throws -> TransportResponse {
        try await DownloadTasks(transport: self, progress: progress).download(request, to: file, progress: nil)
    }
}

/// A transport whose responses come when their bodies are in files.
private struct DownloadTasks: Transport {
    let transport: URLSessionTransport
    let progress: TransferProgress?

    func send(_ request: TransportRequest) async throws -> TransportResponse {
        try await transport.send(request, .download(progress))
    }
}
