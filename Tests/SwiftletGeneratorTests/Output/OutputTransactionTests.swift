import Testing

@testable import SwiftletGenerator

/// What is left when the process is killed after any number of steps.
@Suite struct OutputTransactionTests {
    private static let old = [
        GeneratedFile("Same.swift", "same"), GeneratedFile("Changed.swift", "old"),
        GeneratedFile("Sub/Stale.swift", "old"),
        GeneratedFile("case.swift", "old"),
    ]
    private static let new = [
        GeneratedFile("Same.swift", "same"), GeneratedFile("Changed.swift", "new"),
        GeneratedFile("New/Added.swift", "new"),
        GeneratedFile("Case.swift", "new"),
    ]
    private static let third = [GeneratedFile("Changed.swift", "third"), GeneratedFile("New/Added.swift", "third")]

    private static func transaction(_ files: [GeneratedFile], to output: OutputDirectory) throws -> OutputTransaction {
        let files = try OutputDirectory.validated(files)
        return OutputTransaction(try output.plan(files, force: false), in: output.path)
    }

    private static let stepCount: Int = {
        guard let folder = try? TemporaryFolder() else { return 0 }
        let output = OutputDirectory(folder.path)
        _ = try? output.write(old)
        return (try? transaction(new, to: output).steps.count) ?? 0
    }()

    @Test func thereAreStepsToStopAt() {
        #expect(Self.stepCount > 12)
    }

    @Test(arguments: 0...stepCount, [new, old, third])
    func aKillLeavesEveryFileWholeAndTheNextRunRepairs(_ count: Int, _ next: [GeneratedFile]) throws {
        let folder = try TemporaryFolder()
        let output = OutputDirectory(folder.path)
        _ = try output.write(Self.old)
        try Self.transaction(Self.new, to: output).run(upTo: count)

        let wholes = Set((Self.old + Self.new).map { [$0.path, String(decoding: $0.contents, as: UTF8.self)] })
        for (path, text) in try folder.snapshot() where !path.hasPrefix(".swiftlet-") {
            #expect(wholes.contains([path, text]), "after \(count) steps '\(path)' holds '\(text)'")
        }

        _ = try output.write(next)
        let expected = Dictionary(
            uniqueKeysWithValues: next.map { ($0.path, String(decoding: $0.contents, as: UTF8.self)) }
        )
        #expect(try folder.snapshot().filter { $0.key != ".swiftlet-manifest" } == expected)
        #expect(try output.differences(from: next).isEmpty)
    }

    @Test func aFailureWhileStagingLeavesTheFolderAsItWas() throws {
        let folder = try TemporaryFolder()
        let output = OutputDirectory(folder.path)
        _ = try output.write(Self.old)
        let before = try folder.snapshot()
        let transaction = try Self.transaction(Self.new, to: output)
        let broken = OutputTransaction(
            steps: Array(transaction.steps.prefix(3)) + [.stage([], as: folder.place("missing/folder"))],
            preparationCount: 4
        )
        #expect(throws: FileError.self) { try broken.run() }
        #expect(try folder.snapshot() == before)
    }

    @Test func leftoversOfAKilledRunAreCleared() throws {
        let folder = try TemporaryFolder()
        try folder.write("left", to: ".swiftlet-staging/0")
        try folder.write("left", to: ".swiftlet-staging/17")
        _ = try OutputDirectory(folder.path).write(Self.old)
        #expect(!folder.exists(".swiftlet-staging"))
    }
}
