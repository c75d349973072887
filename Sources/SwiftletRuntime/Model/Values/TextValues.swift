#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension UUID: ModelValue {
    public static func _readJSON(from reader: inout JSONReader) throws(JSONDecodingError) -> UUID {
        let (text, value) = try reader.readText("UUID") { UUID(uuidString: $0) }
        if text.utf8.contains(where: { (0x41...0x46).contains($0) }) { reader.respellings += 1 }
        return value
    }

    /// Keeps the text, whose case would be lost.
    public static func _readSlot(from reader: inout JSONReader) throws(JSONDecodingError) -> ModelSlot {
        ModelSlot(.string(try reader.readText("UUID") { UUID(uuidString: $0) }.text))
    }

    public func _writeJSON(to writer: inout JSONWriter) throws(JSONEncodingError) {
        writer.write(string: uuidString.lowercased())
    }

    public static func _load(_ slot: UnsafePointer<ModelSlot>) -> UUID {
        guard case .string(let text) = slot.pointee.content, let value = UUID(uuidString: text) else {
            ModelSlot.mismatch(UUID.self)
        }
        return value
    }

    /// RFC 9562 writes UUIDs in lower case.
    public func _makeSlot() -> ModelSlot {
        ModelSlot(.string(uuidString.lowercased()))
    }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension URL: ModelValue {
    public static func _readJSON(from reader: inout JSONReader) throws(JSONDecodingError) -> URL {
        let (text, value) = try reader.readText("URL") { URL(string: $0) }
        if !value.absoluteString.isIdentical(to: text) { reader.respellings += 1 }
        return value
    }

    /// Keeps the text, and makes the URL when it is asked for.
    public static func _readSlot(from reader: inout JSONReader) throws(JSONDecodingError) -> ModelSlot {
        ModelSlot(
            .string(try reader.readText("URL") { PlainURL.covers($0) || URL(string: $0) != nil ? true : nil }.text)
        )
    }

    public func _writeJSON(to writer: inout JSONWriter) throws(JSONEncodingError) {
        writer.write(string: absoluteString)
    }

    public static func _load(_ slot: UnsafePointer<ModelSlot>) -> URL {
        guard case .string(let text) = slot.pointee.content, let value = URL(string: text) else {
            ModelSlot.mismatch(URL.self)
        }
        return value
    }

    public func _makeSlot() -> ModelSlot {
        ModelSlot(.string(absoluteString))
    }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Data: ModelValue {
    public static func _readJSON(from reader: inout JSONReader) throws(JSONDecodingError) -> Data {
        let (text, value) = try reader.readText("base64 text") { Data(base64Encoded: $0) }
        // Only the bits behind the last byte can be lost.
        let end = value.suffix(value.count % 3).base64EncodedString()
        if !text.hasSuffix(end) { reader.respellings += 1 }
        return value
    }

    public func _writeJSON(to writer: inout JSONWriter) throws(JSONEncodingError) {
        writer.write(string: base64EncodedString())
    }
}

extension JSONReader {
    /// Reads a string and gives it back with what `make` made of it.
    mutating func readText<T>(
        _ expected: String,
        _ make: (String) -> T?
    ) throws(JSONDecodingError) -> (text: String, value: T) {
        let start = startOfToken()
        let text = try readString(expected: expected)
        guard let value = make(text) else { throw error(expected: expected, found: "another string", at: start) }
        return (text, value)
    }
}
