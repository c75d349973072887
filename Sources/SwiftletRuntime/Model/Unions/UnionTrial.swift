/// Reads a value as one branch after the other and keeps the best.
enum UnionTrial<U: Union> {
    /// The candidate that reads and is valid, else the best that reads at all; nil, without moving, where none does.
    ///
    /// Each tier is tried on its own, see ``Fit``. Once too many bytes were read twice, the first that reads is taken, so
    /// that unions in unions can't make reading take forever.
    static func best(of candidates: [UnionCandidate], from reader: inout JSONReader) throws(JSONDecodingError) -> U? {
        var rest = candidates.sorted { $0.fit > $1.fit }[...]
        while let first = rest.first {
            let tier = rest.prefix { $0.fit.tier == first.fit.tier }
            rest = rest.dropFirst(tier.count)
            if let value = try best(ofTier: tier, from: &reader) { return value }
            if reader.trialBytes <= 0 { return nil }
        }
        return nil
    }

    private static func best(ofTier tier: ArraySlice<UnionCandidate>, from reader: inout JSONReader)
        throws(JSONDecodingError) -> U?
    {
        if tier.count == 1, let only = tier.first { return try UnionReading<U>.attempt(only.index, from: &reader) }
        let (start, depth, misfits) = (reader.position, reader.depth, reader.misfits)
        var best: (value: U, end: Int, misfits: Int)?
        for candidate in tier {
            guard let value = try UnionReading<U>.attempt(candidate.index, from: &reader) else {
                if reader.trialBytes <= 0 { break }
                continue
            }
            let isClean = candidate.fit.misfits == 0 && reader.misfits == misfits
            if reader.trialBytes <= 0 || isClean && Validator.accepts(value) { return value }
            if best == nil { best = (value, reader.position, reader.misfits) }
            reader.trialBytes -= 2 * (reader.position - start) + 64
            reader.rewind(to: start, depth: depth)
            reader.misfits = misfits
        }
        guard let best else { return nil }
        reader.rewind(to: best.end, depth: depth)
        reader.misfits = best.misfits
        return best.value
    }
}
