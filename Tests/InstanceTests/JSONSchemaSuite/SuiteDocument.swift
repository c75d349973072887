import SwiftletRuntime

/// A schema of the suite as the component `Root` of a description, used by one operation.
enum SuiteDocument {
    static func bytes(_ schema: JSONValue) throws -> [UInt8] {
        let root = schema["$id"] == nil ? relocated(schema) : schema
        let reference: JSONValue = ["$ref": .string(pointer)]
        let body: JSONValue = ["required": true, "content": ["application/json": ["schema": reference]]]
        let operation: JSONValue = ["requestBody": body, "responses": ["204": ["description": "Done"]]]
        let document: JSONValue = [
            "openapi": "3.1.0",
            "info": ["title": "Suite", "version": "1"],
            "paths": ["/root": ["post": operation]],
            "components": ["schemas": ["Root": root]],
        ]
        return try JSONCodec.encode(document)
    }

    private static let pointer = "#/components/schemas/Root"

    /// The root of the suite's schema isn't the root of the document, and references tell places from there. A schema of
    /// an `$id` of its own is a root of its own.
    private static func relocated(_ value: JSONValue) -> JSONValue {
        switch value {
        case .array(let elements): return .array(elements.map(relocated))
        case .object(let members):
            var result = JSONObject()
            for (name, member) in members {
                result[name] = relocated(member, named: name)
            }
            return .object(result)
        default: return value
        }
    }

    private static func relocated(_ member: JSONValue, named name: String) -> JSONValue {
        if name == "enum" || name == "const" || member["$id"]?.stringValue != nil { return member }
        guard name == "$ref", let target = member.stringValue, target == "#" || target.hasPrefix("#/") else {
            return relocated(member)
        }
        return .string(pointer + target.dropFirst())
    }
}
