import SwiftletModel

/// Which type of the old SDK is which of the new one: the same component, what stands in the same place, or the same
/// content under another name.
struct TypePairs {
    private let old: PlanTable
    private let new: PlanTable
    private var newByOld: [TypeID: TypeID] = [:]
    private var oldByNew: [TypeID: TypeID] = [:]
    /// Looked at, and not alike: places that use the same types are many.
    private var refused: Set<[TypeID]> = []
    /// Whose insides aren't compared yet.
    private var open: [(old: TypeID, new: TypeID)] = []

    init(_ old: PlanTable, _ new: PlanTable, _ endpoints: [(old: Endpoint, new: Endpoint)]) {
        self.old = old
        self.new = new
        for type in old.sdk.types where type.isComponent && new.types[type.id]?.isComponent == true {
            pair(type.id, type.id)
        }
        for (old, new) in endpoints { walk(old.own, new.own) }
        let payloads = Dictionary(new.sdk.payloads.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        for payload in old.sdk.payloads { payloads[payload.key].map { walk(payload, $0) } }
        drain()
        for (old, new) in endpoints { for (old, new) in VariantPairs(old, new).pairs { walk(old, new) } }
        drain()
        pairEqualContent()
        drain()
    }

    func new(_ id: TypeID) -> TypeID? { newByOld[id] }
    func old(_ id: TypeID) -> TypeID? { oldByNew[id] }

    func isSame(_ left: TypeReference, _ right: TypeReference) -> Bool {
        switch (left, right) {
        case (.builtin(let left), .builtin(let right)): left == right
        case (.declared(let left), .declared(let right)): newByOld[left] == right
        case (.array(let left), .array(let right)), (.dictionary(let left), .dictionary(let right)):
            left.isNullable == right.isNullable && isSame(left.type, right.type)
        default: false
        }
    }

    private mutating func pair(_ left: TypeID, _ right: TypeID) {
        newByOld[left] = right
        oldByNew[right] = left
        open.append((left, right))
    }

    private mutating func drain() {
        while let (left, right) = open.popLast() {
            guard let left = old.kind(left), let right = new.kind(right) else { continue }
            walk(left, right)
        }
    }
}

/// What stands in the same place.
extension TypePairs {
    private mutating func walk(_ left: OperationPlan, _ right: OperationPlan) {
        let parameters = ParameterPairs(left.parameters, right.parameters)
        for (left, right) in parameters.pairs { walk(left.value, right.value) }
        walk(left.body?.value, right.body?.value)
        walk(left.responses, right.responses)
        walk(left.stream?.item, right.stream?.item)
        if let left = left.result.declared, let right = right.result.declared { offer(left, right) }
    }

    private mutating func walk(_ left: [ResponsePlan], _ right: [ResponsePlan]) {
        let responses = Dictionary(right.map { ($0.status, $0) }, uniquingKeysWith: { first, _ in first })
        for left in left {
            guard let right = responses[left.status] else { continue }
            walk(left.value, right.value)
            let headers = Dictionary(right.headers.map { ($0.name.lowercased(), $0) }, uniquingKeysWith: { $1 })
            for header in left.headers { walk(header.value, headers[header.name.lowercased()]?.value) }
        }
    }

    private mutating func walk(_ left: PayloadPlan, _ right: PayloadPlan) {
        walk(left.value, right.value)
        for (left, right) in ParameterPairs(left.parameters, right.parameters).pairs { walk(left.value, right.value) }
        walk(left.responses, right.responses)
    }

    private mutating func walk(_ left: ValueShape?, _ right: ValueShape?) {
        guard let left, let right else { return }
        switch (left.type, right.type) {
        case (.array(let left), .array(let right)), (.dictionary(let left), .dictionary(let right)): walk(left, right)
        case (.declared(let left), .declared(let right)): offer(left, right)
        default: break
        }
    }

