#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// What the file system says about a place; another stamp means other contents, as far as a glance can tell.
package struct FileStamp: Hashable, Sendable {
    private let size: Int
    private let seconds: Int
    private let nanoseconds: Int
    private let number: UInt64

    /// Of what a symbolic link leads to. Nothing has a stamp too.
    package init(of path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            (size, seconds, nanoseconds, number) = (-1, 0, 0, 0)
            return
        }
        #if canImport(Darwin)
        let time = status.st_mtimespec
        #else
        let time = status.st_mtim
        #endif
        (size, seconds, nanoseconds) = (Int(status.st_size), Int(time.tv_sec), Int(time.tv_nsec))
        number = UInt64(status.st_ino)
    }

    package var exists: Bool { size >= 0 }

    func isNewer(than other: FileStamp) -> Bool { (seconds, nanoseconds) > (other.seconds, other.nanoseconds) }
}
