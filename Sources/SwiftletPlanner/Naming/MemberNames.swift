import SwiftletModel

/// What the names of members and parameters come to. Real documents repeat the same few in thousands of places.
struct MemberNames {
    private var positions: [String: Int] = [:]
    private var entries: [Entry] = []
    /// Names in Swift, by their identifiers.
    private var identities: [String: Int] = [:]
    /// When each was last taken.
    private var taken: [Int] = []
    private var round = 0
    private var plainNames: [String: String] = [:]

    private struct Entry {
        let name: SwiftName
        let identity: Int
        let isCredential: Bool
        /// Some declaration can't have a member of this name.
        let isReserved: Bool
        /// Every method has an argument of this name.
        let isArgument: Bool
    }

    /// In Swift, before it is made unique.
    mutating func name(_ wireName: String) -> SwiftName { entries[position(of: wireName)].name }

    /// Whether what is called so is a secret.
    mutating func isCredential(_ wireName: String) -> Bool { entries[position(of: wireName)].isCredential }

    private mutating func position(of wireName: String) -> Int {
        if let known = positions[wireName] { return known }
        let words = WordSplitter.words(of: wireName)
        let name = NamingStyle.lowerCamelCase.name(of: words, in: wireName)
        let identity = identities[name.identifier] ?? taken.count
        if identity == taken.count {
            identities[name.identifier] = identity
            taken.append(0)
        }
        positions[wireName] = entries.count
        entries.append(
            Entry(
                name: name,
                identity: identity,
                isCredential: CredentialNames.end(words),
                isReserved: ReservedWords.members.contains(name.identifier),
                isArgument: ReservedWords.arguments.contains(name.identifier)
            )
        )
        return entries.count - 1
    }

    /// As `PageFacts` compares it.
    mutating func plain(_ wireName: String) -> String {
        if let known = plainNames[wireName] { return known }
        let plain = PageFacts.plain(wireName)
        plainNames[wireName] = plain
        return plain
    }

    /// Properties or static members, by their names in JSON.
    mutating func unique(_ wireNames: [String], avoiding reserved: Set<String>) -> [SwiftName] {
        if let names = undisputed(wireNames, isFree: { !$0.isReserved }) { return names }
        return NameScope.names(for: wireNames.map { request($0, avoiding: reserved) })
    }

    /// Those of a method's arguments, where each can have the name it wants.
    mutating func arguments(_ wireNames: [String]) -> [SwiftName]? { undisputed(wireNames) { !$0.isArgument } }

    /// The common case: everybody gets their first wish.
    private mutating func undisputed(_ wireNames: [String], isFree: (Entry) -> Bool) -> [SwiftName]? {
        round += 1
        var names: [SwiftName] = []
        names.reserveCapacity(wireNames.count)
        for wireName in wireNames {
            let position = position(of: wireName)
            let identity = entries[position].identity
            guard isFree(entries[position]), taken[identity] != round else { return nil }
            taken[identity] = round
            names.append(entries[position].name)
        }
        return names
    }

    /// A property or a static member, by its name in JSON.
    mutating func request(
        _ wireName: String,
        avoiding reserved: Set<String>,
        pinned: SwiftName? = nil
    ) -> NameScope.Request {
        func allowed(_ name: String) -> String { reserved.contains(name) ? name + "Value" : name }
        return NameScope.Request(key: wireName, first: allowed(name(wireName).identifier), pinned: pinned) {
            [allowed(NamingStyle.lowerCamelCase.identifierWithSymbols(for: wireName))]
        }
    }
}
