/// The object behind a model: a header and one slot a member, in one allocation.
///
/// This is the unsafe core of the runtime. What makes it sound:
/// - `make` initialises every slot, `deinit` deinitialises every slot, and their number is the schema's, which never changes.
/// - Only `ModelStorage` writes, and only after it made sure that it holds the one reference (copy on write).
///   So an object that can be seen from two places is immutable, which is what `@unchecked Sendable` claims of those
///   that hold one (`ManagedBuffer` itself forbids the claim).
/// - Slots are reached by `withSlot` and `withSlots` alone. An index is checked against the schema's count.
final class ModelObject: ManagedBuffer<ModelObject.Header, ModelSlot> {
    struct Header {
        let schema: ModelSchema
        /// The number of slots: that of the schema's members.
        let count: Int
        var additional = AdditionalMembers.none
    }

    /// An object without members.
    static func make(_ schema: ModelSchema) -> ModelObject {
        let count = schema.members.count
        let object = unsafeDowncast(
            create(minimumCapacity: count) { _ in Header(schema: schema, count: count) },
            to: ModelObject.self
        )
        object.withUnsafeMutablePointerToElements { $0.initialize(repeating: ModelSlot(.absent), count: count) }
        return object
    }

    deinit {
        _ = withUnsafeMutablePointers { header, slots in
            slots.deinitialize(count: header.pointee.count)
        }
    }

    /// Another object with the same members.
    func copy() -> ModelObject {
        withUnsafeMutablePointers { header, slots in
            let object = unsafeDowncast(
                ModelObject.create(minimumCapacity: header.pointee.count) { _ in header.pointee },
                to: ModelObject.self
            )
            object.withUnsafeMutablePointerToElements {
                $0.initialize(from: slots, count: header.pointee.count)
            }
            return object
        }
    }

    var schema: ModelSchema {
        @inline(__always) get { withUnsafeMutablePointerToHeader { $0.pointee.schema } }
    }

    var additional: AdditionalMembers {
        get { withUnsafeMutablePointerToHeader { $0.pointee.additional } }
        set { withUnsafeMutablePointerToHeader { $0.pointee.additional = newValue } }
    }

    /// Lends one slot.
    @inline(__always)
    func withSlot<R, E: Error>(_ index: Int, _ body: (UnsafeMutablePointer<ModelSlot>) throws(E) -> R) throws(E) -> R {
        try withUnsafeMutablePointers { header, slots throws(E) in
            precondition(index >= 0 && index < header.pointee.count, "a member that the schema doesn't have")
            return try body(slots + index)
        }
    }

    /// Lends all slots; there are as many as the schema has members.
    @inline(__always)
    func withSlots<R, E: Error>(_ body: (UnsafeMutableBufferPointer<ModelSlot>) throws(E) -> R) throws(E) -> R {
        try withUnsafeMutablePointers { header, slots throws(E) in
            try body(UnsafeMutableBufferPointer(start: slots, count: header.pointee.count))
        }
    }
}
