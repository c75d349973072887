import Foundation
import SwiftletRuntime

/// `fuzz [SEED [COUNT]]`: mutates JSON texts and reads each as JSON and as models. A broken promise ends the run with
/// the seed, the round and the text; so does a crash, whose round the last line of progress is near.
@main struct Fuzz {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst().compactMap { UInt64($0) }
        let seed = arguments.first ?? 1
        let count = arguments.dropFirst().first ?? 300_000
        // As many texts of models as of the suite.
        let texts = Array(repeating: Seeds.models, count: 80).flatMap { $0 } + Seeds.suite
        report("\(texts.count) texts, seed \(seed), \(count) rounds")
        var mutator = Mutator(texts: texts, seed: seed)
        var accepted = 0
        for round in 0..<count {
            let text = mutator.next()
            do {
                if try Promises.areKept(for: text) {
                    accepted += 1
                    mutator.keep(text)
                }
            } catch {
                report("seed \(seed), round \(round): \(error)\n\(String(decoding: text, as: UTF8.self))\n\(text)")
                exit(1)
            }
            if round % 50_000 == 49_999 { report("\(round + 1) rounds, \(accepted) texts were JSON") }
        }
    }

    /// Without a buffer, so that a crash loses nothing.
    private static func report(_ line: String) {
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }
}
