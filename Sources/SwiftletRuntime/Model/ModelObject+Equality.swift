extension ModelObject {
    /// Whether both have the same JSON by meaning: the same members, absent ones and unknown ones included, with equal values.
    func isEqual(to other: ModelObject) -> Bool {
        let schema = schema
        guard schema === other.schema else { return false }
        return withSlots { left in
            other.withSlots { right in
                left.indices.allSatisfy { Self.areEqual(left[$0], right[$0], schema.table.code($0).kind) }
            }
        } && additional == other.additional
    }

    func hash(into hasher: inout Hasher) {
        let schema = schema
        withSlots { slots in
            for index in slots.indices {
                if schema.table.code(index).kind == .uuid, case .string(let text) = slots[index].content {
                    hasher.combine(text.lowercased())
                } else {
                    hasher.combine(slots[index])
                }
            }
        }
        hasher.combine(additional)
    }

    /// A UUID keeps its text, whose case means nothing.
    private static func areEqual(_ left: ModelSlot, _ right: ModelSlot, _ kind: ValueSchema.Kind) -> Bool {
        if kind == .uuid, case .string(let left) = left.content, case .string(let right) = right.content {
            return left.lowercased() == right.lowercased()
        }
        return left == right
    }
}
