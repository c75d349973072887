extension AdditionalMembers {
    /// The members as JSON, whatever their type.
    var json: JSONObject {
        switch self {
        case .none: JSONObject()
        case .json(let members): members
        case .typed(let members): members.json
        }
    }
}

extension TypedMembers {
    var json: JSONObject {
        var writer = JSONWriter()
        var isFirst = true
        writer.write(UInt8(ascii: "{"))
        guard (try? write(to: &writer, isFirst: &isFirst)) != nil else { return JSONObject() }
        writer.write(UInt8(ascii: "}"))
        let value = try? JSONCodec.decode(JSONValue.self, from: writer.finish())
        return value?.objectValue ?? JSONObject()
    }
}

extension ModelSchema {
    /// These members in the form that the schema asks for. Those of another type are left out.
    func additional(_ members: JSONObject) -> AdditionalMembers {
        guard let additionalType else { return .json(members) }
        var typed = additionalType.makeMembers()
        for (name, value) in members { typed.set(value, named: name) }
        return typed.isEmpty ? .none : .typed(typed)
    }
}
