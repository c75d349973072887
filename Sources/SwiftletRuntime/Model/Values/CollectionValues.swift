// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Array: ModelValue where Element: ModelValue {
    public static func _readJSON(from reader: inout JSONReader) throws(JSONDecodingError) -> [Element] {
        guard reader.next() == UInt8(ascii: "[") else { throw reader.error(expected: "array") }
        var array: [Element] = []
        try reader.enter()
        if reader.next() != UInt8(ascii: "]") {
            repeat {
                do throws(JSONDecodingError) {
                    array.append(try Element._readJSON(from: &reader))
                } catch {
                    throw error.within(.element(array.count))
                }
            } while try reader.hasNext(before: UInt8(ascii: "]"))
        }
        reader.leave()
        return array
    }

    public func _writeJSON(to writer: inout JSONWriter) throws(JSONEncodingError) {
        writer.write(UInt8(ascii: "["))
        for index in indices {
            if index > 0 { writer.write(UInt8(ascii: ",")) }
            do throws(JSONEncodingError) {
                try self[index]._writeJSON(to: &writer)
            } catch {
                throw error.within(.element(index))
            }
        }
        writer.write(UInt8(ascii: "]"))
    }

    public func _validate(as schema: ValueSchema, in validator: inout Validator) {
        validator.check(self, against: schema.constraints)
        guard let element = schema.element else { return }
        for index in indices {
            validator.descend(.element(index)) { self[index]._validate(as: element, in: &$0) }
        }
    }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Dictionary: ModelValue where Key == String, Value: ModelValue {
    public static func _readJSON(from reader: inout JSONReader) throws(JSONDecodingError) -> [String: Value] {
        guard reader.next() == UInt8(ascii: "{") else { throw reader.error(expected: "object") }
        var dictionary: [String: Value] = [:]
        try reader.enter()
        if reader.next() != UInt8(ascii: "}") {
            repeat {
                let name = try reader.readString(expected: "member name")
                try reader.readColon()
                do throws(JSONDecodingError) {
                    dictionary[name] = try Value._readJSON(from: &reader)
                } catch {
                    throw error.within(.member(name))
                }
            } while try reader.hasNext(before: UInt8(ascii: "}"))
        }
        reader.leave()
        return dictionary
    }

    /// Sorted by key, so that equal dictionaries are the same bytes.
    public func _writeJSON(to writer: inout JSONWriter) throws(JSONEncodingError) {
        writer.write(UInt8(ascii: "{"))
        for (index, member) in sorted(by: { $0.key < $1.key }).enumerated() {
            if index > 0 { writer.write(UInt8(ascii: ",")) }
            try writer.write(member: member.key, value: member.value)
        }
        writer.write(UInt8(ascii: "}"))
    }

    public func _validate(as schema: ValueSchema, in validator: inout Validator) {
        validator.check(self, against: schema.constraints)
        guard let element = schema.element else { return }
        for (name, value) in sorted(by: { $0.key < $1.key }) {
            validator.descend(.member(name)) { value._validate(as: element, in: &$0) }
        }
    }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
/// Elements that may be null.
extension Optional: ModelValue where Wrapped: ModelValue {
    public static func _readJSON(from reader: inout JSONReader) throws(JSONDecodingError) -> Wrapped? {
        reader.readNull() ? nil : try Wrapped._readJSON(from: &reader)
    }

    public func _writeJSON(to writer: inout JSONWriter) throws(JSONEncodingError) {
        guard let self else { return writer.writeNull() }
        try self._writeJSON(to: &writer)
    }

    public func _validate(as schema: ValueSchema, in validator: inout Validator) {
        self?._validate(as: schema, in: &validator)
    }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension JSONValue: ModelValue {
    public static func _readJSON(from reader: inout JSONReader) throws(JSONDecodingError) -> JSONValue {
        try reader.readValue()
    }

    public func _writeJSON(to writer: inout JSONWriter) throws(JSONEncodingError) {
        write(to: &writer)
    }

    public static func _empty() -> JSONValue? {
        .null
    }

    public func _validate(as schema: ValueSchema, in validator: inout Validator) {
        validator.check(self, against: schema.constraints)
    }
}
