import SwiftletOpenAPI

/// Files on the web, read by `curl`, which every system has: a library that speaks HTTP would double the start-up time
/// of a tool that hardly ever goes there.
enum RemoteFiles {
    private static let seconds = 10
    private static let maximumSize = 64 << 20

    /// Waits, at most ten seconds.
    static func read(_ url: String) -> Result<[UInt8], SourceRefusal> {
        let protocols = url.lowercased().hasPrefix("https:") ? "=https" : "=http,https"
        let arguments = [
            "curl", "--disable", "--silent", "--globoff", "--location", "--max-redirs", "20",
            "--proto", protocols, "--proto-redir", protocols,
            "--max-time", String(seconds), "--max-filesize", String(maximumSize),
            "--write-out", "%{http_code}", "--url", url,
        ]
        // The status follows the body.
        guard let output = ChildProcess.run(arguments, environment: environment, limit: maximumSize + 3) else {
            return .failure(refusal(url, "the program 'curl' can't be run"))
        }
        if let problem = problem(output.status) { return .failure(refusal(url, problem)) }
        let status = String(decoding: output.bytes.suffix(3), as: UTF8.self)
        guard status == "200" else { return .failure(refusal(url, "the status is \(status)")) }
        return .success(output.bytes.dropLast(3))
    }

    /// By the exit status of `curl`.
    private static func problem(_ status: Int32) -> String? {
        switch status {
        case 0: nil
        case 1: "it leads to an unprotected address, or to one that isn't on the web"
        case 3: "it is no URL"
        case 5, 6: "its host isn't known"
        case 7: "its host doesn't answer"
        case 28: "it takes longer than \(seconds) seconds"
        case 47: "it leads from one address to another without end"
        case 35, 51, 58, 60: "its host can't prove that it is the right one"
        case 63, ChildProcess.beyondLimit: "it is larger than 64 MiB"
        default: "curl fails with the status \(status)"
        }
    }

    private static func refusal(_ url: String, _ problem: String) -> SourceRefusal {
        SourceRefusal("remote-file", "can't read '\(url)': \(problem)", help: "keep a copy beside the description")
    }

    private static let environment = [
        "PATH", "http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY",
        "CURL_CA_BUNDLE", "SSL_CERT_FILE", "SSL_CERT_DIR",
    ]
}
