import Foundation

/// `corpus [SLUG…] [--compile debug|typecheck|none] [--jobs N] [--ci] [--tsv FILE] [--instances FOLDER]`, and where the script built things.
struct Arguments: Sendable {
    enum Compilation: String, Sendable { case debug, typecheck, none }

    var slugs: [String] = []
    var compilation = Compilation.debug
    var jobs = 1
    /// Only a few are compiled.
    var isCI = false
    var tsv: URL?
    var corpus = URL(fileURLWithPath: "../shared/corpus")
    var tool = ""
    /// Where the runtime's modules are.
    var modules = ""
    /// Values that Tests/InstanceTests recorded for the compiled types, a folder for each description.
    var instances: URL?
    /// Only read these files, and say how long that takes.
    var yardstick: [String] = []
    /// Only run this program, and say what it costs.
    var child: [String] = []

    /// Small ones, and those that other generators can't do.
    private static let compiledInCI: Set<String> = [
        "spotify", "discord", "mistral", "museum", "traccar", "telegram-bot",
    ]

    init(_ arguments: [String]) throws {
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            switch argument {
            case "--ci": isCI = true
            case "--compile": compilation = try Self.value(&rest, argument, Compilation.init(rawValue:))
            case "--jobs": jobs = try Self.value(&rest, argument) { Int($0).flatMap { $0 > 0 ? $0 : nil } }
            case "--tsv": tsv = try Self.value(&rest, argument) { URL(fileURLWithPath: $0) }
            case "--corpus": corpus = try Self.value(&rest, argument) { URL(fileURLWithPath: $0) }
            case "--tool": tool = try Self.value(&rest, argument) { $0 }
            case "--modules": modules = try Self.value(&rest, argument) { $0 }
            case "--instances": instances = try Self.value(&rest, argument) { URL(fileURLWithPath: $0) }
            case "--yardstick": (yardstick, rest) = (Array(rest), [])
            case "--child": (child, rest) = (Array(rest), [])
            case let slug where !slug.hasPrefix("-"): slugs.append(slug)
            default: throw Problem("there is no option '\(argument)'; see Scripts/corpus --help")
            }
        }
    }

    func compiles(_ slug: String) -> Bool {
        compilation != .none && (!isCI || Self.compiledInCI.contains(slug))
    }

    private static func value<Value>(
        _ rest: inout ArraySlice<String>,
        _ option: String,
        _ read: (String) -> Value?
    ) throws -> Value {
        guard let value = rest.popFirst().flatMap(read) else {
            throw Problem("\(option) needs a value of another kind")
        }
        return value
    }
}

struct Problem: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
