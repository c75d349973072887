/// A line of a stage's table; without a duration, a message in its place.
struct Row {
    let name: String
    var median: Duration?
    /// To the stage's yardstick.
    var ratio: Double?
    var message: String?
    /// Whether what must hold doesn't.
    var isFailure = false
}

/// Name, median time, ratio.
struct Table {
    let text: String

    init(_ rows: [Row]) {
        let width = rows.map(\.name.count).max() ?? 0
        text = rows.map { "  " + Self.padded($0.name, to: width) + "  " + Self.values($0) + "\n" }.joined()
    }

    private static func values(_ row: Row) -> String {
        guard let median = row.median else { return row.message ?? "" }
        let milliseconds = median / .milliseconds(1)
        let ratio = row.ratio.map { fixed($0, digits: 2) } ?? ""
        return leading(fixed(milliseconds, digits: 3), to: 12) + " ms" + leading(ratio, to: 9)
    }

    private static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}

func fixed(_ value: Double, digits: Int) -> String {
    let scale = (0..<digits).reduce(1) { scale, _ in scale * 10 }
    let scaled = Int((value * Double(scale)).rounded())
    return "\(scaled / scale)." + String(String(scaled % scale + scale).dropFirst())
}

func leading(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
}
