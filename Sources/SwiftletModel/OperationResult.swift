/// What a method gives back.
package enum OperationResult: Sendable, Hashable, Encodable {
    case nothing
    /// The body of the successes, which all have the same type.
    case value(ValueShape)
}

extension OperationResult {
    /// `"nothing"`, `{"value": …}`
    private enum CodingKeys: CodingKey { case value }

    package func encode(to encoder: any Encoder) throws {
        switch self {
        case .nothing:
            var container = encoder.singleValueContainer()
            try container.encode("nothing")
        case .value(let shape):
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(shape, forKey: .value)
        }
    }
}
