import SwiftletDiagnostics

/// A file's text in UTF-8, without byte order mark; not validated.
struct SourceText {
    let file: String
    let bytes: ArraySlice<UInt8>

    /// UTF-16 is transcoded when a byte order mark says so.
    init(_ bytes: [UInt8], file: String) throws(ReadingFailure) {
        self.file = file
        switch (bytes.first, bytes.dropFirst().first) {
        case (0xEF, 0xBB) where bytes.count > 2 && bytes[2] == 0xBF: self.bytes = bytes.dropFirst(3)
        case (0xFF, 0xFE): self.bytes = try Self.transcoded(bytes, file: file) { $0 | $1 << 8 }
        case (0xFE, 0xFF): self.bytes = try Self.transcoded(bytes, file: file) { $0 << 8 | $1 }
        default: self.bytes = bytes[...]
        }
        if self.bytes.count > 1 << 30 {
            throw ReadingFailure("too-large", "the file is larger than 1 GiB", at: location(atByte: 0))
        }
    }

    /// Lines end with LF, CR LF or CR; columns count Unicode scalars.
    func location(atByte offset: Int) -> SourceLocation {
        Self.location(atByte: offset, of: bytes, file: file)
    }

    var startsWithBrace: Bool { significantBytes.first == UInt8(ascii: "{") }

    /// `{"`
    var startsWithQuotedName: Bool { significantBytes.prefix(2).elementsEqual("{\"".utf8) }

    private var significantBytes: some Collection<UInt8> {
        bytes.lazy.filter { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    }

    private static func location(atByte offset: Int, of bytes: ArraySlice<UInt8>, file: String) -> SourceLocation {
        var (line, column, previous) = (1, 1, UInt8(0))
        for byte in bytes.prefix(offset) {
            if byte == UInt8(ascii: "\n"), previous == UInt8(ascii: "\r") {
                column = 1
            } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                (line, column) = (line + 1, 1)
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
            previous = byte
        }
        return SourceLocation(file: file, line: line, column: column)
    }

    private static func transcoded(
        _ bytes: [UInt8],
        file: String,
        unit: (UInt16, UInt16) -> UInt16
    ) throws(ReadingFailure) -> ArraySlice<UInt8> {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        for index in stride(from: 2, to: bytes.count - 1, by: 2) {
            units.append(unit(UInt16(bytes[index]), UInt16(bytes[index + 1])))
        }
        var utf8: [UInt8] = []
        utf8.reserveCapacity(units.count)
        let isMalformed = transcode(
            units.makeIterator(),
            from: UTF16.self,
            to: UTF8.self,
            stoppingOnError: true,
            into: { utf8.append($0) }
        )
        if isMalformed || bytes.count % 2 != 0 {
            let place = location(atByte: utf8.count, of: utf8[...], file: file)
            throw ReadingFailure("invalid-utf-16", "expected UTF-16, as the byte order mark says", at: place)
        }
        return utf8[...]
    }
}
