#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension Date: ModelValue {
    public static func _readJSON(from reader: inout JSONReader) throws(JSONDecodingError) -> Date {
        try reader.readTimestamp().date
    }

    /// Keeps how the text spelled the instant.
    public static func _readSlot(from reader: inout JSONReader) throws(JSONDecodingError) -> ModelSlot {
        ModelSlot(.timestamp(try reader.readTimestamp()))
    }

    public func _writeJSON(to writer: inout JSONWriter) throws(JSONEncodingError) {
        guard let timestamp = RFC3339.nearest(self) else {
            throw JSONEncodingError(reason: "a date outside the years 0000 to 9999 has no RFC 3339 form")
        }
        writer.write(quotedASCII: RFC3339.bytes(of: timestamp))
    }

    public static func _load(_ slot: UnsafePointer<ModelSlot>) -> Date {
        switch slot.pointee.content {
        case .timestamp(let value): return value.date
        case .box(let box as Box<Date>): return box.content
        default: ModelSlot.mismatch(Date.self)
        }
    }

    /// A date that no timestamp reads back as is kept as it is.
    public func _makeSlot() -> ModelSlot {
        Timestamp(self).map { ModelSlot(.timestamp($0)) } ?? ModelSlot(.box(Box(self)))
    }
}

extension JSONReader {
    fileprivate mutating func readTimestamp() throws(JSONDecodingError) -> Timestamp {
        let start = startOfToken()
        guard next() == UInt8(ascii: "\"") else { throw error(expected: "date-time") }
        let timestamp: Timestamp?
        if let plain = try readPlainText() {
            timestamp = RFC3339.timestamp(plain.bytes)
        } else {
            var text = try readString()
            timestamp = text.withUTF8 { RFC3339.timestamp($0) }
        }
        guard let timestamp else {
            throw error(expected: "date-time (RFC 3339)", found: "another string", at: start)
        }
        return timestamp
    }

    /// Reads a string and gives it back with what `make` made of it.
    fileprivate mutating func readText<T>(
        _ expected: String,
        _ make: (String) -> T?
    ) throws(JSONDecodingError) -> (text: String, value: T) {
        let start = startOfToken()
        let text = try readString(expected: expected)
        guard let value = make(text) else { throw error(expected: expected, found: "another string", at: start) }
        return (text, value)
    }
}

extension CalendarDate: ModelValue {
    public static func _readJSON(from reader: inout JSONReader) throws(JSONDecodingError) -> CalendarDate {
        try reader.readText("date") { CalendarDate($0) }.value
    }

    public static func _readSlot(from reader: inout JSONReader) throws(JSONDecodingError) -> ModelSlot {
        ModelSlot(.date(try _readJSON(from: &reader)))
    }

    public func _writeJSON(to writer: inout JSONWriter) throws(JSONEncodingError) {
        writer.write(quotedASCII: RFC3339.bytes(of: self))
    }

    public static func _load(_ slot: UnsafePointer<ModelSlot>) -> CalendarDate {
        guard case .date(let value) = slot.pointee.content else { ModelSlot.mismatch(CalendarDate.self) }
        return value
    }

    public func _makeSlot() -> ModelSlot {
        ModelSlot(.date(self))
    }
}

extension UUID: ModelValue {
    public static func _readJSON(from reader: inout JSONReader) throws(JSONDecodingError) -> UUID {
        try reader.readText("UUID") { UUID(uuidString: $0) }.value
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

extension URL: ModelValue {
    public static func _readJSON(from reader: inout JSONReader) throws(JSONDecodingError) -> URL {
        try reader.readText("URL") { URL(string: $0) }.value
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

extension Data: ModelValue {
    public static func _readJSON(from reader: inout JSONReader) throws(JSONDecodingError) -> Data {
        try reader.readText("base64 text") { Data(base64Encoded: $0) }.value
    }

    public func _writeJSON(to writer: inout JSONWriter) throws(JSONEncodingError) {
        writer.write(string: base64EncodedString())
    }
}

extension Decimal: ModelValue {
    public static func _readJSON(from reader: inout JSONReader) throws(JSONDecodingError) -> Decimal {
        try reader.readDecimal().value
    }

    /// Keeps the digits as they are written.
    public static func _readSlot(from reader: inout JSONReader) throws(JSONDecodingError) -> ModelSlot {
        ModelSlot(.number(try reader.readDecimal().number))
    }

    public func _writeJSON(to writer: inout JSONWriter) throws(JSONEncodingError) {
        guard isFinite else { throw JSONEncodingError(reason: "\(self) has no JSON form") }
        writer.write(plain: description)
    }

    public static func _load(_ slot: UnsafePointer<ModelSlot>) -> Decimal {
        switch slot.pointee.content {
        case .number(let number): return Decimal(string: number.text) ?? .nan
        case .box(let box as Box<Decimal>): return box.content
        default: ModelSlot.mismatch(Decimal.self)
        }
    }

    public func _makeSlot() -> ModelSlot {
        isFinite ? ModelSlot(.number(JSONNumber(verified: description))) : ModelSlot(.box(Box(self)))
    }
}

extension JSONReader {
    fileprivate mutating func readDecimal() throws(JSONDecodingError) -> (number: JSONNumber, value: Decimal) {
        let token = try readNumberToken()
        let text = text(of: token)
        guard let value = Decimal(string: text), value.isFinite else {
            throw error(expected: "number", found: "a number beyond the range of a decimal", at: token.start)
        }
        return (JSONNumber(verified: text), value)
    }
}
