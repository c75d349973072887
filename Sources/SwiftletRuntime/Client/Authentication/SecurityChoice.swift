#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Which of the description's alternatives a request meets.
///
/// Of those whose credentials are all there: with a token provider the first one that takes a bearer token, else the
/// first one that takes anything. So a credential is sent where it is optional (`{}` among the alternatives), and a
/// request goes without only if there is none.
struct SecurityChoice {
    let schemes: [DescribedClient.Credential]
    let credentials: [Setup.Credential]

    private enum Means {
        case credential(Setup.Credential)
        case token
    }

    /// `common` with what the chosen alternative adds; nil where no alternative can be met.
    func parts(
        _ common: RequestParts,
        _ alternatives: [[String]],
        hasTokens: Bool,
        for operation: String
    ) throws(APIError) -> RequestParts? {
        guard let means = choice(of: alternatives, hasTokens: hasTokens) else { return nil }
        var parts = common
        for means in means {
            switch means {
            case .credential(let credential): try parts.add(credential, operation: operation)
            case .token: parts.takesToken = true
            }
        }
        return parts
    }

    private func choice(of alternatives: [[String]], hasTokens: Bool) -> [Means]? {
        let possible = alternatives.compactMap { means(for: $0, hasTokens: hasTokens) }
        if hasTokens, let first = possible.first(where: { $0.contains { if case .token = $0 { true } else { false } } })
        {
            return first
        }
        return possible.first { !$0.isEmpty } ?? possible.first
    }

    /// Nil unless all of them are there.
    private func means(for alternative: [String], hasTokens: Bool) -> [Means]? {
        let means = alternative.compactMap { name -> Means? in
            if hasTokens, schemes.contains(where: { $0.kind == .bearer && $0.isNamed(name) }) { return .token }
            return credentials.first { $0.description.isNamed(name) }.map(Means.credential)
        }
        return means.count == alternative.count ? means : nil
    }
}

extension DescribedClient.Credential {
    fileprivate func isNamed(_ name: String) -> Bool { scheme == name || setting.argument == name }
}

extension Setup.Credential {
    /// The value, as it was given and as it stands in requests.
    var sentForms: [String] {
        let escaped = PercentEncoding.unreserved.encode(value)
        var forms = escaped == value ? [value] : [value, escaped]
        if description.kind == .basic {
            forms.append(Data(value.utf8).base64EncodedString())
            forms += value.split(separator: ":", maxSplits: 1).dropFirst().map(String.init)
        }
        return forms
    }
}
