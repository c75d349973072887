import SwiftletModel

/// What members are called in Swift, and whether they hold a secret. Real documents repeat the same few names in
/// thousands of places.
struct MemberNames {
    struct Facts {
        let name: SwiftName
        var identifier: String { name.identifier }
        let isCredential: Bool
        /// For those who page.
        let plain: String
    }

    private var known: [String: Facts] = [:]

    mutating func facts(_ wireName: String) -> Facts {
        if let facts = known[wireName] { return facts }
        let facts = Facts(
            name: NamingStyle.lowerCamelCase.name(for: wireName),
            isCredential: CredentialNames.contain(wireName),
            plain: PageFacts.plain(wireName)
        )
        known[wireName] = facts
        return facts
    }

    mutating func name(_ wireName: String) -> SwiftName { facts(wireName).name }

    /// A property or a static member, by its name in JSON.
    mutating func request(
        _ wireName: String,
        avoiding reserved: Set<String>,
        pinned: SwiftName? = nil
    ) -> NameScope.Request {
        func allowed(_ name: String) -> String { reserved.contains(name) ? name + "Value" : name }
        return NameScope.Request(key: wireName, first: allowed(facts(wireName).identifier), pinned: pinned) {
            [allowed(NamingStyle.lowerCamelCase.identifierWithSymbols(for: wireName))]
        }
    }
}
