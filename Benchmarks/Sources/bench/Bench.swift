import Foundation

/// `bench [STAGE …] [OPTION …]`: one table a stage; unless some are named, all but `compile`, which takes many minutes.
@main struct Bench {
    static let stages: [Stage] = [.read, .generate, .decode, .encode, .call, .compile]

    static func main() async {
        do {
            let failures = try await run(try Arguments(CommandLine.arguments.dropFirst()))
            for row in failures { progress("error: \(row.name): \(row.message ?? "")") }
            if !failures.isEmpty { exit(1) }
        } catch {
            progress("error: \(error)")
            exit(1)
        }
    }

    /// Gives the rows that aren't as they must be.
    private static func run(_ arguments: Arguments) async throws -> [Row] {
        var failures: [Row] = []
        for stage in stages where arguments.wants(stage) {
            print("\(stage.name): \(stage.summary)")
            let rows = try await stage.run(arguments)
            print(Table(rows).text)
            failures += rows.filter(\.isFailure)
        }
        return failures
    }
}

/// What one table measures.
struct Stage: Sendable {
    let name: String
    let summary: String
    let run: @Sendable (Arguments) async throws -> [Row]
}

struct Arguments: Sendable {
    var stages: [String] = []
    /// As many as were named.
    var descriptions: [URL] = []
    var json = Self.shared("corpus/github/openapi.json")
    /// How often each SDK is compiled; the best counts.
    var runs = 1
    /// Where what was compiled is kept; nil for nowhere.
    var output: URL?

    var description: URL { descriptions.first ?? Self.shared("corpus/openai/openapi.yaml") }

    /// What is compiled.
    var compiled: [URL] {
        let files = ["spotify/openapi.yaml", "discord/openapi.json", "box/openapi.json"]
        return descriptions.isEmpty ? files.map { Self.shared("corpus/" + $0) } : descriptions
    }

    func wants(_ stage: Stage) -> Bool {
        stages.isEmpty ? stage.name != Stage.compile.name : stages.contains(stage.name)
    }

    init(_ arguments: ArraySlice<String>) throws {
        var rest = arguments
        while let argument = rest.popFirst() {
            switch argument {
            case "--description": descriptions.append(try Self.file(&rest, argument))
            case "--json": json = try Self.file(&rest, argument)
            case "--output": output = try Self.file(&rest, argument)
            case "--runs": runs = try Self.count(&rest, argument)
            case let name where Bench.stages.contains { $0.name == name }: stages.append(name)
            default: throw Usage(problem: "there is no stage or option '\(argument)'")
            }
        }
    }

    private static func file(_ rest: inout ArraySlice<String>, _ option: String) throws -> URL {
        guard let path = rest.popFirst() else { throw Usage(problem: "\(option) needs a file") }
        return URL(fileURLWithPath: path)
    }

    private static func count(_ rest: inout ArraySlice<String>, _ option: String) throws -> Int {
        guard let count = rest.popFirst().flatMap({ Int($0) }), count > 0 else {
            throw Usage(problem: "\(option) needs a number from 1")
        }
        return count
    }

    /// A file of the collection that lies beside the repository.
    static func shared(_ path: String) -> URL {
        let root = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../..").standardizedFileURL
        return root.appendingPathComponent("../shared").appendingPathComponent(path).standardizedFileURL
    }
}

struct Usage: Error, CustomStringConvertible {
    let problem: String

    var description: String { "\(problem); usage: bench [STAGE …] [OPTION …]; see Scripts/bench --help" }
}
