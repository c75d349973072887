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

    public static func _readSlot(from reader: inout JSONReader) throws(JSONDecodingError) -> ModelSlot {
        ModelSlot(.integer(Int64(try _readJSON(from: &reader))))
    }

    public func _writeJSON(to writer: inout JSONWriter) throws(JSONEncodingError) {
        writer.write(integer: Int64(self))
    }

    public static func _load(_ slot: UnsafePointer<ModelSlot>) -> Self {
        guard case .integer(let value) = slot.pointee.content, let exact = Self(exactly: value) else {
            ModelSlot.mismatch(Self.self)
        }
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
