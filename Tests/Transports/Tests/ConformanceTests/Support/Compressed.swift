import Foundation

/// Compressed texts, as Python's zlib made them.
enum Compressed {
    static let text = String(repeating: "0123456789", count: 20)

    static let gzip = bytes("H4sIAAAAAAACAzMwNDI2MTUzt7A0GNIsAECjKUHIAAAA")

    static let zlib = bytes("eNozMDQyNjE1M7ewNBjSLAAVWCkF")

    /// Two million spaces: blocks of 100,000 that know nothing of each other.
    static let bomb: [UInt8] =
        [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + repeatElement(spaces, count: 20).joined()
        + [3, 0, 77, 222, 130, 170, 128, 132, 30, 0]

    private static let spaces = bytes(
        "7MExAQAAAMKgKuuf0hoeQAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAACvBgAA//8="
    )

    private static func bytes(_ base64: String) -> [UInt8] {
        Data(base64Encoded: base64).map(Array.init) ?? []
    }
}
