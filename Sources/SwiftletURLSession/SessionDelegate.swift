import Foundation
import SwiftletRuntime

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// Hands each event of a session to the exchange that it belongs to.
final class SessionDelegate: NSObject, URLSessionDataDelegate, URLSessionDownloadDelegate {
    private struct Entry: Sendable {
        let exchange: Exchange
        let kind: TaskKind
    }

    private let entries = Lock<[Int: Entry]>([:])

    func register(_ exchange: Exchange, _ kind: TaskKind, for task: URLSessionTask) {
        let number = task.taskIdentifier
        entries.withLock { $0[number] = Entry(exchange: exchange, kind: kind) }
    }

    private func entry(for task: URLSessionTask) -> Entry? {
        let number = task.taskIdentifier
        return entries.withLock { $0[number] }
    }

    private func exchange(for task: URLSessionTask) -> Exchange? {
        entry(for: task)?.exchange
    }

    /// The client decides about redirects, for every transport alike.
    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest,
        completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        completionHandler(nil)
    }

    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        didSendBodyData bytesSent: Int64,
        totalBytesSent: Int64,
        totalBytesExpectedToSend: Int64
    ) {
        exchange(for: task)?.noteProgress()
    }

    func urlSession(
        _ session: URLSession,
        dataTask: URLSessionDataTask,
        didReceive response: URLResponse,
        completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
    ) {
        exchange(for: dataTask)?.receive(response)
        completionHandler(.allow)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        exchange(for: dataTask)?.receive(data)
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        let number = task.taskIdentifier
        entries.withLock { $0.removeValue(forKey: number) }?.exchange.complete(error, response: task.response)
    }

    func urlSession(
        _ session: URLSession,
        downloadTask: URLSessionDownloadTask,
        didWriteData bytesWritten: Int64,
        totalBytesWritten: Int64,
        totalBytesExpectedToWrite: Int64
    ) {
        guard let entry = entry(for: downloadTask), case .download(let progress) = entry.kind else { return }
        entry.exchange.receive(Int(totalBytesWritten))
        progress?(Int(totalBytesWritten), totalBytesExpectedToWrite > 0 ? Int(totalBytesExpectedToWrite) : nil)
    }

    func urlSession(_ session: URLSession, downloadTask: URLSessionDownloadTask, didFinishDownloadingTo file: URL) {
        exchange(for: downloadTask)?.receive(downloadTask.response, file)
    }
}
