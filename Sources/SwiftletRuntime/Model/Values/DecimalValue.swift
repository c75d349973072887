#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Decimal: ModelValue {
    public static func _readJSON(from reader: inout JSONReader) throws(JSONDecodingError) -> Decimal {
        let (number, value) = try reader.readDecimal()
        if value.description != number.text { reader.respellings += 1 }
        return value
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
