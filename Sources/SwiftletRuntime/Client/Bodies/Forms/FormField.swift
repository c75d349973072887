/// A member of a body as forms see it: a name, and a value or files.
struct FormField: Sendable {
    enum Value: Sendable {
        case json(JSONValue)
        case files([FilePart])
    }

    let name: String
    let value: Value

    /// The members that are there, in the schema's order, unknown ones behind them; nil where the body isn't an object.
    static func fields<Body: ModelValue>(of body: Body) throws(JSONEncodingError) -> [FormField]? {
        if let model = body.unwrapped as? any Model { return try fields(of: model.object) }
        guard case .object(let members) = try JSONValue(body) else { return nil }
        return members.map { FormField(name: $0.name, value: .json($0.value)) }
    }

    private static func fields(of object: ModelObject) throws(JSONEncodingError) -> [FormField] {
        let members = object.schema.members
        var fields: [FormField] = []
        for index in members.indices {
            let slot = object.withSlot(index) { $0.pointee }
            guard !slot.isAbsent else { continue }
            do throws(JSONEncodingError) {
                fields.append(FormField(name: members[index].name, value: try slot.formValue()))
            } catch {
                throw error.within(.member(members[index].name))
            }
        }
        return fields + object.additional.json.map { FormField(name: $0.name, value: .json($0.value)) }
    }

    /// Members that a call adds take the place of those with the same name.
    static func adding(_ members: JSONObject, to fields: [FormField]) -> [FormField] {
        let added = members.map { FormField(name: $0.name, value: .json($0.value)) }
        return fields.filter { members[$0.name] == nil } + added
    }
}

extension ModelSlot {
    fileprivate func formValue() throws(JSONEncodingError) -> FormField.Value {
        switch content {
        case .bool(let value): return .json(.bool(value))
        case .string(let value): return .json(.string(value))
        case .box(let box as Box<FilePart>): return .files([box.content])
        case .box(let box as Box<[FilePart]>): return .files(box.content)
        case .box(let box):
            let value = (box.value as? any ModelValue)?.unwrapped
            if let file = value as? FilePart { return .files([file]) }
            if let files = value as? [FilePart] { return .files(files) }
            fallthrough
        default:
            var writer = JSONWriter()
            try write(to: &writer)
            let options = JSONDecodingOptions(maximumDepth: .max)
            guard let value = try? JSONCodec.decode(JSONValue.self, from: writer.finish(), options: options) else {
                throw JSONEncodingError(reason: "a value has no JSON form")
            }
            return .json(value)
        }
    }
}

extension JSONValue {
    /// What a form writes for the value where nothing else is said: text as it is, nothing for null, else JSON.
    var formText: String {
        switch self {
        case .null: return ""
        case .string(let text): return text
        case .bool, .number, .array, .object:
            var writer = JSONWriter()
            write(to: &writer)
            return String(decoding: writer.finish(), as: UTF8.self)
        }
    }

    var isScalar: Bool {
        switch self {
        case .null, .bool, .number, .string: true
        case .array, .object: false
        }
    }
}
