/// What people write for a type, from their programming languages and from `format`.
struct TypeAlias: CustomStringConvertible {
    /// Nil for any.
    let type: SchemaType?
    let format: String?

    init?(_ name: String) {
        let name = name.lowercased()
        if let type = SchemaType(rawValue: name) {
            (self.type, format) = (type, nil)
        } else if let known = Self.known[name] {
            (type, format) = known
        } else {
            return nil
        }
    }

    /// For "read as …".
    var description: String {
        guard let type else { return "any value" }
        return "'\(type.rawValue)'" + (format.map { " of format '\($0)'" } ?? "")
    }

    private static let known: [String: (SchemaType?, String?)] = [
        "int": (.integer, nil), "int32": (.integer, "int32"), "int64": (.integer, "int64"), "long": (.integer, "int64"),
        "float": (.number, "float"), "double": (.number, "double"), "bool": (.boolean, nil),
        "str": (.string, nil), "text": (.string, nil), "file": (.string, "binary"), "binary": (.string, "binary"),
        "date": (.string, "date"), "datetime": (.string, "date-time"), "date-time": (.string, "date-time"),
        "uuid": (.string, "uuid"), "uri": (.string, "uri"), "url": (.string, "uri"), "password": (.string, "password"),
        "list": (.array, nil), "map": (.object, nil), "dict": (.object, nil), "dictionary": (.object, nil),
        "any": (nil, nil),
    ]
}
