extension String: ModelValue {
    public static func _readJSON(from reader: inout JSONReader) throws(JSONDecodingError) -> String {
        try reader.readString()
    }

    public static func _readSlot(from reader: inout JSONReader) throws(JSONDecodingError) -> ModelSlot {
        ModelSlot(.string(try reader.readString()))
    }

    public func _writeJSON(to writer: inout JSONWriter) throws(JSONEncodingError) {
        writer.write(string: self)
    }

    public static func _load(_ slot: UnsafePointer<ModelSlot>) -> String {
        guard case .string(let value) = slot.pointee.content else { ModelSlot.mismatch(String.self) }
        return value
    }

    public func _makeSlot() -> ModelSlot {
        ModelSlot(.string(self))
    }
}

extension Bool: ModelValue {
    public static func _readJSON(from reader: inout JSONReader) throws(JSONDecodingError) -> Bool {
        try reader.readBool()
    }

    public static func _readSlot(from reader: inout JSONReader) throws(JSONDecodingError) -> ModelSlot {
        ModelSlot(.bool(try reader.readBool()))
    }

    public func _writeJSON(to writer: inout JSONWriter) throws(JSONEncodingError) {
        writer.write(bool: self)
    }

    public static func _load(_ slot: UnsafePointer<ModelSlot>) -> Bool {
        guard case .bool(let value) = slot.pointee.content else { ModelSlot.mismatch(Bool.self) }
        return value
    }

    public func _makeSlot() -> ModelSlot {
        ModelSlot(.bool(self))
    }
}

/// The integers of a document. `3.0` and `3e0` are integers; a number beyond the type's range is an error.
protocol ModelInteger: FixedWidthInteger & ModelValue {
    static var expectation: String { get }
}

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

extension Double: ModelValue {
    public static func _readJSON(from reader: inout JSONReader) throws(JSONDecodingError) -> Double {
        try reader.double(of: try reader.readNumberToken())
    }

    /// More than 17 digits say more than a double can: they are kept as they are written.
    public static func _readSlot(from reader: inout JSONReader) throws(JSONDecodingError) -> ModelSlot {
        let token = try reader.readNumberToken()
        let value = try reader.double(of: token)
        if token.significantDigits <= 17 { return ModelSlot(.double(value)) }
        return ModelSlot(.number(JSONNumber(verified: reader.text(of: token))))
    }

    public func _writeJSON(to writer: inout JSONWriter) throws(JSONEncodingError) {
        try writer.write(double: self)
    }

    public static func _load(_ slot: UnsafePointer<ModelSlot>) -> Double {
        switch slot.pointee.content {
        case .double(let value): value
        case .number(let value): value.doubleValue
        default: ModelSlot.mismatch(Double.self)
        }
    }

    public func _makeSlot() -> ModelSlot {
        ModelSlot(.double(self))
    }
}

extension Float: ModelValue {
    public static func _readJSON(from reader: inout JSONReader) throws(JSONDecodingError) -> Float {
        let start = reader.startOfToken()
        let value = try Double._readJSON(from: &reader)
        guard Float(value).isFinite else {
            throw reader.error(expected: "number", found: "a number beyond the range of a float", at: start)
        }
        return Float(value)
    }

    public static func _readSlot(from reader: inout JSONReader) throws(JSONDecodingError) -> ModelSlot {
        let value = try _readJSON(from: &reader)
        return value._makeSlot()
    }

    public func _writeJSON(to writer: inout JSONWriter) throws(JSONEncodingError) {
        try writer.write(float: self)
    }

    public static func _load(_ slot: UnsafePointer<ModelSlot>) -> Float {
        Float(Double._load(slot))
    }

    /// The shortest text of a float, read as a double, so that it is written as short as it is.
    public func _makeSlot() -> ModelSlot {
        ModelSlot(.double(Double(description) ?? Double(self)))
    }
}

extension JSONReader {
    /// Where the next token starts, for errors about its value.
    mutating func startOfToken() -> Int {
        _ = next()
        return position
    }
}
