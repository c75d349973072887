import Foundation

/// Runs a program to its end, and tells what it and its own children used.
enum ChildProcess {
    struct Result: CustomStringConvertible {
        /// User and system time.
        let processorTime: Duration
        /// Bytes of the largest process.
        let peakMemory: Int

        var description: String {
            "\(fixed(processorTime / .seconds(1), digits: 1)) s of processor time, \(peakMemory >> 20) MiB"
        }
    }

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// - Parameter log: Takes what the program prints; its end is in the error where the program fails.
    static func run(_ arguments: [String], log: URL) throws -> Result {
        let child = try spawn(["/usr/bin/env"] + arguments, log: log)
        var status: Int32 = 0
        var usage = rusage()
        while wait4(child, &status, 0, &usage) < 0 {
            guard errno == EINTR else { throw Failure(description: "wait4: \(String(cString: strerror(errno)))") }
        }
        guard status == 0 else {
            let text = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
            let end = text.split(separator: "\n").filter { $0.contains("error:") }.prefix(20).joined(separator: "\n")
            throw Failure(description: "\(arguments[0]) failed:\n\(end.isEmpty ? String(text.suffix(2_000)) : end)")
        }
        #if canImport(Darwin)
        let memory = usage.ru_maxrss
        #else
        let memory = usage.ru_maxrss * 1024
        #endif
        return Result(processorTime: usage.ru_utime.duration + usage.ru_stime.duration, peakMemory: memory)
    }

    private static func spawn(_ arguments: [String], log: URL) throws -> pid_t {
        #if canImport(Darwin)
        var actions: posix_spawn_file_actions_t?
        #else
        var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 1, log.path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        var words = arguments.map { strdup($0) } + [nil]
        defer { words.forEach { free($0) } }
        var child: pid_t = 0
        let code = posix_spawn(&child, arguments[0], &actions, nil, &words, environ)
        guard code == 0 else {
            throw Failure(description: "\(arguments[0]) can't be started: \(String(cString: strerror(code)))")
        }
        return child
    }
}

extension timeval {
    fileprivate var duration: Duration { .seconds(tv_sec) + .microseconds(tv_usec) }
}
