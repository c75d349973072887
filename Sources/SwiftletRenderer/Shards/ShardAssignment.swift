/// Distributes declarations over a fixed number of files, so that a change of the description touches few of them.
///
/// Each declaration prefers the files in an order that follows from its name alone, and goes to the first that has room.
/// What has room depends on all weights together, but only by steps, so that it seldom changes.
struct ShardAssignment: Sendable {
    struct Item: Sendable {
        /// Unique, and the same as long as the declaration is.
        let name: String
        let weight: Int
    }

    /// By the items' positions.
    let shards: [Int]

    init(_ items: [Item], count: Int) {
        let capacity = Self.capacity(total: items.reduce(0) { $0 + $1.weight }, count: count)
        let hashes = items.map { Self.hash($0.name) }
        // The heaviest find room first; by powers of two, so that a growing declaration seldom overtakes another.
        let order = items.indices.sorted { left, right in
            let sizes = (items[left].weight.size, items[right].weight.size)
            return sizes.0 != sizes.1
                ? sizes.0 > sizes.1 : (hashes[left], items[left].name) < (hashes[right], items[right].name)
        }
        var loads = [Int](repeating: 0, count: count)
        var shards = [Int](repeating: 0, count: items.count)
        for index in order {
            let shard = Self.choice(hashes[index], items[index].weight, loads, capacity)
            shards[index] = shard
            loads[shard] += items[index].weight
        }
        self.shards = shards
    }

    /// The preferred file with room, else the emptiest.
    private static func choice(_ hash: UInt64, _ weight: Int, _ loads: [Int], _ capacity: Int) -> Int {
        var best: (shard: Int, preference: UInt64)?
        var emptiest = 0
        for shard in loads.indices {
            if loads[shard] < loads[emptiest] { emptiest = shard }
            let preference = mixed(hash &+ UInt64(shard) &* 0x9E37_79B9_7F4A_7C15)
            if loads[shard] + weight <= capacity, preference > best?.preference ?? 0 { best = (shard, preference) }
        }
        return best?.shard ?? emptiest
    }

    /// Half more than the average, rounded up to three binary digits.
    private static func capacity(total: Int, count: Int) -> Int {
        let wanted = max(1, total * 3 / 2 / count)
        let step = 1 << max(0, wanted.size - 3)
        return (wanted + step - 1) / step * step
    }

    /// FNV-1a.
    private static func hash(_ name: String) -> UInt64 {
        name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }

    /// Every bit of the result depends on every bit of the value.
    private static func mixed(_ value: UInt64) -> UInt64 {
        var value = value
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

extension Int {
    /// In binary digits.
    fileprivate var size: Int { bitWidth - leadingZeroBitCount }
}
