// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
/// Printing lives here, once: reflection of a model prints its one stored property.
///
///     MCPServer(storage: {id: "mcp_1", icon_url: null, metadata: {tool_count: 3}, authorization: <redacted>})
extension ModelStorage: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The members that are there, by their names on the wire. Redacted ones don't show their value.
    public var description: String {
        "{" + shownMembers.map { "\($0.name): \($0.text)" }.joined(separator: ", ") + "}"
    }

    public var debugDescription: String { description }

    public var customMirror: Mirror {
        Mirror(self, children: shownMembers.map { (label: $0.name, value: $0.value) }, displayStyle: .struct)
    }

    private typealias Shown = (name: String, text: String, value: Any)

    private var shownMembers: [Shown] {
        let schema = object.schema
        let known = schema.members.indices.compactMap { index -> Shown? in
            let slot = object.withSlot(index) { $0.pointee }
            if slot.isAbsent { return nil }
            let member = schema.members[index]
            if member.isRedacted { return (member.name, "<redacted>", Redacted()) }
            return (member.name, slot.text, slot.value(of: member.schema))
        }
        let additional = object.additional.json
        return known + additional.map { ($0.name, $0.value.description, $0.value) }
    }

    private struct Redacted: CustomStringConvertible {
        var description: String { "<redacted>" }
    }
}

extension ModelSlot {
    /// The value as a description shows it.
    fileprivate var text: String {
        switch content {
        case .absent: "absent"
        case .null: "null"
        case .bool(let value): value.description
        case .integer(let value): value.description
        case .double(let value): value.description
        case .number(let value): value.description
        case .string(let value): JSONWriter.quoted(value)
        case .timestamp(let value): RFC3339.text(of: value)
        case .date(let value): value.description
        case .object(let value): ModelStorage(object: value).description
        case .box(let value): String(reflecting: value.value)
        }
    }

    /// The value as the type that a getter gives.
    fileprivate func value(of schema: ValueSchema) -> Any {
        func load<T: ModelValue>(_: T.Type) -> Any {
            withUnsafePointer(to: self) { T._load($0) }
        }
        return hasValue ? load(schema.swiftType) : JSONValue.null
    }
}
