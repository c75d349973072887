import SwiftletModel

/// What the names of members and parameters come to. Real documents repeat the same few in thousands of places.
struct MemberNames {
    private var names: [String: SwiftName] = [:]
    private var credentials: [String: Bool] = [:]
    private var plainNames: [String: String] = [:]

    /// In Swift, before it is made unique.
    mutating func name(_ wireName: String) -> SwiftName {
        if let known = names[wireName] { return known }
        let name = NamingStyle.lowerCamelCase.name(for: wireName)
        names[wireName] = name
        return name
    }

    /// Whether what is called so is a secret.
    mutating func isCredential(_ wireName: String) -> Bool {
        if let known = credentials[wireName] { return known }
        let isCredential = CredentialNames.contain(wireName)
        credentials[wireName] = isCredential
        return isCredential
    }

    /// As `PageFacts` compares it.
    mutating func plain(_ wireName: String) -> String {
        if let known = plainNames[wireName] { return known }
        let plain = PageFacts.plain(wireName)
        plainNames[wireName] = plain
        return plain
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