    private mutating func walk(_ left: TypeDeclaration.Kind, _ right: TypeDeclaration.Kind) {
        switch (left, right) {
        case (.structure(let left), .structure(let right)):
            let members = Dictionary(right.properties.map { ($0.wireName, $0.value) }, uniquingKeysWith: { $1 })
            for property in left.properties { walk(property.value, members[property.wireName]) }
            walk(left.additionalProperties.shapes.first, right.additionalProperties.shapes.first)
        case (.union(let left), .union(let right)):
            for (one, other) in BranchPairs(left, right, self).pairs {
                walk(left.branches[one].value, right.branches[other].value)
            }
        case (.wrapper(let left), .wrapper(let right)): walk(left.value, right.value)
        case (.results(let left), .results(let right)):
            let cases = Dictionary(right.cases.map { ($0.status, $0) }, uniquingKeysWith: { $1 })
            for one in left.cases { walk(one.value, cases[one.status]?.value) }
        default: break
        }
    }

    private mutating func offer(_ left: TypeID, _ right: TypeID) {
        guard newByOld[left] == nil, oldByNew[right] == nil else { return }
        guard !refused.contains([left, right]) else { return }
        if isAlike(left, right) { return pair(left, right) }
        // What became one of several, or the only one that is left.
        for branch in new.alternatives(of: right) where offer(left, toBranch: branch) { return }
        for branch in old.alternatives(of: left) where offer(branch, toBranch: right) { return }
        refused.insert([left, right])
    }

    private mutating func offer(_ left: TypeID, toBranch right: TypeID) -> Bool {
        guard newByOld[left] == nil, oldByNew[right] == nil,
            case .structure(let one)? = old.kind(left), case .structure(let other)? = new.kind(right),
            Self.shareHalf(one.properties.map(\.wireName), other.properties.map(\.wireName))
        else { return false }
        pair(left, right)
        return true
    }

    /// Whether one may have become the other.
    func isAlike(_ left: TypeID, _ right: TypeID) -> Bool {
        guard let one = old.types[left], let other = new.types[right] else { return false }
        let isNamed = one.isComponent && other.isComponent
        switch (one.kind, other.kind) {
        case (.structure(let one), .structure(let other)):
            return !isNamed || Self.shareHalf(one.properties.map(\.wireName), other.properties.map(\.wireName))
        case (.enumeration(let one), .enumeration(let other)):
            return !isNamed || Self.shareHalf(one.cases.map(\.value), other.cases.map(\.value))
        case (.union, .union): return !isNamed || TypeContent.of(one) == TypeContent.of(other)
        case (.wrapper, .wrapper), (.results, .results): return true
        default: return false
        }
    }

    private static func shareHalf<Name: Hashable>(_ left: [Name], _ right: [Name]) -> Bool {
        let common = Set(left).intersection(right).count
        return common > 0 && common * 2 >= max(left.count, right.count)
    }
}

/// The same content under another name.
extension TypePairs {
    private mutating func pairEqualContent() {
        let gone = old.sdk.types.filter { $0.isComponent && newByOld[$0.id] == nil }
        let fresh = new.sdk.types.filter { $0.isComponent && oldByNew[$0.id] == nil }
        guard !gone.isEmpty, !fresh.isEmpty else { return }
        let (forward, back) = (newByOld, oldByNew)
        let contents = gone.map { TypeContent.of($0) { forward[$0] } }
        let candidates = Dictionary(grouping: fresh) { TypeContent.of($0) { back[$0] == nil ? nil : $0 } }
        let counts = Dictionary(contents.map { ($0, 1) }, uniquingKeysWith: +)
        for (type, content) in zip(gone, contents) {
            // Two of the same content: which became which, nobody knows.
            guard counts[content] == 1, let found = candidates[content], found.count == 1 else { continue }
            pair(type.id, found[0].id)
        }
    }
}

extension PlanTable {
    /// The declared types that a union chooses from.
    fileprivate func alternatives(of id: TypeID) -> [TypeID] {
        guard case .union(let union)? = kind(id) else { return [] }
        return union.branches.compactMap { if case .declared(let id) = $0.value.type { id } else { nil } }
    }
}

extension TypeDeclaration {
    /// Whether it is called after its own place, and not after one that it is used in.
    var isComponent: Bool {
        guard parent == nil else { return false }
        let parts = id.pointer.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        if parts.count == 2 { return !parts[1].hasPrefix("/paths/") }
        let tokens = id.pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        return (tokens.first == "components" && tokens.count == 3)
            || (tokens.first == "definitions" && tokens.count == 2)
    }
}

extension PayloadPlan {
    /// Tells them apart.
    var key: String { "\(kind.rawValue) \(name.identifier) \(httpMethod) \(caller ?? "") \(target ?? "")" }
}
