public import SwiftletDiagnostics

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// What the operating system refused, and where.
public struct FileError: Error, Hashable, Sendable {
    /// What was tried; the raw value is a verb.
    public enum Operation: String, Hashable, Sendable {
        case read, write, remove, list
        case createDirectory = "create the folder"
        case lock
    }

    /// What was tried.
    public let operation: Operation
    /// Where, as the user gave it or as it follows from that.
    public let path: String
    /// `errno`.
    public let code: Int32

    init(_ operation: Operation, _ path: String, code: Int32 = errno) {
        self.operation = operation
        self.path = path
        self.code = code
    }

    /// For people, with what to do about it.
    public var diagnostic: Diagnostic {
        Diagnostic(
            .error,
            .invalid,
            "input-output",
            "can't \(operation.rawValue) '\(path)': \(String(cString: strerror(code)))",
            help: help
        )
    }

    private var help: String? {
        switch code {
        case ENOSPC, EDQUOT: "free some space on the disk that holds it, then run the same command again"
        case EROFS: "its file system is read-only; give another folder with --output"
        case EACCES, EPERM: "change its permissions, or give another place"
        case ENOENT where operation == .read || operation == .list:
            "check the path; it is relative to the current folder"
        case EISDIR: "give a file, not a folder"
        case ENOTDIR, EEXIST: "something else stands there; move it away, or give another folder"
        case EMFILE, ENFILE: "too many files are open; raise the limit with 'ulimit -n'"
        case ENAMETOOLONG: "give a shorter path"
        default: nil
        }
    }
}
