import SwiftletModel
import SwiftletRenderer

extension Comparer {
    func compareClients() {
        let (before, after) = (old.sdk.client, new.sdk.client)
        if before.name != after.name {
            let message: Wording = "client type renamed from \(before.name.identifier) to \(after.name.identifier)"
            report("client-renamed", client(), message, Effects(source: .breaking))
        }
        compareServers(before, after)
        compareCredentials(before, after)
        compareParameters(before, after)
        reportEnvironment(before.serverEnvironment, after.serverEnvironment, client())
        // Operations say what they need where they don't all have it from the client.
        if endpoints.pairs.contains(where: { $0.old.own.security == nil && $0.new.own.security == nil }) {
            reportSecurity(before.security, after.security, security())
        }
        compareNamespaces(old.sdk.namespaces, new.sdk.namespaces)
        compare(before.documentation, after.documentation, of: after.name.identifier)
    }

    private func client() -> Subject {
        Subject(
            name: "client",
            old: oldPlace(old.declarations.client()) { $0.client },
            new: newPlace(new.declarations.client()) { $0.client }
        )
    }

    private func security() -> Subject {
        Subject(name: "client", old: oldPlace(nil) { $0.security() }, new: newPlace(nil) { $0.security() })
    }

    // MARK: Addresses

    private func compareServers(_ before: ClientPlan, _ after: ClientPlan) {
        if before.serverURL != after.serverURL, !hasSameTemplate(before, after) { reportAddress(before, after) }
        compareRelativeServers(before, after)
        let known = Dictionary(before.servers.map { ($0.url, $0) }, uniquingKeysWith: { first, _ in first })
        let left = Set(after.servers.map(\.url))
        for server in before.servers where !left.contains(server.url) {
            let place = subject(server, nil)
            report("server-removed", place, "server \(server.url) removed", Effects(source: .breaking))
        }
        for server in after.servers {
            guard let known = known[server.url] else {
                let message: Wording = "server \(server.url) added"
                report("server-added", subject(nil, server), message, Effects(source: .compatible))
                continue
            }
            if known.name != server.name {
                let message: Wording = "server renamed from \(known.name.identifier) to \(server.name.identifier)"
                report("server-renamed", subject(known, server), message, Effects(source: .breaking))
            }
            compareVariables(known, server)
        }
    }

    /// Then it is the default of a variable, which is said with the server.
    private func hasSameTemplate(_ before: ClientPlan, _ after: ClientPlan) -> Bool {
        func template(_ client: ClientPlan) -> String? {
            client.servers.first { $0.defaultURL == client.serverURL }?.url
        }
        return template(before).map { $0 == template(after) } ?? false
    }

    /// Callers say where they are, and have what is said here as a part of that.
    private func compareRelativeServers(_ before: ClientPlan, _ after: ClientPlan) {
        let (known, left) = (Set(before.relativeServers), Set(after.relativeServers))
        let gone = before.relativeServers.filter { !left.contains($0) }
        let added = after.relativeServers.filter { !known.contains($0) }
        if gone.count == 1, added.count == 1 {
            let message: Wording = "server changed from \(gone[0]) to \(added[0])"
            return report("address", relative(gone[0], added[0]), message, Effects(requests: .breaking))
        }
        for url in gone {
            report("server-removed", relative(url, nil), "server \(url) removed", Effects(requests: .breaking))
        }
        for url in added {
            report("server-added", relative(nil, url), "server \(url) added", Effects(requests: .compatible))
        }
    }

    private func relative(_ one: String?, _ other: String?) -> Subject {
        Subject(
            name: "client",
            old: oldPlace(nil) { places in one.flatMap(places.server) ?? places.client },
            new: newPlace(nil) { places in other.flatMap(places.server) ?? places.client }
        )
    }

    private func reportAddress(_ before: ClientPlan, _ after: ClientPlan) {
        let place = Subject(
            name: "client",
            old: oldPlace(nil) { places in before.serverURL.flatMap(places.server) ?? places.client },
            new: newPlace(nil) { places in after.serverURL.flatMap(places.server) ?? places.client }
        )
        let message: Wording = "address changed from \(before.serverURL ?? "none") to \(after.serverURL ?? "none")"
        let isKept =
            before.serverURL.map { url in after.servers.contains { $0.url == url || $0.defaultURL == url } } ?? true
        let effects = Effects(source: after.serverURL == nil ? .breaking : nil, requests: .breaking(if: !isKept))
        report("address", place, message, effects)
    }

    private func compareVariables(_ one: ServerPlan, _ other: ServerPlan) {
        let after = Dictionary(other.variables.map { ($0.wireName, $0) }, uniquingKeysWith: { first, _ in first })
        for variable in one.variables {
            guard let new = after[variable.wireName] else { continue }
            if variable.argument != new.argument {
                let message: Wording =
                    "argument renamed from \(variable.argument.identifier) to \(new.argument.identifier)"
                report("argument-renamed", subject(one, other), message, Effects(source: .breaking))
            }
            reportDefault(variable, new, subject(one, other))
            for value in variable.values where !new.values.isEmpty && !new.values.contains(value) {
                report("server-variable", subject(one, other), "value \(value) removed", Effects(requests: .breaking))
            }
            for value in new.values where !variable.values.isEmpty && !variable.values.contains(value) {
                report("server-variable", subject(one, other), "value \(value) added", Effects(requests: .compatible))
            }
        }
    }

