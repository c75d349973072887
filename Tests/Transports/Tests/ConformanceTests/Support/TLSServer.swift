import Foundation

/// `openssl s_server` with a certificate that it signed itself a moment ago.
final class TLSServer: Sendable {
    struct Failure: Error {
        let what: String
    }

    private let process: Process
    private let folder: URL
    let port: Int

    private init(process: Process, folder: URL, port: Int) {
        self.process = process
        self.folder = folder
        self.port = port
    }

    /// The certificate, as PEM.
    var certificate: String { folder.appending(path: "certificate.pem").path() }

    /// Makes the certificate and starts the server, in a thread of its own since it waits for both.
    static func start() async throws -> TLSServer {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result { try started() }) }
        }
    }

    func stop() {
        process.terminate()
        try? FileManager.default.removeItem(at: folder)
    }

    private static func started() throws -> TLSServer {
        let folder = FileManager.default.temporaryDirectory.appending(path: "tls-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", script]
        process.currentDirectoryURL = folder
        process.standardInput = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        guard let port = announcedPort(output.fileHandleForReading) else {
            throw Failure(what: "openssl s_server doesn't say where it listens")
        }
        return TLSServer(process: process, folder: folder, port: port)
    }

    /// Reads up to `ACCEPT 127.0.0.1:41235`.
    private static func announcedPort(_ output: FileHandle) -> Int? {
        var text = ""
        while case let data = output.availableData, !data.isEmpty {
            text += String(decoding: data, as: UTF8.self)
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            guard let line = lines.first(where: { $0.hasPrefix("ACCEPT") }) else { continue }
            return line.split(separator: ":").last.flatMap { Int($0) }
        }
        return nil
    }

    private static let script = """
        openssl req -x509 -newkey rsa:2048 -nodes -days 2 -keyout key.pem -out certificate.pem \\
            -subj /CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1 &&
        exec openssl s_server -accept 127.0.0.1:0 -www -cert certificate.pem -key key.pem
        """
}
