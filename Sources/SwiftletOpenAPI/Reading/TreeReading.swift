import SwiftletDiagnostics

/// Reading alone, for measuring it from another package.
@_spi(Benchmarks)
public enum TreeReading {
    /// How many nodes the text has; nil if it can't be read.
    public static func nodeCount(of bytes: [UInt8], file: String) -> Int? {
        var report = DiagnosticReport()
        return SourceReader.read(bytes, file: file, into: &report)?.arena.records.count
    }
}
