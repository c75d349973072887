#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
/// With coders other than `JSONCodec` numbers are as exact as those can: integers up to 64 bits and, where the coder
/// has exact decimals, up to 38 digits.
extension JSONValue: Codable {
    public init(from decoder: any Decoder) throws {
        if let container = try? decoder.container(keyedBy: MemberKey.self) {
            var object = JSONObject()
            for key in container.allKeys {
                object[key.stringValue] =
                    try container.decodeNil(forKey: key) ? .null : container.decode(JSONValue.self, forKey: key)
            }
            self = .object(object)
        } else if var container = try? decoder.unkeyedContainer() {
            var array: [JSONValue] = []
            while !container.isAtEnd {
                array.append(try container.decodeNil() ? .null : container.decode(JSONValue.self))
            }
            self = .array(array)
        } else {
            self = try Self.scalar(from: decoder.singleValueContainer())
        }
    }

    private static func scalar(from container: any SingleValueDecodingContainer) throws -> JSONValue {
        if container.decodeNil() { return .null }
        if let value = try? container.decode(Bool.self) { return .bool(value) }
        if let value = try? container.decode(Int64.self) { return .number(JSONNumber(value)) }
        if let value = try? container.decode(UInt64.self) { return .number(JSONNumber(value)) }
        if let value = try? container.decode(Double.self), let number = JSONNumber(value) {
            return .number(moreExact(number, in: container))
        }
        return .string(try container.decode(String.self))
    }

    /// The decimal, where the coder has one that says more than the double.
    private static func moreExact(_ number: JSONNumber, in container: any SingleValueDecodingContainer) -> JSONNumber {
        guard let decimal = try? container.decode(Decimal.self), let exact = JSONNumber(decimal.description),
            exact.doubleValue == number.doubleValue
        else { return number }
        return exact
    }

    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .null:
            var container = encoder.singleValueContainer()
            try container.encodeNil()
        case .bool(let value): try value.encode(to: encoder)
        case .number(let value): try value.encode(to: encoder)
        case .string(let value): try value.encode(to: encoder)
        case .array(let elements):
            var container = encoder.unkeyedContainer()
            for element in elements { try container.encode(element) }
        case .object(let members):
            var container = encoder.container(keyedBy: MemberKey.self)
            for (name, value) in members { try container.encode(value, forKey: MemberKey(stringValue: name)) }
        }
    }

    private struct MemberKey: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) {
            self.stringValue = stringValue
        }

        init?(intValue: Int) {
            return nil
        }
    }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension JSONNumber: Codable {
    public init(from decoder: any Decoder) throws {
        guard case .number(let number) = try JSONValue(from: decoder) else {
            throw DecodingError.typeMismatch(
                JSONNumber.self,
                DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "Expected a number.")
            )
        }
        self = number
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let value = Int64(text) {
            try container.encode(value)
        } else if let value = UInt64(text) {
            try container.encode(value)
        } else if let decimal = Decimal(string: text), JSONNumber(decimal.description) == self,
            JSONNumber(doubleValue) != self
        {
            try container.encode(decimal)
        } else {
            try container.encode(doubleValue)
        }
    }
}

extension JSONValue {
    /// The value as another type, with the errors of `Codable`.
    func decode<T: ModelValue>(as type: T.Type, at codingPath: [any CodingKey]) throws -> T {
        do throws(JSONDecodingError) {
            return try decode(as: type)
        } catch {
            let context = DecodingError.Context(
                codingPath: codingPath,
                debugDescription: error.description,
                underlyingError: error
            )
            throw DecodingError.dataCorrupted(context)
        }
    }
}
