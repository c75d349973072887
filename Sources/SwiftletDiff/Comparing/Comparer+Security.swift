import SwiftletModel

extension Comparer {
    /// Of an operation that says something of its own; the others have what the client has.
    func compareSecurity(_ one: Endpoint, _ other: Endpoint) {
        guard one.own.security != nil || other.own.security != nil else { return }
        let before = one.own.security ?? old.sdk.client.security
        let after = other.own.security ?? new.sdk.client.security
        reportSecurity(before, after, subject(one, other))
    }

    /// Breaking where a program has credentials for one of the old alternatives that are enough for none of the new.
    func reportSecurity(_ before: [[String]], _ after: [[String]], _ place: @autoclosure () -> Subject) {
        let names = schemes
        let (one, other) = (before.map { Set($0.map { names[$0] ?? $0 }) }, after.map { Set($0) })
        guard Set(one) != Set(other) else { return }
        // Nothing is needed where nothing is said.
        let held = one.isEmpty ? [[]] : one
        let wanted = other.isEmpty ? [[]] : other
        let isEnough = held.allSatisfy { held in wanted.contains { $0.isSubset(of: held) } }
        let message: Wording = "security changed from \(Self.text(before)) to \(Self.text(after))"
        report("security", place(), message, Effects(requests: .breaking(if: !isEnough)))
    }

    private static func text(_ security: [[String]]) -> String {
        if security.isEmpty { return "none" }
        return security.map { $0.isEmpty ? "none" : $0.joined(separator: " and ") }.joined(separator: ", or ")
    }

    /// What the old SDK's security schemes are called in the new one.
    var schemes: [String: String] {
        var names: [String: String] = [:]
        for (before, after) in CredentialPairs(old.sdk.client, new.sdk.client).pairs {
            names[before.scheme] = after.scheme
        }
        return names
    }
}

/// Which credential is which: by its scheme's name, else one of the same content.
struct CredentialPairs {
    private(set) var pairs: [(old: CredentialPlan, new: CredentialPlan)] = []
    private(set) var removed: [CredentialPlan]
    private(set) var added: [CredentialPlan]

    init(_ old: ClientPlan, _ new: ClientPlan) {
        (removed, added) = (old.credentials, new.credentials)
        pair { $0.scheme == $1.scheme }
        pair { $0.kind == $1.kind && $0.location == $1.location && $0.wireName == $1.wireName }
    }

    private mutating func pair(where isRight: (CredentialPlan, CredentialPlan) -> Bool) {
        for credential in removed {
            guard let found = added.firstIndex(where: { isRight(credential, $0) }) else { continue }
            pairs.append((credential, added.remove(at: found)))
            removed.removeAll { $0.scheme == credential.scheme }
        }
    }
}
