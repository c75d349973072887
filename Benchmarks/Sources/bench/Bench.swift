import Foundation

/// `bench [STAGE …] [--description FILE] [--json FILE]`: one table a stage; all stages unless some are named.
@main struct Bench {
    static let stages: [Stage] = [.read, .generate, .decode, .encode, .call]

    static func main() async throws {
        let arguments = try Arguments(CommandLine.arguments.dropFirst())
        for stage in stages where arguments.stages.isEmpty || arguments.stages.contains(stage.name) {
            print("\(stage.name): \(stage.summary)")
            print(Table(try await stage.run(arguments)).text)
        }
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
    var description = Self.shared("corpus/openai/openapi.yaml")
    var json = Self.shared("corpus/github/openapi.json")

    init(_ arguments: ArraySlice<String>) throws {
        var rest = arguments
        while let argument = rest.popFirst() {
            switch argument {
            case "--description": description = try Self.file(&rest, argument)
            case "--json": json = try Self.file(&rest, argument)
            case let name where Bench.stages.contains { $0.name == name }: stages.append(name)
            default: throw Usage(problem: "there is no stage or option '\(argument)'")
            }
        }
    }

    private static func file(_ rest: inout ArraySlice<String>, _ option: String) throws -> URL {
        guard let path = rest.popFirst() else { throw Usage(problem: "\(option) needs a file") }
        return URL(fileURLWithPath: path)
    }

    /// A file of the collection that lies beside the repository.
    static func shared(_ path: String) -> URL {
        let root = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../..").standardizedFileURL
        return root.appendingPathComponent("../shared").appendingPathComponent(path).standardizedFileURL
    }
}

struct Usage: Error, CustomStringConvertible {
    let problem: String

    var description: String { "\(problem); usage: bench [STAGE …] [--description FILE] [--json FILE]" }
}
