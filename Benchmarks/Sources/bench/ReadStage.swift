import CLibYAMLLoop
import Foundation
@_spi(Benchmarks) import SwiftletOpenAPI

extension Stage {
    static let read = Stage(
        name: "read",
        summary: "text into a located tree; the yardstick is libyaml's bare event loop over the same bytes"
    ) { arguments in
        compare(arguments.description) + compare(arguments.json)
    }

    /// libyaml doesn't read all of JSON, so a file that it refuses has no ratio.
    private static func compare(_ file: URL) -> [Row] {
        let name = file.deletingLastPathComponent().lastPathComponent + "/" + file.lastPathComponent
        guard let data = try? Data(contentsOf: file) else {
            return [Row(name: name, message: "skipped: there is no such file")]
        }
        let bytes = [UInt8](data)
        guard TreeReading.nodeCount(of: bytes, file: file.path) != nil else {
            return [Row(name: name, message: "skipped: it can't be read")]
        }
        let times = medians(of: [
            { _ = libyaml_event_count(bytes, bytes.count) },
            { _ = TreeReading.nodeCount(of: bytes, file: file.path) },
        ])
        let hasYardstick = libyaml_event_count(bytes, bytes.count) > 0
        return [
            Row(name: "\(name), libyaml", median: times[0], ratio: 1),
            Row(name: "\(name), read", median: times[1], ratio: hasYardstick ? times[1] / times[0] : nil),
        ]
    }
}
