#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#elseif canImport(Android)
import Android
#else
import Glibc
#endif

/// An open file: the few calls of POSIX that bodies need, each once more after an interruption.
struct PlainFile: Sendable {
    private let descriptor: Int32

    struct Status: Sendable {
        let isRegular: Bool
        let isDirectory: Bool
        let size: Int
    }

    static func status(of url: URL) throws(FileFailure) -> Status {
        let path = try path(of: url)
        var status = stat()
        guard stat(path, &status) == 0 else { throw FileFailure(errno) }
        let kind = status.st_mode & S_IFMT
        if kind != S_IFDIR, access(path, R_OK) != 0 { throw FileFailure(errno) }
        return Status(isRegular: kind == S_IFREG, isDirectory: kind == S_IFDIR, size: Int(status.st_size))
    }

    static func open(_ url: URL) throws(FileFailure) -> PlainFile {
        try open(url, O_RDONLY)
    }

    /// A file that isn't there yet.
    static func create(_ url: URL) throws(FileFailure) -> PlainFile {
        try open(url, O_WRONLY | O_CREAT | O_EXCL)
    }

    private static func open(_ url: URL, _ flags: Int32) throws(FileFailure) -> PlainFile {
        let path = try path(of: url)
        let descriptor = retrying { systemOpen(path, flags | O_CLOEXEC, 0o666) }
        guard descriptor >= 0 else { throw FileFailure(errno) }
        return PlainFile(descriptor: descriptor)
    }

    /// None at the file's end.
    func read(upTo count: Int) throws(FileFailure) -> [UInt8] {
        var code: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            let result = Self.retrying { systemRead(descriptor, buffer.baseAddress, count) }
            code = result < 0 ? errno : 0
            initialized = max(0, result)
        }
        guard code == 0 else { throw FileFailure(code) }
        return bytes
    }

    func write(_ bytes: [UInt8]) throws(FileFailure) {
        var start = 0
        while start < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Self.retrying { systemWrite(descriptor, buffer.baseAddress.map { $0 + start }, buffer.count - start) }
            }
            guard count > 0 else { throw FileFailure(errno) }
            start += count
        }
    }

    /// Some disks tell only here that they are full.
    func closeChecked() throws(FileFailure) {
        guard systemClose(descriptor) == 0 else { throw FileFailure(errno) }
    }

    func close() {
        _ = systemClose(descriptor)
    }

    /// Gives a file another name, in place of any that has it.
    static func rename(_ url: URL, to target: URL) throws(FileFailure) {
        guard systemRename(try path(of: url), try path(of: target)) == 0 else { throw FileFailure(errno) }
    }

    static func remove(_ url: URL) {
        guard let path = try? path(of: url) else { return }
        unlink(path)
    }

    private static func path(of url: URL) throws(FileFailure) -> String {
        guard url.isFileURL else { throw FileFailure(reason: "it isn't a file URL") }
        return url.path(percentEncoded: false)
    }

    private static func retrying<Count: SignedInteger>(_ call: () -> Count) -> Count {
        while true {
            let result = call()
            if result >= 0 || errno != EINTR { return result }
        }
    }
}

/// Why a file can't be read or written.
struct FileFailure: Error {
    /// `No such file or directory`
    let reason: String

    init(reason: String) {
        self.reason = reason
    }

    init(_ code: Int32) {
        reason = String(cString: strerror(code))
    }

    /// `The file photos/a.png can't be read: No such file or directory.`
    func message(_ url: URL, _ action: String) -> String {
        "The file \(url.isFileURL ? url.path(percentEncoded: false) : "at a URL") can't be \(action): \(reason)."
    }
}

// Within `PlainFile` these names are its own methods.
private func systemOpen(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 { open(path, flags, mode) }
private func systemRead(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(file, buffer, count)
}
private func systemWrite(_ file: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int { write(file, buffer, count) }
private func systemClose(_ file: Int32) -> Int32 { close(file) }
private func systemRename(_ path: String, _ target: String) -> Int32 { rename(path, target) }
