/// A type of the generated module. References hold its id, so cycles are harmless and renaming is one write.
package struct TypeDeclaration: Sendable, Encodable {
    package let id: TypeID
    package let name: SwiftName
    /// The type that it nests in; nil for the client type.
    package let parent: TypeID?
    package let kind: Kind
    package let documentation: Documentation

    /// Indirect, because plans are passed around by the thousand: a copy is one reference.
    package indirect enum Kind: Sendable, Encodable {
        case structure(StructureType)
        case enumeration(EnumerationType)
        case results(ResultCases)
        case union(UnionType)
        case wrapper(WrapperType)
    }

    package init(id: TypeID, name: SwiftName, parent: TypeID?, kind: Kind, documentation: Documentation) {
        self.id = id
        self.name = name
        self.parent = parent
        self.kind = kind
        self.documentation = documentation
    }
}

/// The address of the schema that declares the type: a JSON Pointer, after the file's path and `#` where that isn't the
/// description itself.
package struct TypeID: Sendable, Comparable, Encodable {
    package let pointer: String
    /// Made once, since pointers are long and ids are looked up all the time.
    private let digest: UInt64

    package init(_ pointer: String) {
        var text = pointer
        digest = text.withUTF8 { Self.digest(of: UnsafeRawBufferPointer($0)) }
        self.pointer = text
    }

    package static func < (left: TypeID, right: TypeID) -> Bool { left.pointer < right.pointer }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(pointer)
    }
}

extension TypeID: Hashable {
    package static func == (left: TypeID, right: TypeID) -> Bool {
        left.digest == right.digest && left.pointer == right.pointer
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(digest) }

    /// Eight bytes at a time.
    private static func digest(of bytes: UnsafeRawBufferPointer) -> UInt64 {
        var digest = UInt64(bytes.count)
        var offset = 0
        while offset + 8 <= bytes.count {
            digest = mixed(digest, bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            offset += 8
        }
        while offset < bytes.count {
            digest = mixed(digest, UInt64(bytes[offset]))
            offset += 1
        }
        return digest
    }

    private static func mixed(_ digest: UInt64, _ word: UInt64) -> UInt64 {
        let product = (digest ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return product.high ^ product.low &+ word
    }
}

package struct StructureType: Sendable, Encodable {
    /// In the order of the document.
    package let properties: [Property]
    package let additionalProperties: AdditionalProperties
    package let minProperties: Int?
    package let maxProperties: Int?
    /// On the object as a whole.
    package let rules: [Rules]

    package enum AdditionalProperties: Sendable, Encodable {
        /// Unknown members are kept.
        case any
        case none
        case typed(ValueShape)
    }

    package init(
        properties: [Property],
        additionalProperties: AdditionalProperties,
        minProperties: Int? = nil,
        maxProperties: Int? = nil,
        rules: [Rules] = []
    ) {
        self.properties = properties
        self.additionalProperties = additionalProperties
        self.minProperties = minProperties
        self.maxProperties = maxProperties
        self.rules = rules
    }
}

package struct Property: Sendable, Encodable {
    package let name: SwiftName
    package let wireName: String
    package let value: ValueShape
    /// By the description; whether that holds for every value of the type says `isAlwaysPresent`.
    package let isRequired: Bool
    package let isReadOnly: Bool
    package let isWriteOnly: Bool
    /// Whether a value of the type can't be without it, wherever it came from: its accessor isn't optional.
    package var isAlwaysPresent: Bool
    /// Whether it is an argument of the initialiser.
    package var isArgument: Bool
    /// Never printed: `writeOnly`, `format: password`, or named a credential.
    package let isRedacted: Bool
    /// Fills itself: a `const`, or a required enum of one value.
    package let constant: JSONText?
    package let defaultValue: JSONText?
    package let documentation: Documentation

    package init(
        name: SwiftName,
        wireName: String,
        value: ValueShape,
        isRequired: Bool,
        isReadOnly: Bool = false,
        isWriteOnly: Bool = false,
        isRedacted: Bool = false,
        constant: JSONText? = nil,
        defaultValue: JSONText? = nil,
        documentation: Documentation = Documentation()
    ) {
        self.name = name
        self.wireName = wireName
        self.value = value
        self.isRequired = isRequired
        self.isReadOnly = isReadOnly
        self.isWriteOnly = isWriteOnly
        isAlwaysPresent = isRequired
        isArgument = constant == nil
        self.isRedacted = isRedacted
        self.constant = constant
        self.defaultValue = defaultValue
        self.documentation = documentation
    }
}

/// An open enum: known values as static members, unknown ones kept.
package struct EnumerationType: Sendable, Encodable {
    package enum RawType: String, Sendable, Encodable { case string, integer, number, any }

    package let rawType: RawType
    /// In the order of the document.
    package let cases: [Case]
    package let constraints: Constraints
    /// Any other value is right, too: `anyOf: [{type: string}, {enum: [a, b]}]`.
    package let acceptsOthers: Bool

    package struct Case: Sendable, Encodable {
        package let name: SwiftName
        package let value: JSONText
        package let documentation: Documentation

        package init(name: SwiftName, value: JSONText, documentation: Documentation = Documentation()) {
            self.name = name
            self.value = value
            self.documentation = documentation
        }
    }

    package init(
        rawType: RawType,
        cases: [Case],
        constraints: Constraints = Constraints(),
        acceptsOthers: Bool = false
    ) {
        self.rawType = rawType
        self.cases = cases
        self.constraints = constraints
        self.acceptsOthers = acceptsOthers
    }
}

extension EnumerationType.RawType {
    package var builtin: BuiltinType {
        switch self {
        case .string: .string
        case .integer: .integer
        case .number: .number
        case .any: .any
        }
    }
}
