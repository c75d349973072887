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
    /// Nobody can set it back, as tools do that keep a file's time.
    private let changeSeconds: Int
    private let changeNanoseconds: Int

    /// Of what a symbolic link leads to. Nothing has a stamp too.
    package init(of path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            (size, seconds, nanoseconds, number) = (-1, 0, 0, 0)
            (changeSeconds, changeNanoseconds) = (0, 0)
            return
        }
        #if canImport(Darwin)
        let (time, change) = (status.st_mtimespec, status.st_ctimespec)
        #else
        let (time, change) = (status.st_mtim, status.st_ctim)
        #endif
        (size, seconds, nanoseconds) = (Int(status.st_size), Int(time.tv_sec), Int(time.tv_nsec))
        (changeSeconds, changeNanoseconds) = (Int(change.tv_sec), Int(change.tv_nsec))
        number = UInt64(status.st_ino)
    }

    package var exists: Bool { size >= 0 }

    func isNewer(than other: FileStamp) -> Bool { (seconds, nanoseconds) > (other.seconds, other.nanoseconds) }
}
