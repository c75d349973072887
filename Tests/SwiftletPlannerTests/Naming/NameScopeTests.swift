import SwiftletModel
import Testing

@testable import SwiftletPlanner

@Suite struct NameScopeTests {
    private func names(_ requests: [NameScope.Request], reserved: Set<String> = []) -> [String] {
        NameScope.names(for: requests, reserved: reserved).map(\.identifier)
    }

    @Test func namesThatNobodyElseWantsStay() {
        #expect(names([.init(key: "a", candidates: ["x"]), .init(key: "b", candidates: ["y"])]) == ["x", "y"])
    }

    @Test func equalClaimsBothMoveToTheirMoreParticularName() {
        let requests: [NameScope.Request] = [
            .init(key: "name", candidates: ["name", "name"]), .init(key: "-name", candidates: ["name", "minusName"]),
        ]
        #expect(names(requests) == ["name", "minusName"])
    }

    @Test func theBetterClaimKeepsTheName() {
        let requests: [NameScope.Request] = [
            .init(key: "operation", candidates: ["Pet", "PetRequest"], rank: 2),
            .init(key: "component", candidates: ["Pet", "PetModel"], rank: 0),
        ]
        #expect(names(requests) == ["PetRequest", "Pet"])
    }

    @Test func whoHasNoOtherNameIsNumberedByKey() {
        let requests: [NameScope.Request] = [
            .init(key: "foo_bar", candidates: ["fooBar"]), .init(key: "fooBar", candidates: ["fooBar"]),
            .init(key: "foo-bar", candidates: ["fooBar"]),
        ]
        #expect(names(requests) == ["fooBar3", "fooBar", "fooBar2"])
    }

    @Test func aNumberNeverTakesANameOfTheDocument() {
        let requests: [NameScope.Request] = [
            .init(key: "a", candidates: ["a"]), .init(key: "A", candidates: ["a"]),
            .init(key: "a2", candidates: ["a2"]),
        ]
        #expect(Set(names(requests)) == ["a", "a2", "a3"])
        #expect(names(requests)[2] == "a2")
    }

    @Test func digitsAtTheEndAreKeptApartFromNumbers() {
        let requests: [NameScope.Request] = [
            .init(key: "v1", candidates: ["v1"]), .init(key: "V1", candidates: ["v1"]),
        ]
        #expect(names(requests) == ["v1", "v1_2"])
    }

    @Test func pinnedNamesNeverMove() {
        let requests: [NameScope.Request] = [
            .init(key: "a", candidates: ["wanted", "other"]),
            .init(key: "b", candidates: ["x"], pinned: NamingStyle.lowerCamelCase.name(for: "wanted"), rank: 9),
        ]
        #expect(names(requests) == ["other", "wanted"])
    }

    @Test func ofTwoEqualPinsOneIsAWish() {
        let pin = NamingStyle.lowerCamelCase.name(for: "wanted")
        let requests: [NameScope.Request] = [
            .init(key: "b", candidates: ["b"], pinned: pin), .init(key: "a", candidates: ["a"], pinned: pin),
        ]
        #expect(names(requests) == ["b", "wanted"])
    }

    @Test func reservedNamesAreLeft() {
        let requests: [NameScope.Request] = [.init(key: "Type", candidates: ["Type", "PetType"])]
        #expect(names(requests, reserved: ["Type"]) == ["PetType"])
        #expect(names([.init(key: "Type", candidates: ["Type"])], reserved: ["Type"]) == ["Type2"])
    }

    @Test func theOrderOfTheRequestsDoesNotMatter() {
        let texts = ["a", "A", "a_", "-a", "+a", "a2", "b", "B", "aB", "a_b", "AB", "", " ", "1", "_1", "self", "none"]
        var members = MemberNames()
        let requests = texts.map { members.request($0, avoiding: ReservedWords.enumerationMembers) }
        let expected = Dictionary(uniqueKeysWithValues: zip(texts, names(requests)))
        #expect(Set(expected.values).count == texts.count)
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<20 {
            let order = texts.indices.shuffled(using: &generator)
            let shuffled = names(order.map { requests[$0] })
            for (position, index) in order.enumerated() { #expect(shuffled[position] == expected[texts[index]]) }
        }
    }
}

/// The same shuffles on every machine.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
