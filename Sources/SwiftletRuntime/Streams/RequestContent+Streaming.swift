extension RequestContent {
    /// The same body with the member set that asks for a stream.
    func asking(for stream: Operation.Stream?) -> any RequestContent {
        guard let member = stream?.member, let model = self as? any Model else { return self }
        return model.setting(member)
    }
}

extension Model {
    /// The same with a member true, if it is a boolean.
    fileprivate func setting(_ name: String) -> Self {
        guard
            let index = Self.schema.members.firstIndex(where: { $0.name == name }),
            Self.schema.members[index].schema.kind == .boolean
        else { return self }
        var storage = _storage(RuntimeAccess())
        storage[required: index] = true
        return Self(storage: storage, RuntimeAccess())
    }
}
