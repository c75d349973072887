/// The body that a test puts where a recording's is cut: built in the same way, so that its start and length are the
/// recording's. Compressed ones are of the same kind only, since compressors differ.
enum SuppliedBody: Sendable {
    case server(ServerJSON, then: String = "")
    /// The same text in UTF-16, with a byte order mark.
    case utf16
    case gzip
    case zlib

    static let server = SuppliedBody.server(.recorded)

    var bytes: [UInt8] {
        let sample = Array(ServerJSON.recorded.spacedText.utf8)
        return switch self {
        case .server(let json, let rest): Array((json.spacedText + rest).utf8)
        case .utf16:
            [0xFF, 0xFE] + ServerJSON.recorded.spacedText.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case .gzip: StoredDeflate.gzip(sample)
        case .zlib: StoredDeflate.zlib(sample)
        }
    }

    /// Whether start and length can be held against the recording.
    var isExact: Bool {
        switch self {
        case .server, .utf16: true
        case .gzip, .zlib: false
        }
    }
}

/// Why a body can't be supplied.
struct UnexpectedRecording: Error, CustomStringConvertible {
    let description: String
}

extension RecordedText {
    /// The recorded bytes, or the supplied ones where the recording is cut; `head` is what stands before them.
    func bytes(supplying body: SuppliedBody, head: [UInt8] = []) throws -> [UInt8] {
        if let bytes { return bytes }
        let supplied = head + body.bytes
        guard !body.isExact || isStart(of: supplied) else {
            throw UnexpectedRecording(description: "the supplied body isn't what was cut: \(start.prefix(80))")
        }
        return supplied
    }
}
