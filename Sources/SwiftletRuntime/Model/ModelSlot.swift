/// One member's place in a model's storage.
public struct ModelSlot: Sendable {
    /// See `ModelObject` for why sharing one is safe.
    enum Content: @unchecked Sendable {
        /// Not a member of the object.
        case absent
        case null
        case bool(Bool)
        case integer(Int64)
        case double(Double)
        /// A number whose text says more than a double can: decimals, and doubles with more than 17 digits.
        case number(JSONNumber)
        /// Strings, and what is written as one and keeps its text: raw values, URLs, UUIDs.
        case string(String)
        case timestamp(Timestamp)
        case date(CalendarDate)
        case object(ModelObject)
        /// Anything else, typed once: arrays, dictionaries, free JSON.
        case box(ValueBox)
    }

    var content: Content

    init(_ content: Content) {
        self.content = content
    }

    var isAbsent: Bool {
        if case .absent = content { true } else { false }
    }

    /// Whether there is a value: neither absent nor null.
    var hasValue: Bool {
        switch content {
        case .absent, .null: false
        default: true
        }
    }

    /// What loading a slot as a type that its schema doesn't name comes to: a mistake in generated code.
    static func mismatch<T>(_ type: T.Type) -> Never {
        preconditionFailure("a member is read as \(type), which isn't the type in its schema")
    }
}

extension ModelSlot {
    func write(to writer: inout JSONWriter) throws(JSONEncodingError) {
        switch content {
        case .absent, .null: writer.writeNull()
        case .bool(let value): writer.write(bool: value)
        case .integer(let value): writer.write(integer: value)
        case .double(let value): try writer.write(double: value)
        case .number(let value): writer.write(plain: value.text)
        case .string(let value): writer.write(string: value)
        case .timestamp(let value): writer.write(timestamp: value)
        case .date(let value): writer.write(date: value)
        case .object(let value): try value.write(to: &writer)
        case .box(let value): try value.write(to: &writer)
        }
    }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension ModelSlot: Hashable {
    /// Equality of meaning: numbers by exact value, timestamps by instant, strings by their bytes.
    public static func == (left: ModelSlot, right: ModelSlot) -> Bool {
        switch (left.content, right.content) {
        case (.absent, .absent), (.null, .null): true
        case (.bool(let left), .bool(let right)): left == right
        case (.integer(let left), .integer(let right)): left == right
        case (.string(let left), .string(let right)): left.isIdentical(to: right)
        case (.timestamp(let left), .timestamp(let right)): left.isSameInstant(as: right)
        case (.date(let left), .date(let right)): left == right
        case (.object(let left), .object(let right)): left === right || left.isEqual(to: right)
        case (.box(let left), .box(let right)): left === right || left.isEqual(to: right)
        case (.double(let left), .double(let right)): left == right
        default: left.number.map { $0 == right.number } ?? false
        }
    }

    public func hash(into hasher: inout Hasher) {
        switch content {
        case .absent: hasher.combine(0)
        case .null: hasher.combine(1)
        case .bool(let value): hasher.combine(value)
        case .integer(let value): hasher.combine(Double(value))
        case .double(let value): hasher.combine(value)
        case .number(let value): hasher.combine(value)
        case .string(let value): hasher.combine(value)
        case .timestamp(let value):
            hasher.combine(value.seconds)
            hasher.combine(value.nanoseconds)
        case .date(let value): hasher.combine(value)
        case .object(let value): value.hash(into: &hasher)
        case .box(let value): value.hash(into: &hasher)
        }
    }

    /// The value as an exact number; nil if it isn't a finite one.
    var number: JSONNumber? {
        switch content {
        case .integer(let value): JSONNumber(value)
        case .double(let value): JSONNumber(value)
        case .number(let value): value
        default: nil
        }
    }
}
