import CLibYAMLLoop
import Foundation
@_spi(Benchmarks) import SwiftletOpenAPI

/// How long it takes to only read a file. In a process of its own, since a child's peak of memory is at least its parent's.
struct Yardstick {
    /// libyaml's bare event loop; nil where libyaml refuses the text.
    let libyaml: Double?
    /// Our reader of trees.
    let reader: Double

    init(measuring file: String) throws {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
        let isReadable = libyaml_event_count(bytes, bytes.count) > 0
        libyaml = isReadable ? Self.best { _ = libyaml_event_count(bytes, bytes.count) } : nil
        reader = Self.best { _ = TreeReading.nodeCount(of: bytes, file: file) }
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
