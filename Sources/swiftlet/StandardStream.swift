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

    /// False where the system refuses to take it all. A reader that has gone away (`| head`) has what it wanted.
    @discardableResult
    func write(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)
            while let start = rest.baseAddress, rest.count > 0 {
                let count = systemWrite(rawValue, start, rest.count)
                if count < 0 {
                    if errno == EINTR { continue }
                    return errno == EPIPE
                }
                rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
            }
            return true
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
