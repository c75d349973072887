/// Numbers of constructs by kind and status.
struct CoverageTable {
    /// In the order of their names.
    let rows: [Row]

    struct Row {
        let kind: String
        /// In the order of `Construct.Status.allCases`.
        let counts: [Int]
    }

    init(_ coverage: Coverage) {
        let statuses = Construct.Status.allCases
        let columns = Dictionary(uniqueKeysWithValues: statuses.enumerated().map { ($1, $0) })
        var counts: [String: [Int]] = [:]
        for construct in coverage.constructs {
            guard let column = columns[construct.status] else { continue }
            counts[construct.kind, default: statuses.map { _ in 0 }][column] += 1
        }
        rows = counts.sorted { $0.key < $1.key }.map { Row(kind: $0.key, counts: $0.value) }
    }

    var totals: [Int] {
        rows.reduce(into: Construct.Status.allCases.map { _ in 0 }) { totals, row in
            for (column, count) in row.counts.enumerated() { totals[column] += count }
        }
    }
}
