// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Union {
    /// The value by its branch, then what holds for all branches, then what the place asks for.
    public func _validate(as schema: ValueSchema, in validator: inout Validator) {
        let own = Self.schema
        let content = content
        if let index = content.index, own.branches.indices.contains(index) {
            content.value?._validate(as: own.branches[index].schema, in: &validator)
            if own.isExclusive, !validator.isProbe { validator.checkExclusiveness(self, index) }
        } else {
            let actual = "a value that fits none of \(own.branches.count) alternatives"
            validator.report(own.rule, nil, actual: actual)
        }
        validator.check(_makeSlot(), against: own.constraints)
        validator.check(_makeSlot(), against: schema.constraints)
    }
}

extension Validator {
    /// Whether a value that was just read violates nothing. Whether it fits other alternatives too isn't asked.
    static func accepts<U: Union>(_ value: U) -> Bool {
        var validator = Validator(.response, isProbe: true)
        value._validate(as: ValueSchema(kind: .any, type: U.self), in: &validator)
        return !validator.isViolated
    }

    /// Reports a value that fits a second branch. A discriminator that tells the branch leaves no other.
    fileprivate mutating func checkExclusiveness<U: Union>(_ value: U, _ own: Int) {
        guard let bytes = try? JSONCodec.encode(value) else { return }
        let others = bytes.withUnsafeBufferPointer { bytes -> [Int] in
            guard let base = bytes.baseAddress else { return [] }
            let options = JSONDecodingOptions(isStrict: true, maximumDepth: .max)
            var reader = JSONReader(base, count: bytes.count, options: options)
            reader.isForValidation = true
            guard let outline = reader.outline(at: 0) else { return [] }
            return reader.fits(outline, U.schema).map(\.index).filter { $0 != own && fits(U.self, $0, &reader) }
        }
        guard let other = others.first else { return }
        let names = U.schema.branches
        report(U.schema.rule, nil, actual: "a value that fits both \(names[own].name) and \(names[other].name)")
    }

    /// Whether the value reads as a branch and is valid then.
    private func fits<U: Union>(_ type: U.Type, _ index: Int, _ reader: inout JSONReader) -> Bool {
        reader.rewind(to: 0, depth: 0)
        guard let value = try? UnionReading<U>.attempt(index, from: &reader) else { return false }
        var probe = Validator(direction, isProbe: true)
        value._validate(as: ValueSchema(kind: .any, type: U.self), in: &probe)
        return !probe.isViolated
    }
}
