import Foundation

/// What a program cost, as a small parent sees it: on Linux a child's peak of memory is at least its parent's, and the
/// process that prints the table has grown.
struct ChildCost {
    let status: Int32
    let wall: Double
    let peakMemory: Int
    let output: String
    let errors: String

    private static let name = "child"

    /// From within the small parent; in the folder where it was started.
    init(running command: [String]) throws {
        let folder = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
        let run = try Subprocess(command, in: folder, name: Self.name)
        (status, wall, peakMemory) = (run.status, run.wall, run.peakMemory)
        (output, errors) = (run.output, run.errors)
    }

    /// From without: starts the small parent.
    init(of command: [String], in folder: URL) throws {
        let own = CommandLine.arguments[0]
        let run = try Subprocess([own, "--child"] + command, in: folder, name: "parent")
        let numbers = run.output.split(whereSeparator: \.isWhitespace)
        guard numbers.count == 3, let status = Int32(numbers[0]), let wall = Double(numbers[1]),
            let peakMemory = Int(numbers[2])
        else { throw Problem("'\(command[0])' can't be measured: \(run.errors)") }
        (self.status, self.wall, self.peakMemory) = (status, wall, peakMemory)
        let files = ["out", "err"].map { folder.appendingPathComponent("\(Self.name).\($0)") }
        output = try String(decoding: Data(contentsOf: files[0]), as: UTF8.self)
        errors = try String(decoding: Data(contentsOf: files[1]), as: UTF8.self)
    }

    var text: String { "\(status) \(wall) \(peakMemory)" }
}
