import Foundation
import SwiftletOpenAPI

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// Files on the web, each fetched once in a run.
final class RemoteFiles: @unchecked Sendable {
    static let shared = RemoteFiles()

    private let lock = NSLock()
    private var known: [String: Result<[UInt8], SourceRefusal>] = [:]

    /// Waits, at most ten seconds.
    func read(_ url: String) -> Result<[UInt8], SourceRefusal> {
        lock.lock()
        defer { lock.unlock() }
        if let result = known[url] { return result }
        let result = Download.run(url)
        known[url] = result
        return result
    }
}

/// One request, with limits of time and size.
private final class Download: NSObject, URLSessionDataDelegate, @unchecked Sendable {
    private static let timeout: TimeInterval = 10
    private static let maximumSize = 64 << 20

    private let finished = DispatchSemaphore(value: 0)
    // Written by the session's own queue before the semaphore is signalled, and read after.
    private var bytes: [UInt8] = []
    private var status = 0
    private var problem: String?

    static func run(_ text: String) -> Result<[UInt8], SourceRefusal> {
        guard let url = URL(string: text) else { return .failure(refusal(text, "it is no URL")) }
        let download = Download()
        let configuration = URLSessionConfiguration.ephemeral
        configuration.timeoutIntervalForRequest = timeout
        configuration.timeoutIntervalForResource = timeout
        let session = URLSession(configuration: configuration, delegate: download, delegateQueue: nil)
        session.dataTask(with: url).resume()
        download.finished.wait()
        session.finishTasksAndInvalidate()
        if let problem = download.problem { return .failure(refusal(text, problem)) }
        guard download.status == 200 else { return .failure(refusal(text, "the status is \(download.status)")) }
        return .success(download.bytes)
    }

    private static func refusal(_ url: String, _ problem: String) -> SourceRefusal {
        SourceRefusal("remote-file", "can't read '\(url)': \(problem)", help: "keep a copy beside the description")
    }

    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest,
        completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        let isDowngrade = response.url?.scheme == "https" && request.url?.scheme != "https"
        if isDowngrade { problem = "it leads to an unprotected address" }
        completionHandler(isDowngrade ? nil : request)
    }

    func urlSession(
        _ session: URLSession,
        dataTask: URLSessionDataTask,
        didReceive response: URLResponse,
        completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
    ) {
        status = (response as? HTTPURLResponse)?.statusCode ?? 0
        completionHandler(.allow)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        guard bytes.count + data.count <= Self.maximumSize else {
            problem = "it is larger than 64 MiB"
            dataTask.cancel()
            return
        }
        bytes += data
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        if let error, problem == nil { problem = error.localizedDescription }
        finished.signal()
    }
}
