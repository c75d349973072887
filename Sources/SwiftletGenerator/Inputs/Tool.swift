#if canImport(Darwin)
import Darwin
#endif

/// This program.
package enum Tool {
    /// As in the tags of the repository.
    package static let version = "0.1.0"

    /// The same for debug and release builds, on every machine.
    static let identity = version + " " + SourcesHash.digits

    /// Whether the program was built after the file was written: who works on it doesn't always renew its hash first.
    /// Unknown counts as no.
    static func isNewer(than path: String) -> Bool {
        guard let executable else { return false }
        return FileStamp(of: executable).isNewer(than: FileStamp(of: path))
    }

    private static var executable: String? {
        #if canImport(Darwin)
        var size = UInt32(PATH_MAX)
        var buffer = [CChar](repeating: 0, count: Int(size))
        guard _NSGetExecutablePath(&buffer, &size) == 0 else { return nil }
        return buffer.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } }
        #else
        "/proc/self/exe"
        #endif
    }
}
