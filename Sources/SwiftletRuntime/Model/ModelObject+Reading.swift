extension ModelObject {
    /// Reads an object of this schema.
    static func read(_ schema: ModelSchema, from reader: inout JSONReader) throws(JSONDecodingError) -> ModelObject {
        guard reader.next() == UInt8(ascii: "{") else { throw reader.error(expected: "object") }
        let start = reader.position
        let object = make(schema)
        try reader.enter()
        if reader.next() != UInt8(ascii: "}") {
            try object.readMembers(schema, from: &reader)
        }
        reader.leave()
        try object.requireMembers(schema, in: reader, start: start)
        return object
    }

    /// Reads members in any order; those that come in the schema's order are found without a search.
    private func readMembers(_ schema: ModelSchema, from reader: inout JSONReader) throws(JSONDecodingError) {
        let table = schema.table
        var expected = 0
        repeat {
            guard reader.next() == UInt8(ascii: "\"") else { throw reader.error(expected: "member name") }
            let index: Int
            if expected < table.count, reader.matches(table.quotedName(expected)) {
                reader.position += table.quotedName(expected).count
                index = expected
            } else {
                let name = try reader.readMemberName(in: table)
                guard let known = name.index else {
                    if schema.isClosed { reader.misfits += 1 }
                    try readAdditional(named: name.text, schema, from: &reader)
                    continue
                }
                index = known
            }
            try reader.readColon()
            expected = index + 1
            do throws(JSONDecodingError) {
                let slot = try reader.readSlot(table.code(index), schema, index)
                withUnsafeMutablePointerToElements { slots in
                    if !slots[index].isAbsent { reader.duplicates += 1 }
                    slots[index] = slot
                }
            } catch {
                let member = schema.members[index]
                throw error.within(.member(member.name), redacted: member.isRedacted)
            }
        } while try reader.hasNext(before: UInt8(ascii: "}"))
    }

    private func readAdditional(
        named name: String,
        _ schema: ModelSchema,
        from reader: inout JSONReader
    ) throws(JSONDecodingError) {
        try reader.readColon()
        do throws(JSONDecodingError) {
            guard let type = schema.additionalType else {
                var members = JSONObject()
                if case .json(let known) = additional { members = known }
                additional = .none
                members[name] = try reader.readValue()
                additional = .json(members)
                return
            }
            var members: any TypedMembers = type.makeMembers()
            if case .typed(let known) = additional { members = known }
            additional = .none
            try members.read(named: name, from: &reader)
            additional = .typed(members)
        } catch {
            throw error.within(.member(name))
        }
    }

    private func requireMembers(
        _ schema: ModelSchema,
        in reader: borrowing JSONReader,
        start: Int
    ) throws(JSONDecodingError) {
        if reader.isForValidation { return }
        for index in schema.requiredInResponses where withSlot(index, { $0.pointee.isAbsent }) {
            let name = schema.members[index].name
            throw JSONDecodingError(
                expected: "a required member",
                found: "an object without it",
                byteOffset: start
            ).within(.member(name))
        }
    }
}

extension JSONReader {
    /// Reads a member's name and finds it among a schema's.
    fileprivate mutating func readMemberName(
        in table: MemberTable
    ) throws(JSONDecodingError) -> (index: Int?, text: String) {
        if let plain = try readPlainText() {
            if let index = table.index(of: plain.bytes) { return (index, "") }
            return (nil, String(decoding: plain.bytes, as: UTF8.self))
        }
        var text = try readString(expected: "member name")
        return (text.withUTF8 { table.index(of: $0) }, text)
    }

    /// Reads a member's value into the form that a model keeps.
    @inline(__always)
    fileprivate mutating func readSlot(
        _ code: MemberCode,
        _ schema: ModelSchema,
        _ index: Int
    ) throws(JSONDecodingError) -> ModelSlot {
        if next() == UInt8(ascii: "n"), code.kind != .any || code.isNullable, try readNull(code, schema, index) {
            return ModelSlot(.null)
        }
        switch code.kind {
        case .string: return ModelSlot(.string(try readString()))
        case .boolean: return ModelSlot(.bool(try readBool()))
        default: return try schema.swiftTypes[index]._readSlot(from: &self)
        }
    }

    /// Moves over a null, or throws where none is taken: tolerant reading keeps it in place of an optional member or
    /// of an object without required members. A declared type that has nulls among its values reads them itself.
    private mutating func readNull(
        _ code: MemberCode,
        _ schema: ModelSchema,
        _ index: Int
    ) throws(JSONDecodingError) -> Bool {
        let start = position
        guard readNull() else { return false }
        if code.isNullable { return true }
        let member = schema.members[index]
        if code.kind == .declared, member.schema.kinds.contains(.null) {
            position = start
            return false
        }
        misfits += 1
        if isForValidation { return true }
        if !options.isStrict, !member.isRequired || member.schema.swiftType._empty() != nil { return true }
        throw error(expected: member.schema.kind.name, at: start)
    }
}
