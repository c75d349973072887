// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Double: ModelValue {
    public static func _readJSON(from reader: inout JSONReader) throws(JSONDecodingError) -> Double {
        let token = try reader.readNumberToken()
        if token.significantDigits > 17 { reader.respellings += 1 }
        return try reader.double(of: token)
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
        let token = try reader.readNumberToken()
        let value = try reader.float(of: token)
        if token.significantDigits > 6, Double(value.description) != (try reader.double(of: token)) {
            reader.respellings += 1
        }
        return value
    }

    /// Keeps the digits that a float can't tell apart.
    public static func _readSlot(from reader: inout JSONReader) throws(JSONDecodingError) -> ModelSlot {
        let start = reader.startOfToken()
        let depth = reader.depth
        _ = try reader.float(of: try reader.readNumberToken())
        reader.rewind(to: start, depth: depth)
        return try Double._readSlot(from: &reader)
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
    fileprivate func float(of token: NumberToken) throws(JSONDecodingError) -> Float {
        let value = Float(try double(of: token))
        guard value.isFinite else {
            throw error(expected: "number", found: "a number beyond the range of a float", at: token.start)
        }
        return value
    }
}
