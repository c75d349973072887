#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

extension FileSystem {
    static func read(_ path: String) throws(FileError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(.read, path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileError(.read, path) }
        var bytes: [UInt8] = []
        // One more than the size tells the end of a file that nobody writes to; pipes say nothing of their size.
        var capacity = max(Int(status.st_size) + 1, 4096)
        while true {
            var failure: Int32?
            let chunk = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
                (count, failure) = fill(buffer, from: descriptor)
            }
            if let failure { throw FileError(.read, path, code: failure) }
            if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
            if chunk.count < capacity { return bytes }
            capacity = 1 << 16
        }
    }

    /// A new file; what stands there already is an error.
    static func create(_ path: String, contents: [UInt8]) throws(FileError) {
        try write(contents, to: path, flags: O_EXCL)
    }

    /// What a file held is gone; a pipe or a device gets the bytes.
    static func overwrite(_ path: String, contents: [UInt8]) throws(FileError) {
        try write(contents, to: path, flags: O_TRUNC)
    }

    /// The old file stays as it is until the new one is whole. A pipe, a device or a link is written through.
    static func replace(_ path: String, contents: [UInt8]) throws(FileError) {
        switch try kind(of: path) {
        case nil, .file: break
        default: return try overwrite(path, contents: contents)
        }
        let new = "\(path).\(getpid())~"
        do throws(FileError) {
            try overwrite(new, contents: contents)
            try rename(new, to: path)
        } catch {
            try? remove(new)
            throw FileError(error.operation, path, code: error.code)
        }
    }

    private static func write(_ contents: [UInt8], to path: String, flags: Int32) throws(FileError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | flags, 0o666)
        guard descriptor >= 0 else { throw FileError(.write, path) }
        var failure = contents.withUnsafeBytes { drain($0, into: descriptor) }
        // Some file systems report a full disk only here.
        if close(descriptor) != 0, failure == nil { failure = errno }
        if let failure { throw FileError(.write, path, code: failure) }
    }

    /// Reads until the buffer is full or the file ends.
    private static func fill(_ buffer: UnsafeMutableBufferPointer<UInt8>, from descriptor: Int32) -> (Int, Int32?) {
        var filled = 0
        while filled < buffer.count, let start = buffer.baseAddress {
            let count = systemRead(descriptor, start + filled, buffer.count - filled)
            if count < 0 {
                if errno == EINTR { continue }
                return (filled, errno)
            }
            if count == 0 { break }
            filled += count
        }
        return (filled, nil)
    }

    private static func drain(_ bytes: UnsafeRawBufferPointer, into descriptor: Int32) -> Int32? {
        var written = 0
        while written < bytes.count, let start = bytes.baseAddress {
            let count = systemWrite(descriptor, start + written, bytes.count - written)
            if count < 0 {
                if errno == EINTR { continue }
                return errno
            }
            written += count
        }
        return nil
    }
}

extension [UInt8] {
    /// `==` goes byte by byte in debug builds, which is what the build plugin runs.
    func isSame(as other: [UInt8]) -> Bool {
        guard count == other.count else { return false }
        return withUnsafeBytes { bytes in
            other.withUnsafeBytes { others in
                guard let start = bytes.baseAddress, let otherStart = others.baseAddress else { return true }
                return memcmp(start, otherStart, bytes.count) == 0
            }
        }
    }
}

/// Inside `FileSystem`, `read` and `write` are its own.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
    read(descriptor, buffer, count)
}

private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer, _ count: Int) -> Int {
    write(descriptor, buffer, count)
}
