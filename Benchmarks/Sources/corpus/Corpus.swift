import Foundation

/// Generates from every description of the collection that lies beside the repository, compiles what comes out, and
/// prints a table. `Scripts/corpus` builds and starts it.
@main struct Corpus {
    static func main() throws {
        let arguments = try Arguments(Array(CommandLine.arguments.dropFirst()))
        if !arguments.yardstick.isEmpty { return print(try Yardstick(measuring: arguments.yardstick).text) }
        if !arguments.child.isEmpty { return print(try ChildCost(running: arguments.child).text) }
        let descriptions = try CorpusDescription.all(in: arguments.corpus, only: arguments.slugs)
        let work = FileManager.default.temporaryDirectory.appendingPathComponent("swiftlet-corpus-\(getpid())")
        defer { try? FileManager.default.removeItem(at: work) }

        let table = CorpusTable()
        table.printHead()
        var rows: [CorpusRow] = []
        for description in descriptions {
            let row = try CorpusRow(GenerationRun(description, arguments, in: work))
            table.print(row)
            rows.append(row)
        }
        try compile(&rows, arguments, in: work)
        if let file = arguments.tsv { try table.tsv(rows).write(to: file, atomically: true, encoding: .utf8) }
        let failures = Expectations.failures(rows)
        print("\n\(rows.count) descriptions, \(rows.reduce(0) { $0 + $1.run.unaccounted }) unaccounted constructs")
        for failure in failures { print("failed: \(failure)") }
        exit(failures.isEmpty ? 0 : 1)
    }

    private static func compile(_ rows: inout [CorpusRow], _ arguments: Arguments, in work: URL) throws {
        let chosen = rows.indices.filter {
            rows[$0].run.isGenerated && arguments.compiles(rows[$0].run.description.slug)
        }
        guard !chosen.isEmpty else { return }
        print("\nCompiled, \(arguments.compilation.rawValue), warnings as errors")
        let compiler = Compiler(arguments, work)
        let sources = chosen.map { (rows[$0].run.description.slug, rows[$0].run.output) }
        let results = compiler.compileAll(sources) { slug, result in print(result.line(slug)) }
        for (row, result) in zip(chosen, results) { rows[row].compilation = result }
    }
}
