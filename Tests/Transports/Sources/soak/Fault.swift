/// What the server does to a request, besides answering it.
enum Fault: UInt8, CaseIterable, Sendable {
    // The answer arrives.
    case none
    case slowBytes
    case moreThanAnnounced
    case closedAfterwards

    // "Not now", or what the server says may be sent again.
    case status408
    case status425
    case status429
    case status503
    case status503Cut
    case status500ToRepeat

    // An answer, but one that leaves open what has happened.
    case status409
    case status500
    case status502
    case status504
    case status503NotToRepeat

    // No whole answer.
    case cutInRequest
    case cutBeforeHead
    case resetBeforeHead
    case cutInHead
    case cutInBody
    case cutInChunks
    case lessThanAnnounced
    case invalidChunk
    case brokenGzip
    case silence

    /// Whether a client that has the answer has a success.
    var isAnswered: Bool { rawValue <= Fault.closedAfterwards.rawValue }

    /// Whether any request may be sent again after it.
    var invitesRepeat: Bool { (Fault.status408.rawValue...Fault.status500ToRepeat.rawValue).contains(rawValue) }

    /// What happens to a try of a call: the same for the same seed.
    static func of(call: Int, attempt: Int, seed: UInt64) -> Fault {
        var random = SplitMix(state: seed &+ UInt64(call) &* 1_000_003 &+ UInt64(attempt) &* 7_919)
        // Storms: whole ranges of calls are told "not now", most of them on every try.
        switch call % 500 {
        case 100..<140 where random.next() % 8 < 6: return .status429
        case 300..<340 where random.next() % 8 < 6: return .status503
        default: break
        }
        let kinds = Fault.allCases.count
        let draw = random.next() % 100
        if draw < 45 { return .none }
        // Each of those takes a timeout's time.
        if draw == 99 { return .silence }
        return Fault.allCases[1 + Int(random.next() % UInt64(kinds - 2))]
    }
}

/// SplitMix64, by Steele, Lea and Flood.
struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}
