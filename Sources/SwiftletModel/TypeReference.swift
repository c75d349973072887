/// A type in use, with what the place of use says about the value.
package struct ValueShape: Hashable, Sendable, Encodable {
    package let type: TypeReference
    package let isNullable: Bool
    package let constraints: Constraints

    package init(_ type: TypeReference, isNullable: Bool = false, constraints: Constraints = Constraints()) {
        self.type = type
        self.isNullable = isNullable
        self.constraints = constraints
    }
}

package indirect enum TypeReference: Hashable, Sendable, Encodable {
    case builtin(BuiltinType)
    case declared(TypeID)
    case array(ValueShape)
    /// Keys are strings.
    case dictionary(ValueShape)
}

/// The raw value is the type's name in schema texts.
package enum BuiltinType: String, Hashable, Sendable, Encodable, CaseIterable {
    case string, integer, int32, int64, number, float, double, decimal, boolean, date, uuid, uri, byte, binary, any
    /// Bytes with a name and a type: a member of a `multipart/form-data` body.
    case file
    case dateTime = "date-time"
}
