#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Keeps two runs from writing into one folder at once; the second waits. The system lets go of it when the process
/// ends, however it ends.
struct DirectoryLock {
    private let descriptor: Int32

    init(_ directory: String) throws(FileError) {
        descriptor = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(.lock, directory) }
        // Some network file systems know no locks; then there is none.
        while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
    }

    func release() {
        close(descriptor)
    }
}
