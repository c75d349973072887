extension Field {
    /// The field of that name, found by its bytes: no string is made.
    init?(_ name: UnsafeRawBufferPointer) {
        guard let field = FieldLookup.shared.field(named: name) else { return nil }
        self = field
    }
}

/// A hash table of all field names.
private struct FieldLookup: Sendable {
    static let shared = FieldLookup()

    /// A name's length, its first bytes and its last: of one of 16 bytes or fewer, all of it.
    private struct Key: Equatable, Sendable {
        let count: Int
        let head: UInt64
        let tail: UInt64

        init(_ name: UnsafeRawBufferPointer) {
            count = name.count
            if count >= 8 {
                head = name.loadUnaligned(as: UInt64.self)
                tail = name.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
            } else {
                head = name.reduce(0) { $0 << 8 | UInt64($1) }
                tail = 0
            }
        }

        func slot(of slotCount: Int) -> Int {
            let mixed = (head ^ UInt64(count)) &* 0x9E37_79B9_7F4A_7C15 ^ tail &* 0xC2B2_AE3D_27D4_EB4F
            return Int(truncatingIfNeeded: mixed >> 40 ^ mixed >> 20) & (slotCount - 1)
        }
    }

    private struct Slot: Sendable {
        let key: Key
        let field: Field
    }

    private var slots = [Slot?](repeating: nil, count: 1 << 10)

    private init() {
        for field in Field.allCases {
            let key = Array(field.name.utf8).withUnsafeBytes(Key.init)
            var slot = key.slot(of: slots.count)
            while slots[slot] != nil { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Slot(key: key, field: field)
        }
    }

    func field(named name: UnsafeRawBufferPointer) -> Field? {
        let key = Key(name)
        var position = key.slot(of: slots.count)
        while let slot = slots[position] {
            if slot.key == key, key.count <= 16 || slot.field.name.utf8.elementsEqual(name) { return slot.field }
            position = (position + 1) & (slots.count - 1)
        }
        return nil
    }
}