    private func reportDefault(
        _ one: ServerPlan.Variable,
        _ other: ServerPlan.Variable,
        _ place: @autoclosure () -> Subject
    ) {
        guard one.defaultValue != other.defaultValue else { return }
        let message: Wording = "\(other.wireName) is \(other.defaultValue) instead of \(one.defaultValue) unless said"
        report("server-variable", place(), message, Effects(requests: .breaking))
    }

    private func subject(_ one: ServerPlan?, _ other: ServerPlan?) -> Subject {
        Subject(
            name: "\(new.sdk.namespaces.servers?.identifier ?? "Servers").\((other ?? one)?.name.identifier ?? "")",
            directions: .requests,
            old: oldPlace(one.map(old.declarations.server)) { places in
                one.flatMap { places.server($0.url) } ?? places.client
            },
            new: newPlace(other.map(new.declarations.server)) { places in
                other.flatMap { places.server($0.url) } ?? places.client
            }
        )
    }

    // MARK: Arguments

    private func compareCredentials(_ before: ClientPlan, _ after: ClientPlan) {
        let credentials = CredentialPairs(before, after)
        for credential in credentials.removed {
            let place = subject(credential, nil)
            report("credential-removed", place, "credential removed", Effects(source: .breaking))
        }
        for credential in credentials.added {
            report("credential-added", subject(nil, credential), "credential added", Effects(source: .compatible))
        }
        for (one, other) in credentials.pairs { compare(one, other) }
    }

    private func compare(_ one: CredentialPlan, _ other: CredentialPlan) {
        if one.argument != other.argument {
            let message: Wording = "argument renamed from \(one.argument.identifier) to \(other.argument.identifier)"
            report("argument-renamed", subject(one, other), message, Effects(source: .breaking))
        }
        if one.kind != other.kind || one.location != other.location || one.wireName != other.wireName {
            let message: Wording = "goes as \(other.text) instead of \(one.text)"
            report("credential", subject(one, other), message, Effects(requests: .breaking))
        }
        if one.tokens?.tokenURL != other.tokens?.tokenURL {
            let (before, after) = (one.tokens?.tokenURL ?? "none", other.tokens?.tokenURL ?? "none")
            let message: Wording = "token address changed from \(before) to \(after)"
            report("token-address", subject(one, other), message, Effects(requests: .breaking))
        }
        let (before, after) = (one.tokens?.scopes ?? [], other.tokens?.scopes ?? [])
        for scope in before where !after.contains(scope) {
            report("scope", subject(one, other), "scope \(scope) removed", Effects(requests: .breaking))
        }
        for scope in after where !before.contains(scope) {
            report("scope", subject(one, other), "scope \(scope) added", Effects(requests: .compatible))
        }
        reportEnvironment(one.environment, other.environment, subject(one, other))
    }

    private func subject(_ one: CredentialPlan?, _ other: CredentialPlan?) -> Subject {
        Subject(
            name: "client, \((other ?? one)?.scheme ?? "")",
            directions: .requests,
            old: oldPlace(old.declarations.client()) { places in
                one.flatMap { places.securityScheme($0.scheme) } ?? places.client
            },
            new: newPlace(new.declarations.client()) { places in
                other.flatMap { places.securityScheme($0.scheme) } ?? places.client
            }
        )
    }

    private func compareParameters(_ before: ClientPlan, _ after: ClientPlan) {
        let known = Dictionary(before.parameters.map { ($0.wireName.lowercased(), $0) }, uniquingKeysWith: { $1 })
        let left = Set(after.parameters.map { $0.wireName.lowercased() })
        for parameter in before.parameters where !left.contains(parameter.wireName.lowercased()) {
            let message: Wording = "argument \(parameter.argument.identifier) removed"
            report("argument-removed", client(), message, Effects(source: .breaking, requests: .breaking))
        }
        for parameter in after.parameters {
            let name = parameter.argument.identifier
            guard let known = known[parameter.wireName.lowercased()] else {
                report("argument-added", client(), "argument \(name) added", Effects(source: .compatible))
                continue
            }
            if known.argument != parameter.argument {
                let message: Wording = "argument renamed from \(known.argument.identifier) to \(name)"
                report("argument-renamed", client(), message, Effects(source: .breaking))
            }
            reportEnvironment(known.environment, parameter.environment, client())
        }
    }

    /// No compiler sees it, but whoever sets it does.
    private func reportEnvironment(_ one: String?, _ other: String?, _ place: @autoclosure () -> Subject) {
        guard one != other else { return }
        let message: Wording = "environment variable changed from \(one ?? "none") to \(other ?? "none")"
        report("environment", place(), message, Effects(source: .breaking(if: one != nil)))
    }

    private func compareNamespaces(_ before: Namespaces, _ after: Namespaces) {
        for (one, other) in zip(
            [before.servers, before.webhooks, before.callbacks],
            [after.servers, after.webhooks, after.callbacks]
        ) {
            // What is in one that is gone or new is said by itself.
            guard let one, let other, one != other else { continue }
            let message: Wording = "renamed from \(one.identifier) to \(other.identifier)"
            report("namespace-renamed", client(), message, Effects(source: .breaking))
        }
    }
}

extension CredentialPlan {
    /// `apiKey, header X-Key`
    fileprivate var text: String {
        guard let wireName else { return kind.rawValue }
        return "\(kind.rawValue), \(location?.rawValue ?? "header") \(wireName)"
    }
}
