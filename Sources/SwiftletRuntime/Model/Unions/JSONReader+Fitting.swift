extension JSONReader {
    /// How well an outline fits a type; nil where it couldn't be read as one, or isn't the one value that there is.
    func fit(_ outline: ValueOutline, _ schema: ValueSchema, depth: Int = 0) -> Fit? {
        if schema.isNullable, outline.kind == .null { return Fit(rank: .listed) }
        if let constant = schema.constant {
            guard outline.kind == ValueKinds(of: constant), (try? value(at: outline.start)) == constant else {
                return nil
            }
            return Fit(constants: 1, rank: .listed)
        }
        switch schema.kind {
        case .declared: return fit(outline, declared: schema, depth: depth)
        case .array: return outline.kind == .array ? fitElements(outline, schema, depth: depth) : nil
        case .dictionary: return outline.kind == .object ? fitMembers(outline, schema) : nil
        case .any:
            let listed = listedFit(outline, schema, rank: .loose)
            return listed ?? Fit(isLastResort: schema.constraints.isEmpty, rank: .loose)
        default:
            guard schema.kinds.contains(outline.kind), let rank = rank(outline, schema) else { return nil }
            return listedFit(outline, schema, rank: rank) ?? Fit(rank: rank)
        }
    }

    /// The fit of a value whose type lists values; nil where it doesn't.
    private func listedFit(_ outline: ValueOutline, _ schema: ValueSchema, rank: Fit.Rank) -> Fit? {
        guard let values = schema.listedValues else { return nil }
        guard let value = try? value(at: outline.start), values.contains(value) else {
            return Fit(misfits: 1, rank: rank)
        }
        return Fit(listedValues: 1, rank: .listed)
    }

    private func fit(_ outline: ValueOutline, declared schema: ValueSchema, depth: Int) -> Fit? {
        guard depth < 8 else { return nil }
        switch schema.swiftType._declared().content {
        case .model(let model): return outline.kind == .object ? fit(outline, model) : nil
        case .enumeration(let own), .wrapper(let own): return fit(outline, own, depth: depth + 1)
        case .union(let union): return fits(outline, union, depth: depth + 1).map(\.fit).max()
        case .plain: return Fit()
        }
    }

    private func fitElements(_ outline: ValueOutline, _ schema: ValueSchema, depth: Int) -> Fit? {
        guard let element = schema.element, depth < 8 else { return Fit() }
        var merged: Fit?
        for outline in outline.elements {
            guard let fit = fit(outline, element, depth: depth + 1) else { return nil }
            merged = merged?.merging(fit) ?? fit
        }
        merged?.isLastResort = false
        return merged ?? Fit()
    }

    private func fitMembers(_ outline: ValueOutline, _ schema: ValueSchema) -> Fit? {
        let kinds = schema.element?.kinds ?? .all
        guard outline.members.allSatisfy({ kinds.contains($0.kind) }) else { return nil }
        return Fit(unknownMembers: outline.members.count, rank: .particular)
    }

    /// How much a scalar type says about a value; nil where the value can't be read as one.
    private func rank(_ outline: ValueOutline, _ schema: ValueSchema) -> Fit.Rank? {
        switch schema.kind {
        case .string, .boolean: return .plain
        case .number, .float, .double, .decimal: return isReadable(outline, schema) ? .plain : nil
        case .byte, .binary, .file: return isReadable(outline, schema) ? .loose : nil
        case .uri:
            guard isReadable(outline, schema), let text = try? value(at: outline.start).stringValue else { return nil }
            return text.hasScheme ? .particular : .loose
        default: return isReadable(outline, schema) ? .particular : nil
        }
    }

    private func isReadable(_ outline: ValueOutline, _ schema: ValueSchema) -> Bool {
        func open<T: ModelValue>(_: T.Type) -> Bool {
            var reader = aside(at: outline.start)
            return (try? T._readJSON(from: &reader)) != nil
        }
        return open(schema.swiftType)
    }
}

extension String {
    /// Whether it starts as absolute URLs do (RFC 3986, section 3.1).
    fileprivate var hasScheme: Bool {
        guard let first = utf8.first, (0x61...0x7A).contains(first | 0x20),
            let colon = utf8.firstIndex(of: UInt8(ascii: ":"))
        else { return false }
        return utf8[..<colon].allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): true
            default: false
            }
        }
    }
}
