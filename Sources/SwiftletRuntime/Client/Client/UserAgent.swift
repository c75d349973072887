/// `Datagrid/1 Swiftlet/0.1 (Linux; Swift 6.3)`: the SDK, its runtime, the platform; nothing about the user.
enum UserAgent {
    static let runtimeVersion = "0.1"

    static func text(name: String, version: String) -> String {
        "\(token(name))/\(token(version)) Swiftlet/\(runtimeVersion) (\(platform); Swift \(swiftVersion))"
    }

    /// RFC 9110's token characters; others become hyphens.
    private static func token(_ text: String) -> String {
        guard !text.isEmpty else { return "0" }
        return String(
            decoding: text.utf8.map { byte in
                let isToken =
                    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                    || "!#$%&'*+-.^_`|~".utf8.contains(byte)
                return isToken ? byte : UInt8(ascii: "-")
            },
            as: UTF8.self
        )
    }

    private static var platform: String {
        #if os(macOS)
        "macOS"
        #elseif os(iOS)
        "iOS"
        #elseif os(tvOS)
        "tvOS"
        #elseif os(watchOS)
        "watchOS"
        #elseif os(visionOS)
        "visionOS"
        #elseif os(Linux)
        "Linux"
        #elseif os(Windows)
        "Windows"
        #else
        "other"
        #endif
    }

    private static var swiftVersion: String {
        #if compiler(>=6.4)
        "6.4"
        #elseif compiler(>=6.3)
        "6.3"
        #elseif compiler(>=6.2)
        "6.2"
        #else
        "6.1"
        #endif
    }
}
