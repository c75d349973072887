import SwiftletModel
import SwiftletOpenAPI

/// Plans each schema once, wherever it is used from. Types come out as drafts, their names still open.
struct SchemaPlanner {
    let index: DocumentIndex
    let options: PlanningOptions
    var report: PlanningReport
    private(set) var drafts: [TypeID: TypeDraft] = [:]

    var memberNames = MemberNames()

    private let components: [ObjectIdentifier: String]
    private var uses: [ObjectIdentifier: SchemaUse] = [:]
    private var inProgress: Set<ObjectIdentifier> = []
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
        components = Dictionary(
            index.document.components.schemas.map { (ObjectIdentifier($0.value), $0.name) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    mutating func planComponents() {
        for component in index.document.components.schemas {
            _ = use(of: component.value, in: .component(component.name))
        }
        finish()
    }

    /// The schema's own place is `place`, else where it stands: a wrapper gives its own place to what it wraps.
    mutating func use(of schema: Schema, in context: NameContext, at place: Node? = nil) -> SchemaUse {
        let identity = ObjectIdentifier(schema)
        if let known = uses[identity] {
            settle(known, in: context)
            return known
        }
        guard inProgress.count < Self.maximumDepth, inProgress.insert(identity).inserted else {
            report.unsupported(
                "recursive-schema",
                inProgress.contains(identity)
                    ? "a schema that contains itself without an object in between is any JSON value here"
                    : "schemas nested this deeply are any JSON value here",
                at: schema.node
            )
            return .any
        }
        let use = makeUse(of: schema, in: context, at: place ?? schema.node)
        inProgress.remove(identity)
        uses[identity] = use
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
        return use(of: schema, in: context(of: schema, reference)).referenced
    }

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

    private func context(of schema: Schema, _ reference: Reference) -> NameContext {
        if let name = components[ObjectIdentifier(schema)] { return .component(name) }
        return .provisional(reference.name)
    }

    private mutating func settle(_ use: SchemaUse, in context: NameContext) {
        guard !provisional.isEmpty, !context.isProvisional, case .declared(let id) = use.type else { return }
        if provisional.remove(id) != nil { drafts[id]?.context = context }
    }
}
