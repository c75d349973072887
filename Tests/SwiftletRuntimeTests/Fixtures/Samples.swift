@_exported public import SwiftletRuntime

/// A model with a member of every kind, as the renderer would write it.
struct Sample: Model {
    var storage: ModelStorage
    init(storage: ModelStorage, _: RuntimeAccess) { self.storage = storage }
    func _storage(_: RuntimeAccess) -> ModelStorage { storage }

    static let schema = ModelSchema(
        """
        text: string, minLength 2, maxLength 5, pattern "^[a-z]+$"
        count: integer, minimum 1, maximum 10
        small: int32
        large: int64
        ratio: double, exclusiveMinimum 0, exclusiveMaximum 1, multipleOf 0.1
        single: float
        price: decimal, multipleOf 0.01
        flag: boolean, default true
        day: date
        instant: date-time
        id: uuid
        link: uri
        data: byte
        free: any
        tags: [string(maxLength 3)], minItems 1, maxItems 3, uniqueItems
        scores: [string: integer(maximum 100)], maxProperties 2
        holes: [integer?]
        children: [Sample]
        matrix: [[number]]
        color: Color, default "red", maxLength 4
        level: Level
        secret: string, writeOnly, maxLength 3
        "content-type": string, enum ["a/b", "c/d"]
        "quo\\"te": string
        child: Sample?
        """,
        types: { [Sample.self, Color.self, Level.self] },
    )

    init() { storage = ModelStorage(Self.schema) }

    var text: String? {
        get { storage[optional: 0] }
        set { storage[optional: 0] = newValue }
    }
    var count: Int? {
        get { storage[optional: 1] }
        set { storage[optional: 1] = newValue }
    }
    var small: Int32? {
        get { storage[optional: 2] }
        set { storage[optional: 2] = newValue }
    }
    var large: Int64? {
        get { storage[optional: 3] }
        set { storage[optional: 3] = newValue }
    }
    var ratio: Double? {
        get { storage[optional: 4] }
        set { storage[optional: 4] = newValue }
    }
    var single: Float? {
        get { storage[optional: 5] }
        set { storage[optional: 5] = newValue }
    }
    var price: Decimal? {
        get { storage[optional: 6] }
        set { storage[optional: 6] = newValue }
    }
    var flag: Bool? {
        get { storage[optional: 7] }
        set { storage[optional: 7] = newValue }
    }
    var day: CalendarDate? {
        get { storage[optional: 8] }
        set { storage[optional: 8] = newValue }
    }
    var instant: Date? {
        get { storage[optional: 9] }
        set { storage[optional: 9] = newValue }
    }
    var id: UUID? {
        get { storage[optional: 10] }
        set { storage[optional: 10] = newValue }
    }
    var link: URL? {
        get { storage[optional: 11] }
        set { storage[optional: 11] = newValue }
    }
    var data: Data? {
        get { storage[optional: 12] }
        set { storage[optional: 12] = newValue }
    }
    var free: JSONValue? {
        get { storage[optional: 13] }
        set { storage[optional: 13] = newValue }
    }
    var tags: [String]? {
        get { storage[optional: 14] }
        set { storage[optional: 14] = newValue }
        _modify { yield &storage[optional: 14] }
    }
    var scores: [String: Int]? {
        get { storage[optional: 15] }
        set { storage[optional: 15] = newValue }
    }
    var holes: [Int?]? {
        get { storage[optional: 16] }
        set { storage[optional: 16] = newValue }
    }
    var children: [Sample]? {
        get { storage[optional: 17] }
        set { storage[optional: 17] = newValue }
        _modify { yield &storage[optional: 17] }
    }
    var matrix: [[Double]]? {
        get { storage[optional: 18] }
        set { storage[optional: 18] = newValue }
    }
    var color: Color? {
        get { storage[optional: 19] }
        set { storage[optional: 19] = newValue }
    }
    var level: Level? {
        get { storage[optional: 20] }
        set { storage[optional: 20] = newValue }
    }
    var secret: String? {
        get { storage[optional: 21] }
        set { storage[optional: 21] = newValue }
    }
    var contentType: String? {
        get { storage[optional: 22] }
        set { storage[optional: 22] = newValue }
    }
    var quote: String? {
        get { storage[optional: 23] }
        set { storage[optional: 23] = newValue }
    }
    var child: Sample?? {
        get { storage[presence: 24] }
        set { storage[presence: 24] = newValue }
    }
}

/// An open enumeration of strings.
struct Color: OpenEnum {
    let rawValue: String
    init(rawValue: String) { self.rawValue = rawValue }

    static var red: Self { Self(rawValue: "red") }
    static var green: Self { Self(rawValue: "green") }

    static var schema: ValueSchema { ValueSchema(#"string, enum ["red", "green"]"#) }
}

/// An open enumeration of integers.
struct Level: OpenEnum {
    let rawValue: Int
    init(rawValue: Int) { self.rawValue = rawValue }

    static var low: Self { Self(rawValue: 1) }

    static var schema: ValueSchema { ValueSchema("integer, enum [1, 2]") }
}

/// A closed object.
struct Closed: Model {
    var storage: ModelStorage
    init(storage: ModelStorage, _: RuntimeAccess) { self.storage = storage }
    func _storage(_: RuntimeAccess) -> ModelStorage { storage }

    static let schema = ModelSchema(
        """
        name: string, required, readOnly
        *: never
        @: minProperties 1, maxProperties 2
        """
    )
}

/// An object whose other members are integers.
struct Counters: Model {
    var storage: ModelStorage
    init(storage: ModelStorage, _: RuntimeAccess) { self.storage = storage }
    func _storage(_: RuntimeAccess) -> ModelStorage { storage }

    static let schema = ModelSchema(
        """
        name: string
        *: integer, maximum 9
        """
    )

    init() { storage = ModelStorage(Self.schema) }

    var additionalProperties: [String: Int] {
        get { storage[additional: Int.self] }
        set { storage[additional: Int.self] = newValue }
    }
}

/// Reads a value from JSON text.
func decode<T: ModelValue>(
    _ type: T.Type = T.self,
    _ text: String,
    isStrict: Bool = false
) throws(JSONDecodingError) -> T {
    try JSONCodec.decode(type, from: text.utf8, options: JSONDecodingOptions(isStrict: isStrict))
}

/// A value as JSON text.
func encode(_ value: some ModelValue) throws(JSONEncodingError) -> String {
    String(decoding: try JSONCodec.encode(value), as: UTF8.self)
}

/// The error that reading ends with, as text; nil if it doesn't.
func failure<T: ModelValue>(_ type: T.Type, _ text: String, isStrict: Bool = false) -> String? {
    do throws(JSONDecodingError) {
        _ = try decode(type, text, isStrict: isStrict)
        return nil
    } catch {
        return error.description
    }
}
