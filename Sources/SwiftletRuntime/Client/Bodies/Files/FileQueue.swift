import Dispatch

/// Where files are read and written, since a slow disk must not keep the threads that tasks share.
enum FileQueue {
    private static let queue = DispatchQueue(label: "swiftlet.files", attributes: .concurrent)

    static func run<Result: Sendable>(_ work: @escaping @Sendable () -> Result) async -> Result {
        await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: work()) }
        }
    }
}
