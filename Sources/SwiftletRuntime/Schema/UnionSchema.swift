/// What the alternatives of a union are: the text that generated code holds, parsed once, at first use.
///
///     circle: Circle, tag "circle", tag "round"
///     text: string, maxLength 20
///     empty: const null
///     @: discriminator "kind", oneOf, exclusive, rules {"minProperties": 1}
///
/// A line a branch: the case's name, its type in the grammar of ``ModelSchema``, the values of the discriminator that
/// mean it, and attributes; `untagged` is the branch of an object without a known one. A branch of one value (`const`)
/// has no payload. Last may come `@:` with the member that tells the branch, the keyword that a value of no branch
/// violates (`oneOf` or `type`; `anyOf` if neither is there), whether one that fits several violates it too
/// (`exclusive`), and what holds whatever the branch.
public final class UnionSchema: Sendable {
    let branches: [Branch]
    let discriminator: Discriminator?
    /// What a value that fits no branch violates.
    let rule: Violation.Rule
    /// Whether exactly one branch may fit.
    let isExclusive: Bool
    /// On values of every branch.
    let constraints: [Constraint]
    /// What choosing needs to know of the branches; made at first use, since their schemas may need this one.
    private let cachedProfile = Lock<UnionProfile?>(nil)

    /// Parses a schema text.
    ///
    /// - Precondition: the text follows the grammar and names as many types as `types` gives. Generated texts do.
    public convenience init(_ text: StaticString, types: () -> [any ModelValue.Type] = { [] }) {
        self.init(SchemaParser.require(text, types: types()) { parser throws(SchemaError) in try parser.union() })
    }

    init(_ parsed: SchemaParser.ParsedUnion) {
        branches = parsed.branches
        discriminator = parsed.discriminator.map { Discriminator($0, parsed.branches) }
        rule = parsed.rule
        isExclusive = parsed.isExclusive
        constraints = parsed.constraints
    }

    var profile: UnionProfile {
        if let profile = cachedProfile.withLock({ $0 }) { return profile }
        let profile = UnionProfile(branches)
        cachedProfile.withLock { $0 = profile }
        return profile
    }

    /// One alternative.
    struct Branch: Sendable {
        let name: String
        let schema: ValueSchema
        /// The one value, where the case has no payload.
        let constant: JSONValue?
        /// Values of the discriminator that mean it.
        let tags: [JSONValue]
        /// Whether it is meant where no tag is known, or none is there.
        let isUntagged: Bool
    }

    /// The member that tells the branch.
    struct Discriminator: Sendable {
        let name: String
        let nameBytes: [UInt8]
        /// The branches of each tag, in their order.
        let branches: [JSONValue: [Int]]
        /// The branch of whatever has none of the tags.
        let untagged: Int?

        init(_ name: String, _ branches: [Branch]) {
            self.name = name
            nameBytes = Array(name.utf8)
            untagged = branches.firstIndex(where: \.isUntagged)
            self.branches = branches.indices.reduce(into: [:]) { known, index in
                for tag in branches[index].tags { known[tag, default: []].append(index) }
            }
        }
    }
}

/// What the branches of a union are read from.
struct UnionProfile: Sendable {
    let kinds: [ValueKinds]
    /// Whether a value of the right kind can still be another's, which only a look at it tells.
    let isSelective: [Bool]

    init(_ branches: [UnionSchema.Branch]) {
        kinds = branches.map(\.schema.kinds)
        isSelective = branches.map { Self.isSelective($0.schema) }
    }

    private static func isSelective(_ schema: ValueSchema) -> Bool {
        if schema.constant != nil { return true }
        guard schema.kind == .declared, case .model(let model) = schema.swiftType._declared().content else {
            return schema.kind == .declared
        }
        return model.members.contains { $0.constant != nil || $0.schema.constant != nil }
    }
}
