import Foundation
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A server that nobody here wrote, serving a description of the same API on a free port of 127.0.0.1.
final class MockServer {
    enum Kind {
        /// connexion: OpenAPI 3.0, strict request validation, replies made from the schemas or examples.
        case connexion(description: String)
        /// openapi-core: OpenAPI 3.1, validates requests and responses, echoes what was sent.
        case openAPICore(description: String)
    }

    let baseURL: URL
    private let process: Process

    private init(baseURL: URL, process: Process) {
        self.baseURL = baseURL
        self.process = process
    }

    static let isAvailable = python != nil && FileManager.default.fileExists(atPath: recipe.path)

    static let missing: Comment = "no mock servers: ../shared/mock is absent, or run Scripts/test, which installs them"

    static func withServer(_ kind: Kind, _ body: (URL) async throws -> Void) async throws {
        let server = try await start(kind)
        defer { server.stop() }
        try await body(server.baseURL)
    }

    private static func start(_ kind: Kind) async throws -> MockServer {
        guard let python else { throw Failure(reason: "no interpreter: run Scripts/test, which installs one") }
        let port = try freePort()
        let process = Process()
        switch kind {
        case .connexion(let description):
            process.executableURL = URL(fileURLWithPath: "/bin/sh")
            process.arguments = [
                recipe.appendingPathComponent("run_connexion.sh").path,
                recipe.appendingPathComponent(description).path, String(port),
            ]
            let connexion = python.deletingLastPathComponent().appendingPathComponent("connexion").path
            process.environment = ProcessInfo.processInfo.environment.merging(["CONNEXION": connexion]) { $1 }
        case .openAPICore(let description):
            process.executableURL = python
            process.arguments = [
                recipe.appendingPathComponent("mock_core.py").path,
                recipe.appendingPathComponent(description).path, String(port),
            ]
        }
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        guard let baseURL = URL(string: "http://127.0.0.1:\(port)/v1") else { throw Failure(reason: "no URL") }
        let server = MockServer(baseURL: baseURL, process: process)
        do {
            try await server.waitUntilItListens(port)
        } catch {
            server.stop()
            throw error
        }
        return server
    }

    /// By a signal that can't be blocked: on Linux a process inherits the mask of the thread that starts it, and those of
    /// the concurrency runtime block SIGTERM. connexion has a child; on Linux both are in a group of their own.
    private func stop() {
        kill(-process.processIdentifier, SIGKILL)
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    private func waitUntilItListens(_ port: UInt16) async throws {
        for _ in 0..<600 {
            guard process.isRunning else { throw Failure(reason: "the server ended with \(process.terminationStatus)") }
            if Self.accepts(port) { return }
            try await Task.sleep(for: .milliseconds(100))
        }
        throw Failure(reason: "the server didn't listen within a minute")
    }

    struct Failure: Error, CustomStringConvertible {
        let reason: String
        var description: String { "mock server: \(reason)" }
    }
}

extension MockServer {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    private static let recipe = root.appendingPathComponent("../shared/mock").standardizedFileURL

    /// The interpreter of the virtual environment that Scripts/test makes.
    private static let python: URL? = {
        let named = ProcessInfo.processInfo.environment["SWIFTLET_MOCK_PYTHON"].flatMap { $0.isEmpty ? nil : $0 }
        let path = named ?? root.appendingPathComponent(".venv/bin/python").path
        return FileManager.default.isExecutableFile(atPath: path) ? URL(fileURLWithPath: path) : nil
    }()

    private static func freePort() throws -> UInt16 {
        try withLoopbackSocket(port: 0) { descriptor, address, length in
            guard bind(descriptor, address, length) == 0, getsockname(descriptor, address, &length) == 0 else {
                throw Failure(reason: "no free port: errno \(errno)")
            }
        }
    }

    private static func accepts(_ port: UInt16) -> Bool {
        let connected = try? withLoopbackSocket(port: port) { descriptor, address, length in
            guard connect(descriptor, address, length) == 0 else { throw Failure(reason: "refused") }
        }
        return connected != nil
    }

    /// Calls `body` with a new TCP socket and the loopback address, and returns the address's port afterwards.
    @discardableResult
    private static func withLoopbackSocket(
        port: UInt16,
        _ body: (Int32, UnsafeMutablePointer<sockaddr>, inout socklen_t) throws -> Void
    ) throws -> UInt16 {
        #if canImport(Darwin)
        let descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #else
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #endif
        guard descriptor >= 0 else { throw Failure(reason: "no socket: errno \(errno)") }
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        try withUnsafeMutablePointer(to: &address) { pointer in
            try pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { try body(descriptor, $0, &length) }
        }
        return UInt16(bigEndian: address.sin_port)
    }
}
