#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Date: ModelValue {
    public static func _readJSON(from reader: inout JSONReader) throws(JSONDecodingError) -> Date {
        let timestamp = try reader.readTimestamp()
        let date = timestamp.date
        if let written = RFC3339.nearest(date), !written.isIdentical(to: timestamp) { reader.respellings += 1 }
        return date
    }

    /// Keeps how the text spelled the instant.
    public static func _readSlot(from reader: inout JSONReader) throws(JSONDecodingError) -> ModelSlot {
        ModelSlot(.timestamp(try reader.readTimestamp()))
    }

    public func _writeJSON(to writer: inout JSONWriter) throws(JSONEncodingError) {
        guard let timestamp = RFC3339.nearest(self) else {
            throw JSONEncodingError(reason: "a date outside the years 0000 to 9999 has no RFC 3339 form")
        }
        writer.write(timestamp: timestamp)
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
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension CalendarDate: ModelValue {
    public static func _readJSON(from reader: inout JSONReader) throws(JSONDecodingError) -> CalendarDate {
        try reader.readText("date") { CalendarDate($0) }.value
    }

    public static func _readSlot(from reader: inout JSONReader) throws(JSONDecodingError) -> ModelSlot {
        ModelSlot(.date(try _readJSON(from: &reader)))
    }

    public func _writeJSON(to writer: inout JSONWriter) throws(JSONEncodingError) {
        writer.write(date: self)
    }

    public static func _load(_ slot: UnsafePointer<ModelSlot>) -> CalendarDate {
        guard case .date(let value) = slot.pointee.content else { ModelSlot.mismatch(CalendarDate.self) }
        return value
    }

    public func _makeSlot() -> ModelSlot {
        ModelSlot(.date(self))
    }
}
