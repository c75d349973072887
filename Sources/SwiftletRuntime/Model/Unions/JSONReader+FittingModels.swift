extension JSONReader {
    /// How well an object's outline fits a model; nil where reading would fail, or a member with one value has another.
    func fit(_ outline: ValueOutline, _ model: ModelSchema) -> Fit? {
        var fit = Fit(rank: .particular)
        // Of members that appear twice the last wins.
        var places = [Int](repeating: -1, count: model.members.count)
        for (place, member) in outline.members.enumerated() {
            if let index = index(of: member, in: model.table) {
                places[index] = place
            } else {
                fit.unknownMembers += 1
                if model.isClosed {
                    fit.misfits += 1
                    fit.forbiddenMembers += 1
                }
                if let type = model.additionalType, !type.kinds.contains(member.kind) { return nil }
            }
        }
        for index in model.requiredInResponses where places[index] < 0 {
            guard isForValidation else { return nil }
            fit.misfits += 1
        }
        for (index, place) in places.enumerated() where place >= 0 {
            fit.knownMembers += 1
            guard add(outline.members[place], model.members[index], to: &fit) else { return nil }
        }
        return fit
    }

    /// Counts a member that the model names; false where it couldn't be read.
    private func add(_ outline: ValueOutline.Member, _ member: Member, to fit: inout Fit) -> Bool {
        if outline.kind == .null, member.schema.isNullable { return true }
        if let constant = member.constant ?? member.schema.constant {
            guard outline.kind == ValueKinds(of: constant), (try? value(at: outline.start)) == constant else {
                return false
            }
            fit.constants += 1
            return true
        }
        guard member.schema.kinds.contains(outline.kind) else {
            fit.misfits += 1
            let isTolerated = !options.isStrict && (!member.isRequired || member.schema.swiftType._empty() != nil)
            return outline.kind == .null && (isForValidation || isTolerated)
        }
        if let values = member.schema.listedValues {
            let isListed = (try? value(at: outline.start)).map { values.contains($0) } == true
            if isListed { fit.listedValues += 1 } else { fit.misfits += 1 }
        }
        return true
    }

    private func index(of member: ValueOutline.Member, in table: MemberTable) -> Int? {
        guard member.isEscaped else { return table.index(of: bytes(member.name)) }
        var name = text(of: member)
        return name.withUTF8 { table.index(of: $0) }
    }
}
