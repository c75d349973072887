import Foundation
import SwiftletRuntime

/// `todos` prints what there is to do; `todos buy milk` adds something.
///
/// `Todos` is generated from openapi.yaml while this is built; there is no file of it in the repository.
@main struct Program {
    static func main() async {
        do {
            try await run(title: CommandLine.arguments.dropFirst().joined(separator: " "))
        } catch {
            FileHandle.standardError.write(Data("error: \(error)\n".utf8))
            exit(1)
        }
    }

    private static func run(title: String) async throws(APIError) {
        let client = try Todos()
        guard title.isEmpty else {
            print("added", try await client.todos.create(title: title).id)
            return
        }
        for todo in try await client.todos.list() {
            print(todo.done ? "[x]" : "[ ]", todo.title)
        }
    }
}
