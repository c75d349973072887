import SwiftletModel
import SwiftletOpenAPI

extension BuiltinType {
    var family: Constraints.Family? {
        switch self {
        case .string, .date, .dateTime, .uuid, .uri, .byte, .binary, .file: .string
        case .integer, .int32, .int64, .number, .float, .double, .decimal: .number
        case .boolean, .any: nil
        }
    }

    /// Formats without an entry are annotations.
    init(_ type: SchemaType, format: String?, _ keywords: Schema.StringKeywords) {
        switch (type, format) {
        case (.string, "date-time"): self = .dateTime
        case (.string, "date"): self = .date
        case (.string, "uuid"): self = .uuid
        case (.string, "uri"), (.string, "url"): self = .uri
        case (.string, "byte"), (.string, "base64"): self = .byte
        case (.string, "binary"): self = .binary
        case (.string, nil) where keywords.contentEncoding == "base64": self = .byte
        case (.string, nil) where keywords.contentEncoding == "binary": self = .binary
        case (.string, _): self = .string
        case (.integer, "int32"): self = .int32
        case (.integer, "int64"): self = .int64
        case (.integer, _): self = .integer
        case (.number, "float"): self = .float
        case (.number, "double"): self = .double
        case (.number, "decimal"): self = .decimal
        case (.number, _): self = .number
        case (.boolean, _): self = .boolean
        case (.object, _), (.array, _): self = .any
        }
    }
}

extension SchemaPlanner {
    /// The configuration's word about the format first.
    func scalarType(of schema: Schema, as type: SchemaType? = nil) -> BuiltinType {
        let configured = schema.format.flatMap { options.formats[$0] }.flatMap(BuiltinType.init(rawValue:))
        return configured ?? BuiltinType(type ?? schema.writtenType ?? .object, format: schema.format, schema.string)
    }
}
