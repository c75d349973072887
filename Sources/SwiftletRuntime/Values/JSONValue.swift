/// Any JSON value, with exact numbers and ordered members.
///
///     let filter: JSONValue = ["tags": ["a", "b"], "limit": 10, "after": nil]
///     filter["tags"]?[0]?.stringValue    // "a"
///
/// Equality is JSON's: numbers by value, objects whatever their order, strings by their Unicode scalars.
public enum JSONValue: Sendable {
    case null
    case bool(Bool)
    case number(JSONNumber)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)

    /// The boolean, if it is one.
    public var boolValue: Bool? {
        if case .bool(let value) = self { value } else { nil }
    }

    /// The string, if it is one.
    public var stringValue: String? {
        if case .string(let value) = self { value } else { nil }
    }

    /// The number as an integer, if it is a whole one that fits.
    public var integerValue: Int64? {
        if case .number(let value) = self { value.integerValue } else { nil }
    }

    /// The double nearest to the number, if it is one.
    public var doubleValue: Double? {
        if case .number(let value) = self { value.doubleValue } else { nil }
    }

    /// The elements, if it is an array.
    public var arrayValue: [JSONValue]? {
        if case .array(let value) = self { value } else { nil }
    }

    /// The members, if it is an object.
    public var objectValue: JSONObject? {
        if case .object(let value) = self { value } else { nil }
    }

    /// Whether it is null.
    public var isNull: Bool {
        if case .null = self { true } else { false }
    }

    /// A member of an object; nil where there is none. Setting turns anything else into an object, and nil removes.
    public subscript(name: String) -> JSONValue? {
        get { objectValue?[name] }
        set {
            var object = objectValue ?? JSONObject()
            object[name] = newValue
            self = .object(object)
        }
    }

    /// An element of an array; nil where there is none. Setting beyond the end or on anything else does nothing.
    public subscript(index: Int) -> JSONValue? {
        get {
            guard let array = arrayValue, array.indices.contains(index) else { return nil }
            return array[index]
        }
        set {
            guard var array = arrayValue, array.indices.contains(index) else { return }
            array[index] = newValue ?? .null
            self = .array(array)
        }
    }
}

extension JSONValue {
    /// The JSON form of a value.
    public init<T: ModelValue>(_ value: T) throws(JSONEncodingError) {
        let bytes = try JSONCodec.encode(value)
        do {
            self = try JSONCodec.decode(from: bytes, options: JSONDecodingOptions(maximumDepth: .max))
        } catch {
            throw JSONEncodingError(reason: "a value wrote what isn't JSON: \(error)")
        }
    }

    /// The value as another type, such as a generated model.
    public func decode<T: ModelValue>(
        as type: T.Type = T.self,
        options: JSONDecodingOptions = JSONDecodingOptions()
    ) throws(JSONDecodingError) -> T {
        do {
            return try JSONCodec.decode(type, from: try JSONCodec.encode(self), options: options)
        } catch let error as JSONDecodingError {
            throw error
        } catch {
            throw JSONDecodingError(expected: "value", found: "\(error)", byteOffset: nil)
        }
    }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension JSONValue: Hashable {
    public static func == (left: JSONValue, right: JSONValue) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.bool(let left), .bool(let right)): left == right
        case (.number(let left), .number(let right)): left == right
        case (.string(let left), .string(let right)): left.isIdentical(to: right)
        case (.array(let left), .array(let right)): left == right
        case (.object(let left), .object(let right)): left == right
        default: false
        }
    }

    public func hash(into hasher: inout Hasher) {
        switch self {
        case .null: hasher.combine(0)
        case .bool(let value): hasher.combine(value)
        case .number(let value): hasher.combine(value)
        case .string(let value): hasher.combine(value)
        case .array(let value): hasher.combine(value)
        case .object(let value): hasher.combine(value)
        }
    }
}
