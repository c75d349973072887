// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
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

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
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
