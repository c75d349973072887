import SwiftletModel
import SwiftletOpenAPI

/// Plans each schema once, wherever it is used from. Types come out as drafts, their names still open.
struct SchemaPlanner {
    let index: DocumentIndex
    let options: PlanningOptions
    var report: PlanningReport
    private(set) var drafts: [TypeID: TypeDraft] = [:]

    var memberNames = MemberNames()
    /// Those that several operations share, by where they stand.
    var parameters: [Node: ParameterPlan] = [:]
    var answers = SharedAnswers()
    var trace = SchemaTrace()
    let inheritance: Inheritance
    /// The wire names of members that are bytes outside of JSON.
    var binaryMembers: [TypeID: Set<String>] = [:]
    /// Schemas that are being put together, by what they are made of.
    var openConjunctions: [[ObjectIdentifier]: SchemaPlace] = [:]
    /// Schemas whose rules are being written.
    var openRules: Set<ObjectIdentifier> = []

    /// What components are made of that have no name of their own: the elements of lists.
    private(set) var componentTypes: Set<TypeID> = []
    private let components: [ObjectIdentifier: String]
    private var uses: [ObjectIdentifier: SchemaUse] = [:]
    /// The innermost last.
    private var inProgress: [(schema: ObjectIdentifier, place: SchemaPlace)] = []
    /// Those in progress that were met again inside of themselves.
    private var recursive: Set<ObjectIdentifier> = []
    /// Types whose names wait for their own place.
    private var provisional: Set<TypeID> = []
    /// Structures whose members aren't planned yet: types may refer to themselves.
    private var pending: [StructureWork] = []

    /// Chains of references and nested arrays beyond this are nobody's intention.
    private static let maximumDepth = 200

    init(index: DocumentIndex, options: PlanningOptions, report: PlanningReport) {
        self.index = index
        self.options = options
        self.report = report
        inheritance = Inheritance(index)
        let count = index.document.references.schemaCount
        uses.reserveCapacity(count)
        trace.reserveCapacity(count)
        components = Dictionary(
            index.document.components.schemas.map { (ObjectIdentifier($0.value), $0.name) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    mutating func planComponents() {
        for component in index.document.components.schemas {
            use(of: component.value, in: .component(component.name)).shape.visitTypes { componentTypes.insert($0) }
        }
        finish()
    }

    /// The schema's own place is `place`, else where it stands: a wrapper gives its own place to what it wraps.
    mutating func use(of schema: Schema, in context: NameContext, at place: SchemaPlace? = nil) -> SchemaUse {
        let identity = ObjectIdentifier(schema)
        if let known = uses[identity] {
            settle(known, in: context)
            return known
        }
        if let open = inProgress.last(where: { $0.schema == identity }) { return recursion(of: schema, at: open.place) }
        guard inProgress.count < Self.maximumDepth else {
            report.unsupported(
                "recursive-schema",
                "schemas nested this deeply are any JSON value here",
                at: schema.node
            )
            return .any
        }
        let place = place ?? .node(schema.node)
        inProgress.append((identity, place))
        var use = makeUse(of: schema, in: context, at: place)
        inProgress.removeLast()
        if !recursive.isEmpty, recursive.remove(identity) != nil { use = named(use, schema, in: context, at: place) }
        uses[identity] = use
        trace.record(.value(use.shape), of: schema)
        return use
    }

    /// Plans the members of every structure found so far.
    mutating func finish() {
        while let work = pending.popLast() {
            let structure = structure(of: work)
            drafts[work.id]?.kind = .structure(structure)
        }
    }

    mutating func target(of reference: Reference) -> SchemaUse {
        guard let schema = index.schema(reference) else {
            report.unsupported(
                "reference",
                "'\(reference.target)' isn't a schema of this document, so the value is any JSON value here",
                at: reference.targetNode
            )
            return .any
        }
        if let known = uses[ObjectIdentifier(schema)], provisional.isEmpty { return known.referenced }
        return use(of: schema, in: context(of: schema, named: reference.name)).referenced
    }

    func isDeclared(_ id: TypeID) -> Bool { drafts[id] != nil }

    /// Of a component, else nil.
    func componentName(of schema: Schema) -> String? { components[ObjectIdentifier(schema)] }

    mutating func declare(
        _ id: TypeID,
        _ kind: TypeDeclaration.Kind,
        _ schema: Schema,
        in context: NameContext
    ) {
        declare(id, kind, documentation: Documentation(schema), in: context)
    }

    mutating func declare(
        _ id: TypeID,
        _ kind: TypeDeclaration.Kind,
        documentation: Documentation,
        in context: NameContext
    ) {
        if context.isProvisional { provisional.insert(id) }
        drafts[id] = TypeDraft(
            id: id,
            kind: kind,
            documentation: documentation,
            context: context,
            isComponent: context.claim == .component
        )
    }

    mutating func setKind(of id: TypeID, _ kind: TypeDeclaration.Kind) {
        drafts[id]?.kind = kind
    }

    mutating func declareStructure(_ work: StructureWork, _ schema: Schema, in context: NameContext) -> SchemaUse {
        let open = StructureType(properties: [], additionalProperties: .any)
        declare(work.id, .structure(open), schema, in: context)
        pending.append(work)
        return SchemaUse(.declared(work.id))
    }

    func context(of schema: Schema, named name: @autoclosure () -> String) -> NameContext {
        if let name = componentName(of: schema) { return .component(name) }
        let name = name()
        return .provisional(name.isEmpty ? "Value" : name)
    }

    /// Whether each type has the name of its own place: then it doesn't matter where else it is used.
    var isSettled: Bool { provisional.isEmpty }

    private mutating func settle(_ use: SchemaUse, in context: NameContext) {
        guard !provisional.isEmpty, !context.isProvisional, case .declared(let id) = use.type else { return }
        if provisional.remove(id) != nil { drafts[id]?.context = context }
    }
}

extension SchemaPlanner {
    /// A type that is being made is met inside of itself: it gets a name, whatever it will be.
    private mutating func recursion(of schema: Schema, at place: SchemaPlace) -> SchemaUse {
        recursive.insert(ObjectIdentifier(schema))
        var use = SchemaUse(.declared(place.id))
        use.isNullable = index.allowsNull(schema)
        return use
    }

    /// What is no type of its own (a list of itself) is wrapped in one.
    private mutating func named(
        _ use: SchemaUse,
        _ schema: Schema,
        in context: NameContext,
        at place: SchemaPlace
    ) -> SchemaUse {
        let id = place.id
        var wrapped = use
        if use.type == .declared(id) {
            guard drafts[id] == nil else { return use }
            report.tolerated(
                "recursive-schema",
                "nothing but itself says what this schema is, so it is any JSON value",
                at: schema.node
            )
            wrapped = .any
        }
        wrapped.isNullable = false
        return wrap(wrapped, schema, in: context, as: id, isNullable: use.isNullable)
    }

    mutating func wrap(
        _ wrapped: SchemaUse,
        _ schema: Schema,
        in context: NameContext,
        as id: TypeID,
        isNullable: Bool
    ) -> SchemaUse {
        declare(id, .wrapper(WrapperType(value: wrapped.shape)), schema, in: context)
        var use = wrapped
        use.type = .declared(id)
        use.constraints = Constraints()
        use.constant = nil
        use.isNullable = isNullable
        return use
    }
}
