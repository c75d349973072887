import Foundation

/// The formats that become types of their own.
enum TextFormat {
    static func fits(_ text: String, _ format: String) -> Bool {
        switch format {
        case "date-time": hasShape(text, "0000-00-00T00:00:00", prefix: true)
        case "date": hasShape(text, "0000-00-00", prefix: false)
        case "uuid": hasShape(text, "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx", prefix: false)
        default: true
        }
    }

    static func isBase64(_ text: String) -> Bool { Data(base64Encoded: text) != nil }

    /// `0` stands for a digit, `x` for a hexadecimal one.
    private static func hasShape(_ text: String, _ shape: String, prefix: Bool) -> Bool {
        let text = Array(text.unicodeScalars)
        let shape = Array(shape.unicodeScalars)
        guard prefix ? text.count > shape.count : text.count == shape.count else { return false }
        return zip(text, shape).allSatisfy { scalar, wanted in
            switch wanted {
            case "0": ("0"..."9").contains(scalar)
            case "x": ("0"..."9").contains(scalar) || ("a"..."f").contains(scalar) || ("A"..."F").contains(scalar)
            default: scalar == wanted
            }
        }
    }
}
