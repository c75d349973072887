import Datagrid
import Foundation
import SwiftletRuntime

extension Stage {
    static let decode = Stage(
        name: "decode",
        summary: "a page of servers into models, every property read; the yardstick is JSONDecoder over the same bytes"
    ) { _ in
        let page = try CodecPage()
        return page.rows(
            "decode and read",
            wanted: 5,
            yardstick: { weight(try? page.decoder.decode([TwinServer].self, from: page.data)) },
            ours: { weight(try? JSONCodec.decode([Datagrid.MCPServer].self, from: page.bytes)) }
        )
    }

    static let encode = Stage(
        name: "encode",
        summary: "the same page from models into bytes; the yardstick is JSONEncoder"
    ) { _ in
        let page = try CodecPage()
        return page.rows(
            "encode",
            wanted: 8,
            yardstick: { (try? page.encoder.encode(page.twins).count) ?? 0 },
            ours: { (try? JSONCodec.encode(page.servers).count) ?? 0 }
        )
    }
}

extension CodecPage {
    /// Both ways a hundred times a run, so that a run is long enough for the clock.
    fileprivate func rows(
        _ name: String,
        wanted: Int,
        yardstick: @escaping () -> Int,
        ours: @escaping () -> Int
    ) -> [Row] {
        let repeats = 100
        let times = medians(of: [yardstick, ours].map { body in { for _ in 0..<repeats { blackHole(body()) } } })
            .map { $0 / repeats }
        let factor = times[0] / times[1]
        let rounded = "\(Int(factor)).\(Int(factor * 10) % 10)"
        return [
            Row(name: "\(name), Foundation", median: times[0], ratio: 1),
            Row(name: "\(name), Swiftlet", median: times[1], ratio: times[1] / times[0]),
            Row(name: "\(name), \(bytes.count) bytes", message: "\(rounded) times as fast (at least \(wanted) wanted)"),
        ]
    }
}

@inline(never)
private func weight(_ servers: [some ServerProperties]?) -> Int {
    (servers ?? []).reduce(0) { $0 &+ $1.weight }
}

/// Keeps the optimiser from removing what made a value.
@inline(never)
private func blackHole(_ value: Int) {
    withExtendedLifetime(value) {}
}
