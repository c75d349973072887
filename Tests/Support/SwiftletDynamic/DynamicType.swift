package import SwiftletRuntime

/// A type that was made at run time.
package struct DynamicType: Sendable {
    package let metatype: any ModelValue.Type
    /// The schema text.
    package let text: String
    /// In generated code: `Zoo.Cat.Kind`; empty where it has none.
    package let name: String

    init(_ type: any ModelValue.Type, text: String, name: String = "") {
        metatype = type
        self.text = text
        self.name = name
    }

    /// - Parameter isStrict: whether what a server got slightly wrong is an error.
    package func decode(_ bytes: [UInt8], isStrict: Bool = false) throws(JSONDecodingError) -> any ModelValue {
        let type = metatype
        return try Self.decode(type, bytes, JSONDecodingOptions(isStrict: isStrict))
    }

    private static func decode<Value: ModelValue>(
        _: Value.Type,
        _ bytes: [UInt8],
        _ options: JSONDecodingOptions
    ) throws(JSONDecodingError) -> any ModelValue {
        try JSONCodec.decode(Value.self, from: bytes, options: options)
    }
}
