// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
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

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
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
