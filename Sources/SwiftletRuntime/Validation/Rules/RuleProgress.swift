/// Where rules stand, so that hostile values and rules that refer to themselves come to an end.
struct RuleProgress {
    /// What is being checked against the value at hand, at this very place.
    var open: [Reference] = []
    /// How many subschemas were applied so far, and how many are being applied.
    var work = 0
    var depth = 0
    /// Whether it was said that there were too many.
    var isReported = false

    /// The limits of one validation. They are far beyond any value of use.
    var workLimit = 4_000_000
    static let depthLimit = 512

    enum Reference: Hashable {
        case declared(ObjectIdentifier)
        case local(ObjectIdentifier, Int)
    }

    /// Leaves the place for one further in; gives what has to be put back on return.
    mutating func descend() -> [Reference] {
        if open.isEmpty { return [] }
        let outer = open
        open = []
        return outer
    }
}

/// The members and elements of a value that subschemas have said something about.
struct EvaluatedParts {
    var names: Set<WireName> = []
    var hasAllNames = false
    var places: Set<Int> = []
    var hasAllPlaces = false

    static let all = EvaluatedParts(hasAllNames: true, hasAllPlaces: true)

    mutating func merge(_ other: EvaluatedParts) {
        names.formUnion(other.names)
        places.formUnion(other.places)
        hasAllNames = hasAllNames || other.hasAllNames
        hasAllPlaces = hasAllPlaces || other.hasAllPlaces
    }
}
