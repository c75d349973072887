/// A member of a page, as a JSON Pointer (RFC 6901) through objects: `/meta/next_cursor`.
struct PagePointer: Hashable, Sendable {
    let text: String
    private let names: [String]

    init(_ text: String) {
        self.text = text
        names = text.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map { name in
            String(name.replacing("~1", with: "/").replacing("~0", with: "~"))
        }
    }

    /// The member as JSON; nil where it is absent or null.
    func value(in page: any ModelValue) -> JSONValue? {
        switch place(in: page) {
        case .slot(let slot)?: Self.json(slot)
        case .json(let value)?: value.isNull ? nil : value
        case nil: nil
        }
    }

    /// The elements of a list; none where it is absent or null.
    ///
    /// - Throws: `JSONDecodingError` where it isn't a list of such elements.
    func items<Item: ModelValue>(_ type: Item.Type, in page: any ModelValue) throws(JSONDecodingError) -> [Item] {
        if names.isEmpty, let items = page as? [Item] { return items }
        switch place(in: page) {
        case .slot(let slot)?:
            if case .box(let box) = slot.content, let items = box.value as? [Item] { return items }
            return try Self.json(slot)?.decode(as: [Item].self) ?? []
        case .json(let value)?: return value.isNull ? [] : try value.decode(as: [Item].self)
        case nil: return []
        }
    }

    private enum Place {
        case slot(ModelSlot)
        case json(JSONValue)
    }

    /// Walks through models without writing them as JSON, and through JSON from where a page has no model.
    private func place(in page: any ModelValue) -> Place? {
        guard let model = page as? any Model else {
            return (try? JSONValue(page)).flatMap { Self.place(names[...], in: $0) }
        }
        var object = model.object
        var rest = names[...]
        while let name = rest.popFirst() {
            guard let index = object.schema.members.firstIndex(where: { $0.name == name }) else {
                return object.additional.json[name].flatMap { Self.place(rest, in: $0) }
            }
            let slot = object.withSlot(index) { $0.pointee }
            if rest.isEmpty { return .slot(slot) }
            guard case .object(let inner) = slot.content else {
                return Self.json(slot).flatMap { Self.place(rest, in: $0) }
            }
            object = inner
        }
        return (try? JSONValue(page)).map(Place.json)
    }

    private static func place(_ names: ArraySlice<String>, in value: JSONValue) -> Place? {
        var value = value
        for name in names {
            guard let member = value[name] else { return nil }
            value = member
        }
        return .json(value)
    }

    private static func json(_ slot: ModelSlot) -> JSONValue? {
        guard slot.hasValue else { return nil }
        var writer = JSONWriter()
        guard (try? slot.write(to: &writer)) != nil else { return nil }
        return try? JSONCodec.decode(JSONValue.self, from: writer.finish())
    }
}
