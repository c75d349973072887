/// How well a value seems to fit a type before it is read. Larger is better.
struct Fit: Comparable {
    /// The value may be anything, so that everything else comes first.
    var isLastResort = false
    /// Members, or the value itself, that can have one value only and have it.
    var constants = 0
    /// What only tolerant reading takes: nulls, members of closed objects, values that an enumeration doesn't list.
    var misfits = 0
    /// Members that a closed object rules out, which are misfits, too.
    var forbiddenMembers = 0
    /// Members that the type doesn't name.
    var unknownMembers = 0
    var knownMembers = 0
    /// Values that an enumeration lists.
    var listedValues = 0
    var rank = Rank.plain

    /// How much a type says about a scalar.
    enum Rank: Int, Comparable {
        /// Base64 text, a relative URL, any JSON: all but everything would do.
        case loose
        case plain
        /// A format that the value has; an integer.
        case particular
        /// A value that is listed, or the only one.
        case listed

        static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
    }

    /// Fits of one tier are compared by trial; the next tier counts only where nothing of this one can be read. What is
    /// ruled out isn't made good by a constant.
    var tier: Int { isLastResort ? -1 : forbiddenMembers > 0 ? 0 : constants }

    static func < (left: Fit, right: Fit) -> Bool {
        if left.tier != right.tier { return left.tier < right.tier }
        if left.misfits != right.misfits { return left.misfits > right.misfits }
        if left.unknownMembers != right.unknownMembers { return left.unknownMembers > right.unknownMembers }
        if left.knownMembers != right.knownMembers { return left.knownMembers < right.knownMembers }
        if left.listedValues != right.listedValues { return left.listedValues < right.listedValues }
        return left.rank < right.rank
    }

    /// The fit of an array, of which this and another are fits of elements.
    func merging(_ other: Fit) -> Fit {
        Fit(
            isLastResort: isLastResort || other.isLastResort,
            constants: min(constants, other.constants),
            misfits: misfits + other.misfits,
            forbiddenMembers: forbiddenMembers + other.forbiddenMembers,
            unknownMembers: unknownMembers + other.unknownMembers,
            knownMembers: knownMembers + other.knownMembers,
            listedValues: listedValues + other.listedValues,
            rank: min(rank, other.rank)
        )
    }
}
