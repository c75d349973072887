/// What a method gives back.
package enum OperationResult: Sendable, Hashable, Encodable {
    case nothing
    /// The body of the successes, which all have the same type.
    case value(ValueShape)
    /// Bytes as they arrive.
    case bytes
    /// A declared enum with a case for each success, since their types differ.
    case cases(TypeID)
}

extension OperationResult {
    /// The enum of several results.
    package var declared: TypeID? {
        if case .cases(let id) = self { id } else { nil }
    }
}

extension OperationResult {
    /// `"nothing"`, `"bytes"`, `{"value": …}`, `{"cases": "/paths/~1pets/post/responses"}`
    private enum CodingKeys: CodingKey { case value, cases }

    package func encode(to encoder: any Encoder) throws {
        switch self {
        case .nothing:
            var container = encoder.singleValueContainer()
            try container.encode("nothing")
        case .bytes:
            var container = encoder.singleValueContainer()
            try container.encode("bytes")
        case .value(let shape):
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(shape, forKey: .value)
        case .cases(let id):
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(id, forKey: .cases)
        }
    }
}
