/// What people hand over in place of a description: a web page for an address that wants a login, a packed file.
enum ForeignText {
    static func check(_ text: SourceText) throws(ReadingFailure) {
        guard let (found, help) = kind(text) else { return }
        let place = text.location(atByte: 0)
        throw ReadingFailure("foreign-format", "expected YAML or JSON, found \(found)", at: place, help: help)
    }

    private static func kind(_ text: SourceText) -> (found: String, help: String)? {
        let start = text.bytes.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
        if start.starts(with: [0x1F, 0x8B]) { return ("a gzip file", "unpack it first") }
        if start.starts(with: Array("PK".utf8) + [0x03, 0x04]) { return ("a zip file", "unpack it first") }
        let head = String(decoding: start.prefix(64), as: UTF8.self).lowercased()
        if head.hasPrefix("<!doctype html") || head.hasPrefix("<html") {
            return ("a web page", "the address may need a login, or its page may link to the description")
        }
        if head.hasPrefix("<?xml") { return ("XML", "WSDL and the like are no OpenAPI descriptions") }
        return nil
    }
}
