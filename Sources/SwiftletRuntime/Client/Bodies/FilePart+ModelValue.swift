#if canImport(FoundationEssentials)
private import FoundationEssentials
#else
private import Foundation
#endif

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
/// As JSON, and with any coder, a file is the base64 text of its bytes, which must be at hand.
extension FilePart: ModelValue {
    public static func _readJSON(from reader: inout JSONReader) throws(JSONDecodingError) -> FilePart {
        FilePart(try Data._readJSON(from: &reader))
    }

    public func _writeJSON(to writer: inout JSONWriter) throws(JSONEncodingError) {
        guard let bytes = body.bytes else {
            throw JSONEncodingError(reason: "a file that isn't in memory has no JSON form")
        }
        writer.write(string: Data(bytes).base64EncodedString())
    }

    /// Lengths count bytes; other constraints of strings say nothing about a file.
    public func _validate(as schema: ValueSchema, in validator: inout Validator) {
        guard let length = body.length else { return }
        for constraint in schema.constraints {
            switch constraint {
            case .minLength(let limit) where length < limit:
                validator.report(.minLength, .number(JSONNumber(limit)), actual: "\(length) bytes")
            case .maxLength(let limit) where length > limit:
                validator.report(.maxLength, .number(JSONNumber(limit)), actual: "\(length) bytes")
            default: break
            }
        }
    }

    public init(from decoder: any Decoder) throws {
        self.init(try Data(from: decoder))
    }

    public func encode(to encoder: any Encoder) throws {
        guard let bytes = body.bytes else {
            throw EncodingError.invalidValue(
                self,
                EncodingError.Context(
                    codingPath: encoder.codingPath,
                    debugDescription: "a file that isn't in memory can't be encoded"
                )
            )
        }
        try Data(bytes).encode(to: encoder)
    }
}
