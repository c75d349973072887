#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

enum StandardStream: Int32 {
    case output = 1
    case error = 2

    /// What can't be written (a closed pipe) is lost: there is nobody to tell.
    func write(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)
            while let start = rest.baseAddress, rest.count > 0 {
                let count = systemWrite(rawValue, start, rest.count)
                if count < 0 {
                    if errno == EINTR { continue }
                    return
                }
                rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
            }
        }
    }

    /// A terminal, and nobody asked for none: https://no-color.org
    var showsColor: Bool {
        isatty(rawValue) == 1 && Self.environment("NO_COLOR").isEmpty && Self.environment("TERM") != "dumb"
    }

    private static func environment(_ name: String) -> String {
        getenv(name).map { String(cString: $0) } ?? ""
    }
}

/// Inside `StandardStream`, `write` is its own.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
