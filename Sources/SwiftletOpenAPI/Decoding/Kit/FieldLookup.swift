extension Field {
    /// The field of that name, found by its bytes: no string is made.
    init?(_ name: Node) {
        guard let field = name.withUTF8(FieldLookup.shared.field(named:)) else { return nil }
        self = field
    }
}

/// A hash table of all field names.
private struct FieldLookup: Sendable {
    static let shared = FieldLookup()

    private let names: [[UInt8]]
    /// 1 + the field's raw value; 0 where the slot is free.
    private var slots = [UInt8](repeating: 0, count: 1 << 10)

    private init() {
        names = Field.allCases.map { Array($0.name.utf8) }
        for (position, name) in names.enumerated() {
            var slot = name.withUnsafeBytes(Self.slot)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt8(position + 1)
        }
    }

    func field(named name: UnsafeRawBufferPointer) -> Field? {
        guard !name.isEmpty else { return nil }
        var slot = Self.slot(name)
        while slots[slot] != 0 {
            let position = Int(slots[slot]) - 1
            if names[position].count == name.count, names[position].elementsEqual(name) {
                return Field(rawValue: UInt8(position))
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    private static func slot(_ name: UnsafeRawBufferPointer) -> Int {
        var hash: UInt32 = 2_166_136_261
        for byte in name.prefix(24) { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        return Int((hash ^ hash >> 15) & 1023)
    }
}
