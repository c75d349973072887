/// The integers of a document. `3.0` and `3e0` are integers; a number beyond the type's range is an error.
protocol ModelInteger: FixedWidthInteger & ModelValue {
    static var expectation: String { get }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension ModelInteger {
    public static func _readJSON(from reader: inout JSONReader) throws(JSONDecodingError) -> Self {
        let start = reader.startOfToken()
        let value = try reader.readInteger(expected: expectation)
        guard let exact = Self(exactly: value) else {
            throw reader.error(expected: expectation, found: "a number beyond its range", at: start)
        }
        return exact
    }

    /// What is written with a point or an exponent is kept so.
    public static func _readSlot(from reader: inout JSONReader) throws(JSONDecodingError) -> ModelSlot {
        let start = reader.startOfToken()
        let respellings = reader.respellings
        let value = try _readJSON(from: &reader)
        reader.respellings = respellings
        let text = reader.bytes(start..<reader.position)
        if text.allSatisfy({ $0 <= UInt8(ascii: "9") && $0 != UInt8(ascii: ".") }) {
            return ModelSlot(.integer(Int64(value)))
        }
        return ModelSlot(.number(JSONNumber(verified: String(decoding: text, as: UTF8.self))))
    }

    public func _writeJSON(to writer: inout JSONWriter) throws(JSONEncodingError) {
        writer.write(integer: Int64(self))
    }

    public static func _load(_ slot: UnsafePointer<ModelSlot>) -> Self {
        let value: Int64? =
            switch slot.pointee.content {
            case .integer(let value): value
            case .number(let number): number.integerValue
            default: nil
            }
        guard let value, let exact = Self(exactly: value) else { ModelSlot.mismatch(Self.self) }
        return exact
    }

    public func _makeSlot() -> ModelSlot {
        ModelSlot(.integer(Int64(self)))
    }
}

extension Int: ModelInteger {
    static var expectation: String { "integer" }
}

extension Int32: ModelInteger {
    static var expectation: String { "32-bit integer" }
}

extension Int64: ModelInteger {
    static var expectation: String { "64-bit integer" }
}

extension JSONReader {
    /// Where the next token starts, for errors about its value.
    mutating func startOfToken() -> Int {
        _ = next()
        return position
    }
}
