import CLiveHeap
import Foundation

/// What this process holds at a moment.
public struct ProcessReading: Sendable {
    /// Open files and sockets; nil where the system doesn't list them.
    public let descriptors: Int?

    /// Bytes allocated and not freed.
    public let heap: Int

    /// Threads of every kind; nil where the system doesn't tell.
    public let threads: Int?

    /// Bytes of memory in use.
    public let resident: Int?

    /// The most that it ever was.
    public let peak: Int?

    /// Reads it now.
    public init() {
        descriptors = try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
        heap = Int(live_heap_bytes())
        let status = Self.status()
        threads = status["Threads"]
        resident = status["VmRSS"].map { $0 << 10 }
        peak = status["VmHWM"].map { $0 << 10 }
    }

    /// The numbers of `/proc/self/status`, sizes in KiB.
    private static func status() -> [String: Int] {
        guard let bytes = FileManager.default.contents(atPath: "/proc/self/status") else { return [:] }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        let pairs = lines.compactMap { line -> (String, Int)? in
            let words = line.split { $0 == ":" || $0 == "\t" || $0 == " " }
            guard words.count >= 2, let number = Int(words[1]) else { return nil }
            return (String(words[0]), number)
        }
        return Dictionary(pairs) { first, _ in first }
    }
}
