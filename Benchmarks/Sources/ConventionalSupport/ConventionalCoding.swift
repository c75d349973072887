import Foundation

/// How values are coded.
enum ConventionalCoding {
    static let encoder: JSONEncoder = {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        return encoder
    }()

    static let decoder: JSONDecoder = {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        return decoder
    }()
}

/// Any key.
private struct TextKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ text: String) { stringValue = text }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { return nil }
}

extension Decoder {
    /// The member that tells the alternative.
    public func discriminator(_ name: String) throws -> String {
        try container(keyedBy: TextKey.self).decode(String.self, forKey: TextKey(name))
    }

    /// The members that have no property of their own.
    public func additionalProperties<Value: Decodable>(besides known: Set<String>) throws -> [String: Value] {
        let container = try container(keyedBy: TextKey.self)
        var members: [String: Value] = [:]
        for key in container.allKeys where !known.contains(key.stringValue) {
            members[key.stringValue] = try container.decode(Value.self, forKey: key)
        }
        return members
    }
}

extension Encoder {
    /// The members that have no property of their own.
    public func encodeAdditionalProperties<Value: Encodable>(_ members: [String: Value]) throws {
        var container = container(keyedBy: TextKey.self)
        for (name, value) in members { try container.encode(value, forKey: TextKey(name)) }
    }
}

/// A value on the heap, so that a struct can hold one of its own type.
public final class ConventionalBox<Value: Codable & Hashable & Sendable>: Codable, Hashable, Sendable {
    /// The one that is held.
    public let value: Value

    /// Moves it to the heap.
    public init(_ value: Value) {
        self.value = value
    }

    /// As the value alone.
    public init(from decoder: any Decoder) throws {
        value = try Value(from: decoder)
    }

    /// As the value alone.
    public func encode(to encoder: any Encoder) throws {
        try value.encode(to: encoder)
    }

    /// By value.
    public static func == (left: ConventionalBox, right: ConventionalBox) -> Bool { left.value == right.value }

    /// By value.
    public func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
