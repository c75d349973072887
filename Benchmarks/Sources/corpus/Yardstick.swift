import CLibYAMLLoop
import Foundation
@_spi(Benchmarks) import SwiftletOpenAPI

/// How long it takes to only read the files of a description, and nothing else.
struct Yardstick {
    /// libyaml's bare event loop; nil where libyaml refuses a text.
    let libyaml: Double?
    /// Our reader of trees.
    let reader: Double

    init(measuring files: [String]) throws {
        let texts = try files.map { [UInt8](try Data(contentsOf: URL(fileURLWithPath: $0))) }
        let isReadable = texts.allSatisfy { libyaml_event_count($0, $0.count) > 0 }
        libyaml = isReadable ? Self.best { for text in texts { _ = libyaml_event_count(text, text.count) } } : nil
        reader = Self.best {
            for (text, file) in zip(texts, files) { _ = TreeReading.nodeCount(of: text, file: file) }
        }
    }

    var text: String { "\(libyaml.map { "\($0)" } ?? "-") \(reader)" }

    /// What another process printed.
    init?(_ text: String) {
        let parts = text.split(whereSeparator: \.isWhitespace)
        guard parts.count == 2, let reader = Double(parts[1]) else { return nil }
        libyaml = Double(parts[0])
        self.reader = reader
    }

    /// In seconds of the processor, since other programs run beside this one.
    private static func best(_ body: () -> Void) -> Double {
        (0..<5).map { _ in
            let start = cpuTime
            body()
            return cpuTime - start
        }.min() ?? 0
    }

    private static var cpuTime: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }
}
