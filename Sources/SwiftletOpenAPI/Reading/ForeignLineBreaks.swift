import CLibYAML

/// Where libyaml counts lines that nobody else does: as YAML 1.1 has it, U+0085, U+2028 and U+2029 end one.
struct ForeignLineBreaks {
    /// A line as libyaml counts, and where it starts as editors count; all from 0.
    private struct Line {
        let number: Int
        let trueNumber: Int
        let trueColumn: Int
    }

    /// The lines that start after such a break, and the first ordinary one after them. Hardly a file has any.
    private var lines: [Line] = []

    init(in bytes: ArraySlice<UInt8>) {
        bytes.withUnsafeBufferPointer { bytes in
            if Self.hasForeignBreak(bytes) { findLines(in: bytes) }
        }
    }

    /// 1-based.
    func place(of mark: yaml_mark_t) -> (line: UInt32, column: UInt32) {
        var (line, column) = (mark.line, mark.column)
        if !lines.isEmpty {
            var (low, high) = (0, lines.count)
            while low < high {
                let middle = (low + high) / 2
                if lines[middle].number <= line { low = middle + 1 } else { high = middle }
            }
            if low > 0 {
                column += lines[low - 1].trueColumn
                line = line - lines[low - 1].number + lines[low - 1].trueNumber
            }
        }
        return (UInt32(truncatingIfNeeded: line) + 1, UInt32(truncatingIfNeeded: column) + 1)
    }

    private mutating func findLines(in bytes: UnsafeBufferPointer<UInt8>) {
        var (number, trueNumber, trueColumn) = (0, 0, 0)
        var isShifted = false
        for (index, byte) in bytes.enumerated() {
            if byte & 0xC0 != 0x80 { trueColumn += 1 }
            if byte == 0x0A || byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A) {
                (number, trueNumber, trueColumn) = (number + 1, trueNumber + 1, 0)
                if isShifted { lines.append(Line(number: number, trueNumber: trueNumber, trueColumn: 0)) }
                isShifted = false
            } else if Self.endsForeignBreak(index, in: bytes) {
                number += 1
                lines.append(Line(number: number, trueNumber: trueNumber, trueColumn: trueColumn))
                isShifted = true
            }
        }
    }

    /// The last byte of one of the three.
    private static func endsForeignBreak(_ index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        switch bytes[index] {
        case 0x85: index >= 1 && bytes[index - 1] == 0xC2
        case 0xA8, 0xA9: index >= 2 && bytes[index - 1] == 0x80 && bytes[index - 2] == 0xE2
        default: false
        }
    }

    /// Passes over ASCII eight bytes at a time.
    private static func hasForeignBreak(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let raw = UnsafeRawBufferPointer(bytes)
        var index = 0
        while index < bytes.count {
            if index + 8 <= bytes.count,
                raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
            {
                index += 8
            } else if endsForeignBreak(index, in: bytes) {
                return true
            } else {
                index += 1
            }
        }
        return false
    }
}
