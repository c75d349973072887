/// A generated type for one of several kinds of value: an enum with a case for each, and `unknown` for what fits none.
///
/// Reading chooses the branch by the discriminator, then by members that have one value, then by required and known
/// members, then by the kind of value, and among what is left by trial; see ``UnionSchema``. What fits no branch is kept
/// as JSON and is no error; sending it violates `oneOf` or `anyOf`.
///
/// Two unions are equal when they have the same case and equal values.
public protocol Union: ModelValue, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The alternatives.
    static var schema: UnionSchema { get }

    /// Reads the value of a branch. For the runtime.
    static func read(_ branch: UnionBranch) throws(JSONDecodingError) -> Self

    /// The branch and its value. Only the runtime can call it.
    func content(_: RuntimeAccess) -> UnionContent
}

/// A branch of a union, and the place where its value is read from. It is of use only inside the call that hands it over.
public struct UnionBranch {
    /// Which one, in the order of the schema; -1 for what fits none.
    public let index: Int

    /// Lent for the time of ``Union/read(_:)``.
    let reader: UnsafeMutablePointer<JSONReader>

    /// Reads the value.
    public func value<Value: ModelValue>(_ type: Value.Type = Value.self) throws(JSONDecodingError) -> Value {
        try Value._readJSON(from: &reader.pointee)
    }
}

/// What a union holds: a branch and its value.
public struct UnionContent {
    /// Nil for what fits none.
    let index: Int?
    /// Nil where the branch has one value only.
    let value: (any ModelValue)?

    /// The value of a branch.
    public init<Value: ModelValue>(_ index: Int, _ value: Value) {
        self.index = index
        self.value = value
    }

    /// A branch that has one value only.
    public init(_ index: Int) {
        self.index = index
        value = nil
    }

    /// A value that fits no branch.
    public init(unknown value: JSONValue) {
        index = nil
        self.value = value
    }
}

extension Union {
    var content: UnionContent { content(RuntimeAccess()) }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Union {
    public static func _readJSON(from reader: inout JSONReader) throws(JSONDecodingError) -> Self {
        try UnionReading<Self>.read(from: &reader)
    }

    public func _writeJSON(to writer: inout JSONWriter) throws(JSONEncodingError) {
        let content = content
        if let value = content.value { return try value._writeJSON(to: &writer) }
        let constant = content.index.flatMap { index in
            Self.schema.branches.indices.contains(index) ? Self.schema.branches[index].constant : nil
        }
        (constant ?? .null).write(to: &writer)
    }

    public static func _declared() -> DeclaredSchema { DeclaredSchema(content: .union(schema)) }

    public static func == (left: Self, right: Self) -> Bool {
        let (left, right) = (left.content, right.content)
        guard left.index == right.index else { return false }
        guard let value = left.value else { return right.value == nil }
        return value.isEqual(to: right.value)
    }

    public func hash(into hasher: inout Hasher) {
        let content = content
        hasher.combine(content.index)
        content.value?.hash(into: &hasher)
    }

    public init(from decoder: any Decoder) throws {
        self = try JSONValue(from: decoder).decode(as: Self.self, at: decoder.codingPath)
    }

    public func encode(to encoder: any Encoder) throws {
        try JSONValue(self).encode(to: encoder)
    }
}

extension ModelValue {
    /// Whether another value is of the same type and equal.
    fileprivate func isEqual(to other: (any ModelValue)?) -> Bool {
        (other as? Self) == self
    }
}
