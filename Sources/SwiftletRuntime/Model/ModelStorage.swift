/// What a generated model holds: one reference to its members, copied on write.
///
/// Generated accessors go through the four subscripts, one for each presence that a member can have.
/// Readers may run at the same time; two copies never see each other's changes.
public struct ModelStorage: @unchecked Sendable {
    private(set) var object: ModelObject

    /// Storage without members but those that have one value (`const`).
    public init(_ schema: ModelSchema) {
        object = .make(schema)
        for (index, slot) in schema.constants { object.withSlot(index) { $0.pointee = slot } }
    }

    init(object: ModelObject) {
        self.object = object
    }

    /// Reads the value, or the null or default in its place.
    @inline(__always)
    private func load<T: ModelValue>(_ index: Int) -> T? {
        object.withSlot(index) { slot in
            if slot.pointee.hasValue { return T._load(slot) }
            return slot.pointee.isAbsent ? loadDefault(index) : nil
        }
    }

    @inline(never)
    private func loadDefault<T: ModelValue>(_ index: Int) -> T? {
        guard var slot = object.schema.defaultSlot(index), slot.hasValue else { return nil }
        return withUnsafePointer(to: &slot) { T._load($0) }
    }

    @inline(never)
    private func loadMissing<T: ModelValue>(_ index: Int) -> T {
        if let value: T = load(index) ?? T._empty() { return value }
        preconditionFailure("\(object.schema.members[index].name) is required, and this object was made without it")
    }

    private mutating func store(_ slot: ModelSlot, _ index: Int) {
        makeUnique()
        object.withSlot(index) { $0.pointee = slot }
    }

    private mutating func makeUnique() {
        if !isKnownUniquelyReferenced(&object) { object = object.copy() }
    }

    /// Takes the value out while it is modified, so that a collection inside isn't copied.
    private mutating func take<T: ModelValue>(_ index: Int) -> T? {
        let value: T? = load(index)
        makeUnique()
        object.withSlot(index) { $0.pointee = ModelSlot(.null) }
        return value
    }

    /// A member that is always there and never null.
    ///
    /// - Precondition: the member is there, or a null in its place reads as an empty object. Initialisers and reading see to it.
    public subscript<T: ModelValue>(required index: Int) -> T {
        get {
            object.withSlot(index) { slot in
                slot.pointee.hasValue ? T._load(slot) : loadMissing(index)
            }
        }
        @_specialize(where T == String) set { store(newValue._makeSlot(), index) }
        _modify {
            var value: T = take(index) ?? loadMissing(index)
            defer { store(value._makeSlot(), index) }
            yield &value
        }
    }

    /// A member that is always there and may be null; nil is null.
    public subscript<T: ModelValue>(nullable index: Int) -> T? {
        get { load(index) }
        @_specialize(where T == String) set { store(newValue?._makeSlot() ?? ModelSlot(.null), index) }
        _modify {
            var value: T? = take(index)
            defer { store(value?._makeSlot() ?? ModelSlot(.null), index) }
            yield &value
        }
    }

    /// A member that may be left out; nil is absent. While it is absent, its default is read if the schema has one.
    public subscript<T: ModelValue>(optional index: Int) -> T? {
        get { load(index) }
        @_specialize(where T == String) set { store(newValue?._makeSlot() ?? ModelSlot(.absent), index) }
        _modify {
            var value: T? = take(index)
            defer { store(value?._makeSlot() ?? ModelSlot(.absent), index) }
            yield &value
        }
    }

    /// A member that may be left out or null: `.absent`, `.null` or a value.
    public subscript<T: ModelValue>(presence index: Int) -> T?? {
        get {
            object.withSlot(index) { slot in
                if slot.pointee.hasValue { return .some(T._load(slot)) }
                if !slot.pointee.isAbsent { return .null }
                return loadDefault(index).map { .some($0) } ?? .absent
            }
        }
        @_specialize(where T == String) set {
            switch newValue {
            case .none: store(ModelSlot(.absent), index)
            case .some(.none): store(ModelSlot(.null), index)
            case .some(.some(let value)): store(value._makeSlot(), index)
            }
        }
    }
}

extension ModelStorage {
    /// The members that the schema doesn't name, as JSON.
    var additional: AdditionalMembers {
        get { object.additional }
        set {
            makeUnique()
            object.additional = newValue
        }
    }

    /// The members that the schema doesn't name, where it gives their type (`*: type`).
    public subscript<T: ModelValue>(additional type: T.Type) -> [String: T] {
        get {
            guard case .typed(let members) = object.additional, let members = members as? MembersOf<T> else {
                return [:]
            }
            return members.members
        }
        set { additional = newValue.isEmpty ? .none : .typed(MembersOf(newValue)) }
    }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension ModelStorage: Hashable {
    public static func == (left: ModelStorage, right: ModelStorage) -> Bool {
        left.object === right.object || left.object.isEqual(to: right.object)
    }

    public func hash(into hasher: inout Hasher) {
        object.hash(into: &hasher)
    }
}
