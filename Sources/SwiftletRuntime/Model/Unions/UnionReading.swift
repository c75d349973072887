/// Reads a union: looks at the value as little as needed, then reads it as the branch that fits best.
enum UnionReading<U: Union> {
    static func read(from reader: inout JSONReader) throws(JSONDecodingError) -> U {
        let start = reader.startOfToken()
        let depth = reader.depth
        let outer = reader.enterUnion(at: start)
        defer { reader.unions = outer }
        switch choice(at: start, reader) {
        case .none: break
        case .one(let index):
            if let value = try attempt(index, from: &reader) { return value }
        case .tagged(let index):
            let duplicates = reader.duplicates
            let value = try attempt(index, from: &reader)
            if let value, reader.duplicates == duplicates || reader.trialBytes <= 0 { return value }
            if reader.trialBytes <= 0 { break }
            // The first of two discriminators may have been seen, and the last of them counts.
            reader.trialBytes -= reader.position - start
            reader.rewind(to: start, depth: depth)
            fallthrough
        case .look:
            if let outline = reader.outline(at: start),
                let value = try UnionTrial<U>.best(of: reader.fits(outline, U.schema), from: &reader)
            {
                return value
            }
        }
        reader.misfits += 1
        do throws(JSONDecodingError) {
            return try read(-1, from: &reader)
        } catch {
            reader.isBroken = true
            throw error
        }
    }

    /// Reads the value as a branch; nil, without moving, where that fails. Only what no branch can read is an error.
    static func attempt(_ index: Int, from reader: inout JSONReader) throws(JSONDecodingError) -> U? {
        let (start, depth, misfits) = (reader.position, reader.depth, reader.misfits)
        do throws(JSONDecodingError) {
            let value = try read(index, from: &reader)
            // The one value of a branch without payload is still to be read.
            if reader.position == start { _ = try reader.readValue() }
            return value
        } catch {
            if reader.isBroken { throw error }
            reader.trialBytes -= reader.position - start + 64
            reader.rewind(to: start, depth: depth)
            reader.misfits = misfits
            return nil
        }
    }

    private static func read(_ index: Int, from reader: inout JSONReader) throws(JSONDecodingError) -> U {
        try withUnsafeMutablePointer(to: &reader) { reader throws(JSONDecodingError) in
            try U.read(UnionBranch(index: index, reader: reader))
        }
    }

    private enum Choice {
        case none
        case one(Int)
        case tagged(Int)
        /// Only a look at all members tells.
        case look
    }

    /// What the discriminator, or the kind of the value alone, says.
    private static func choice(at start: Int, _ reader: borrowing JSONReader) -> Choice {
        let schema = U.schema
        if reader.unions.count > JSONReader.unionLimit { return .none }
        let kind = ValueKinds(startingWith: reader.peek())
        if kind == .object, let discriminator = schema.discriminator, !discriminator.branches.isEmpty {
            let place = reader.offsetOfMember(named: discriminator.nameBytes, inObjectAt: start)
            let tag = place.flatMap { try? reader.value(at: $0) }
            if let branches = tag.flatMap({ discriminator.branches[$0] }) {
                return branches.count == 1 ? .tagged(branches[0]) : .look
            }
            if let untagged = discriminator.untagged { return .tagged(untagged) }
            if place != nil { return .look }
        }
        let profile = schema.profile
        var only: Int?
        for (index, kinds) in profile.kinds.enumerated() where kinds.contains(kind) {
            if only != nil || profile.isSelective[index] { return .look }
            only = index
        }
        return only.map { .one($0) } ?? .none
    }
}
