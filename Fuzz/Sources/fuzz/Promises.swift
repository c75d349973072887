import Datagrid
import SwiftletRuntime

/// What has to hold for any bytes.
enum Promises {
    struct Broken: Error, CustomStringConvertible {
        let description: String
    }

    /// Tells whether the text is JSON; throws if the codec contradicts itself.
    static func areKept(for text: [UInt8]) throws -> Bool {
        let value = try? JSONCodec.decode(JSONValue.self, from: text)
        if let value { try check(value, as: JSONValue.self) }
        try checkModel(Everything.self, text, isJSON: value != nil)
        try checkModel(Datagrid.MCPServer.self, text, isJSON: value != nil)
        try checkModel([Datagrid.CreateMCPServerRequest?].self, text, isJSON: value != nil)
        try checkModel([String: [Everything]].self, text, isJSON: value != nil)
        return value != nil
    }

    /// Whatever a model takes is JSON, is written again and reads back equal; looking at it never fails.
    private static func checkModel<T: ModelValue>(_ type: T.Type, _ text: [UInt8], isJSON: Bool) throws {
        do {
            let model = try JSONCodec.decode(type, from: text)
            guard isJSON else { throw Broken(description: "\(type) took what isn't JSON") }
            try check(model, as: type)
            _ = String(reflecting: model).count
        } catch let error as JSONDecodingError {
            guard let offset = error.byteOffset, offset <= text.count, !error.description.isEmpty else {
                throw Broken(description: "an error without a place: \(error)")
            }
        }
        _ = try? JSONCodec.decode(type, from: text, options: JSONDecodingOptions(isStrict: true))
    }

    private static func check<T: ModelValue>(_ value: T, as type: T.Type) throws {
        let written = try JSONCodec.encode(value)
        let again = try JSONCodec.decode(type, from: written)
        guard again == value, again.hashValue == value.hashValue else {
            throw Broken(description: "\(type) isn't equal after writing and reading")
        }
        guard try JSONCodec.encode(again) == written else {
            throw Broken(description: "\(type) is written differently the second time")
        }
    }
}
